import { signal as state, type ReadonlySignal } from '@preact/signals';
import { asErrorCode } from '../../lib/core/error-code.ts';
import { isEnded, type Chat, type ChatTurn } from '../../lib/core/chat.ts';
import { newTurnId, type TurnId } from '../../lib/core/ids.ts';
import type { Evidence } from '../../lib/core/summary.ts';
import type { Caller } from '../session/caller.ts';
import { showOnPage } from '../session/show-on-page.ts';

/**
 * A panel's window onto the conversation of one tab at a time. A question stands in it from the moment it is asked: until the host
 * tells of it (the page is read first), it is kept here.
 */
export class ChatSession {
  readonly #chat = state<Chat | null>(null);
  readonly #own = state<readonly ChatTurn[]>([]);
  readonly #hasMovedOn = state(false);
  readonly #tabId = state<number | null>(null);
  /** Questions stopped before the host knew them. */
  readonly #givenUp = new Set<TurnId>();
  #following = new AbortController();
  /** The page as it is now was read for a question that is being written. */
  #isPrepared = false;

  constructor(
    readonly control: Caller<'control'>,
    readonly engine: Caller<'engine'>,
    readonly nowMs: () => number = Date.now,
  ) {}

  /** What the host knows; null where nothing was asked yet. */
  get chat(): ReadonlySignal<Chat | null> {
    return this.#chat;
  }

  /** The tab has loaded something since the last question. */
  get hasMovedOn(): ReadonlySignal<boolean> {
    return this.#hasMovedOn;
  }

  /** All questions, those on their way to the host last. */
  get turns(): readonly ChatTurn[] {
    const known = this.#chat.value?.turns ?? [];
    return [...known, ...this.#own.value.filter(({ id }) => !known.some((turn) => turn.id === id))];
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
    this.#own.value = [];
    this.#hasMovedOn.value = false;
    this.#isPrepared = false;
    const onChunk = ({ chat }: { chat: Chat | null }): void => {
      if (following.signal.aborted) return;
      if (chat?.id !== this.#chat.value?.id) this.#hasMovedOn.value = false;
      this.#chat.value = chat;
      void this.#stopGivenUp(chat);
    };
    // What ends it is the next turn, or the loss of the host, which the next question tells of.
    this.engine.call('chat.follow', { tabId }, { signal: following.signal, onChunk }).catch(() => undefined);
  }

  /** Somebody begins to write: what takes long is begun too, once a page. */
  prepare(): void {
    const tabId = this.#tabId.value;
    if (tabId === null || this.#isPrepared) return;
    this.#isPrepared = true;
    this.control.call('chat.prepare', { tabId }).catch(() => undefined);
  }

  /** Puts a question to the page of the tab as it is now. */
  async ask(question: string): Promise<void> {
    const tabId = this.#tabId.value;
    const words = question.trim();
    if (tabId === null || words === '') return;
    const id = newTurnId();
    this.#hasMovedOn.value = false;
    this.#put({
      id,
      question: words,
      state: 'queued',
      askedAtMs: this.nowMs(),
      progress: null,
      answer: null,
      error: null,
    });
    try {
      await this.control.call('chat.ask', { id, tabId, question: words });
    } catch (thrown) {
      const error = asErrorCode(thrown);
      if (!this.#givenUp.has(id)) this.#change(id, { state: 'failed', error });
    }
  }

  /** Ends every question that has no answer yet. */
  async stop(): Promise<void> {
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
    this.#own.value = [];
    await this.engine.call('chat.forget', { tabId });
  }

  /** True when the evidence is on the page and now highlighted. Rejects when the page is out of reach. */
  highlight(evidence: Evidence): Promise<boolean> {
    return showOnPage(this.control, this.#tabId.value, evidence);
  }

  /** The tab loaded a page, the same one again included. */
  moveOn(): void {
    this.#isPrepared = false;
    this.#hasMovedOn.value = this.turns.length > 0;
  }

  #put(turn: ChatTurn): void {
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
