import { signal as state, type ReadonlySignal } from '@preact/signals';
import { asErrorCode } from '../../lib/core/error-code.ts';
import type { Capture } from '../../lib/core/capture.ts';
import { isEnded, type Chat, type ChatTurn, type TabPage } from '../../lib/core/chat.ts';
import { newTurnId, type TurnId } from '../../lib/core/ids.ts';
import type { Evidence, Point } from '../../lib/core/summary.ts';
import type { Caller } from '../session/caller.ts';
import { OpenDocuments } from '../session/open-documents.ts';
import { showOnPage } from '../session/show-on-page.ts';

/** A question on its way to the host. */
type OwnTurn = ChatTurn & { readonly tabId: number };
/** Pages of other tabs that are asked too. */
const besideIt = (others: readonly TabPage[]): { others?: { tabId: number; url: string; title: string }[] } =>
  others.length === 0 ? {} : { others: others.map(({ tabId, url, title }) => ({ tabId, url, title })) };
/** A question whose page turned out to be a PDF: it waits for the file. */
const isWaiting = ({ error }: ChatTurn): boolean => error === 'page.pdf';

/**
 * A panel's window onto the conversation of one tab at a time. A question stands in it from the moment it is asked: until the host
 * tells of it (the page is read first), it is kept here.
 */
export class ChatSession {
  readonly #chat = state<Chat | null>(null);
  readonly #own = state<readonly OwnTurn[]>([]);
  readonly #hasMovedOn = state(false);
  readonly #tabId = state<number | null>(null);
  /** Questions to a PDF whose file is being read. */
  readonly #opening = state<ReadonlySet<TurnId>>(new Set());
  /** Questions asked here, and not yet tried with the file of their tab. */
  readonly #untried = new Set<TurnId>();
  #reading = new AbortController();
  #readingTabId: number | null = null;
  /** Questions stopped before the host knew them. */
  readonly #givenUp = new Set<TurnId>();
  #following = new AbortController();
  readonly #terms = state<readonly string[]>([]);
  readonly #hasSelection = state(false);
  /** The page is being read for a question that is being written. */
  #preparing: object | null = null;
  /** Stands for the page that the tab shows; another one for each that it loads. */
  #page = {};
  /** The host has read that page, so that something of it can be shown while it is read again. */
  #isRead = false;
  /** What comes nearest to a question by words, on the page as it was last read. */
  readonly #glances = state<ReadonlyMap<TurnId, readonly Point[]>>(new Map());

  constructor(
    readonly control: Caller<'control'>,
    readonly engine: Caller<'engine'>,
    readonly nowMs: () => number = Date.now,
    readonly documents: OpenDocuments = new OpenDocuments(),
  ) {}

  /** What the host knows; null where nothing was asked yet. */
  get chat(): ReadonlySignal<Chat | null> {
    return this.#chat;
  }

  /** The tab whose conversation is shown. */
  get tabId(): ReadonlySignal<number | null> {
    return this.#tabId;
  }

  /** The tab has loaded something since the last question. */
  get hasMovedOn(): ReadonlySignal<boolean> {
    return this.#hasMovedOn;
  }

  /** Names, phrases and headings of the page, as it was when a question was last begun. */
  get terms(): ReadonlySignal<readonly string[]> {
    return this.#terms;
  }

  /** Something is selected on the page, as far as was seen last. */
  get hasSelection(): ReadonlySignal<boolean> {
    return this.#hasSelection;
  }

  /** All questions, those on their way to the host last. */
  get turns(): readonly ChatTurn[] {
    const known = this.#chat.value?.turns ?? [];
    const own = this.#own.value.filter(
      ({ id, tabId }) => tabId === this.#tabId.value && !known.some((turn) => turn.id === id),
    );
    const opening = this.#opening.value;
    return [...known, ...own]
      .map((turn): ChatTurn =>
        isWaiting(turn) && opening.has(turn.id) ? { ...turn, state: 'running', error: null } : turn,
      )
      .map((turn) => this.#withGlance(turn));
  }

  get isRunning(): boolean {
    return this.turns.some((turn) => !isEnded(turn.state));
  }

  /** Turns to a tab: shows its conversation and every change of it. */
  turnTo(tabId: number): void {
    this.#following.abort();
    const following = (this.#following = new AbortController());
    this.#tabId.value = tabId;
    this.#chat.value = null;
    this.#hasMovedOn.value = false;
    this.#forgetPage();
    void this.lookForSelection();
    const onChunk = ({ chat }: { chat: Chat | null }): void => {
      if (following.signal.aborted) return;
      if (chat?.id !== this.#chat.value?.id) this.#hasMovedOn.value = false;
      this.#chat.value = chat;
      // From here on the host tells of them, also of their going to another conversation.
      this.#own.value = this.#own.value.filter(({ id }) => chat?.turns.some((turn) => turn.id === id) !== true);
      void this.#stopGivenUp(chat);
      void this.#openTab(tabId, chat);
    };
    // What ends it is the next turn, or the loss of the host, which the next question tells of.
    this.engine.call('chat.follow', { tabId }, { signal: following.signal, onChunk }).catch(() => undefined);
  }

  /** Somebody begins to write: what takes long is begun too, and the page's terms come. What is under way is not begun again. */
  prepare(): void {
    const tabId = this.#tabId.value;
    // A question under way has the page and the models to itself.
    if (tabId === null || this.#preparing !== null || this.isRunning) return;
    const file = this.#documentOf(tabId);
    // A page may have changed since the last question, a file has not.
    if (file.document && this.#terms.value.length > 0) return;
    const mine = (this.#preparing = {});
    const settle = (terms: readonly string[] | null): void => {
      if (this.#preparing !== mine) return;
      this.#preparing = null;
      if (terms !== null) this.#terms.value = terms;
      // One that cannot be read has none.
      if (terms !== null && terms.length > 0) this.#isRead = true;
    };
    this.control.call('chat.prepare', { tabId, ...file }).then(
      ({ terms }) => settle(terms),
      () => settle(null),
    );
  }

  /** Another tab was chosen to be asked too: what takes long is begun. */
  prepareOther(tabId: number): void {
    this.control.call('chat.prepare', { tabId }).then(
      // What has no terms may be a PDF.
      ({ terms }) => (terms.length === 0 ? this.documents.readOther(tabId) : undefined),
      () => undefined,
    );
  }

  /** Looks whether something is selected on the page. */
  async lookForSelection(): Promise<void> {
    this.#hasSelection.value = (await this.#selected()) !== '';
  }

  /** Asks what is selected to be explained; `asRequest` puts it into words. Nothing where it is no longer selected. */
  async explainSelection(asRequest: (selected: string) => string): Promise<void> {
    const selected = await this.#selected();
    this.#hasSelection.value = selected !== '';
    if (selected !== '') await this.ask(asRequest(selected));
  }

  /** Puts a question to the page of the tab as it is now, and to those of other tabs. */
  async ask(question: string, others: readonly TabPage[] = []): Promise<void> {
    const tabId = this.#tabId.value;
    const words = question.trim();
    if (tabId === null || words === '') return;
    const id = newTurnId();
    this.#hasMovedOn.value = false;
    this.#untried.add(id);
    this.#put({
      id,
      tabId,
      question: words,
      state: 'queued',
      askedAtMs: this.nowMs(),
      progress: null,
      answer: null,
      error: null,
    });
    void this.#glance(id, tabId, words);
    if (others.length > 0) await this.#handOver(id, others);
    const page = this.#page;
    try {
      await this.control.call('chat.ask', {
        id,
        tabId,
        question: words,
        ...this.#documentOf(tabId),
        ...besideIt(others),
      });
      if (page === this.#page) this.#isRead = true;
      // Of a tab that is shown the host tells itself, a moment later.
      if (tabId !== this.#tabId.value) this.#own.value = this.#own.value.filter((turn) => turn.id !== id);
    } catch (thrown) {
      const error = asErrorCode(thrown);
      if (!this.#givenUp.has(id)) this.#change(id, { state: 'failed', error });
    }
  }

  /** Ends every question that has no answer yet. */
  async stop(): Promise<void> {
    this.#reading.abort();
    const open = this.turns.filter((turn) => !isEnded(turn.state));
    for (const { id } of open) {
      this.#givenUp.add(id);
      this.#change(id, { state: 'stopped' });
    }
    await Promise.allSettled(open.map(({ id }) => this.engine.call('chat.stop', { id })));
  }

  /** Forgets the conversation. */
  async forget(): Promise<void> {
    const tabId = this.#tabId.value;
    if (tabId === null) return;
    await this.stop();
    this.#own.value = this.#own.value.filter((turn) => turn.tabId !== tabId);
    await this.engine.call('chat.forget', { tabId });
  }

  /** True when the evidence is on the page of `tabId` (default: the own one) and now highlighted. Rejects when the page is out of reach. */
  highlight(evidence: Evidence, tabId: number | null = this.#tabId.value): Promise<boolean> {
    return showOnPage(this.control, tabId, evidence);
  }

  /** A file was opened beside a tab: what waits for one is put to it, and what comes next is. */
  async openDocument(tabId: number, capture: Capture): Promise<void> {
    this.documents.keep(tabId, capture);
    if (tabId !== this.#tabId.value) return;
    this.#forgetPage();
    await this.#askWaiting(tabId, this.turns.filter(isWaiting), capture);
  }

  /** A tab loaded a page, the same one again included, or is gone. */
  moveOn(tabId: number): void {
    this.documents.close(tabId);
    if (tabId === this.#readingTabId) this.#reading.abort();
    if (tabId !== this.#tabId.value) return;
    this.#forgetPage();
    this.#hasMovedOn.value = this.turns.length > 0;
  }

  #forgetPage(): void {
    this.#page = {};
    this.#isRead = false;
    this.#preparing = null;
    this.#terms.value = [];
    this.#hasSelection.value = false;
  }

  /** Looks at the page as it was last read: the question's own way leads through reading it again, and through the models. */
  async #glance(id: TurnId, tabId: number, question: string): Promise<void> {
    if (!this.#isRead) return;
    const page = this.#page;
    const { nearest } = await this.engine.call('chat.glance', { tabId, question }).catch(() => ({ nearest: [] }));
    if (page === this.#page && nearest.length > 0) this.#glances.value = new Map([[id, nearest]]);
  }

  /** Until the host tells how far it has come. */
  #withGlance(turn: ChatTurn): ChatTurn {
    const nearest = this.#glances.value.get(turn.id);
    if (nearest === undefined || isEnded(turn.state) || turn.progress !== null) return turn;
    return { ...turn, progress: { done: 1, total: 1, nearest } };
  }

  async #selected(): Promise<string> {
    const tabId = this.#tabId.value;
    if (tabId === null) return '';
    const { text } = await this.control.call('page.selection', { tabId }).catch(() => ({ text: '' }));
    return tabId === this.#tabId.value ? text : '';
  }

  #documentOf(tabId: number): { document?: Capture | null } {
    const document = this.documents.askedBeside(tabId);
    return document === undefined ? {} : { document };
  }

  /** Reads the file of a PDF tab that was asked here, where the browser gives it; else the question waits for somebody to choose it. */
  async #openTab(tabId: number, chat: Chat | null): Promise<void> {
    const waiting = chat?.turns.filter((turn) => isWaiting(turn) && this.#untried.delete(turn.id)) ?? [];
    if (waiting.length === 0) return;
    const { signal } = (this.#reading = new AbortController());
    this.#readingTabId = tabId;
    const ids = waiting.map(({ id }) => id);
    this.#opening.value = new Set([...this.#opening.value, ...ids]);
    try {
      const capture = await this.documents.readTab(tabId, signal);
      if (capture !== null) await this.#askWaiting(tabId, waiting, capture);
    } finally {
      this.#opening.value = new Set([...this.#opening.value].filter((id) => !ids.includes(id)));
    }
  }

  async #askWaiting(tabId: number, waiting: readonly ChatTurn[], document: Capture): Promise<void> {
    for (const { id, question, others = [] } of waiting) {
      this.#givenUp.delete(id);
      const asked = { id, tabId, question, document, ...besideIt(others) };
      await this.control.call('chat.ask', asked).catch(() => undefined);
    }
  }

  /** Files of other tabs that were read here: no other context can get at them. */
  async #handOver(id: TurnId, others: readonly TabPage[]): Promise<void> {
    for (const { tabId } of others) {
      const capture = await this.documents.ofOther(tabId);
      if (capture !== null) await this.engine.call('chat.beside', { id, tabId, capture }).catch(() => undefined);
    }
  }

  #put(turn: OwnTurn): void {
    this.#own.value = [...this.#own.value, turn];
  }

  #change(id: TurnId, change: Partial<ChatTurn>): void {
    this.#own.value = this.#own.value.map((turn) => (turn.id === id ? { ...turn, ...change } : turn));
  }

  /** A question that was stopped while its page was read reaches the host all the same. */
  async #stopGivenUp(chat: Chat | null): Promise<void> {
    const late = chat?.turns.filter(({ id, state: at }) => this.#givenUp.has(id) && !isEnded(at)) ?? [];
    await Promise.allSettled(late.map(({ id }) => this.engine.call('chat.stop', { id })));
  }
}
