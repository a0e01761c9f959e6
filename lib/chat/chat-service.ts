import type { Capture } from '../core/capture.ts';
import { isEnded, type Chat, type ChatTurn, type OtherPage } from '../core/chat.ts';
import { unaskedErrorCode, type ErrorCode } from '../core/error-code.ts';
import { Opening } from '../core/flow/opening.ts';
import type { StreamOf } from '../core/flow/stream-of.ts';
import { TabFollowers } from '../core/flow/tab-followers.ts';
import { Turns } from '../core/flow/turns.ts';
import type { TurnId } from '../core/ids.ts';
import { contentHash } from '../core/text/content-hash.ts';
import { UNREAD_PAGE } from '../core/unread-page.ts';
import { BesidePages } from './beside-pages.ts';
import { ChatBook, type ChatPage } from './chat-book.ts';
import type { ChatStore } from './chat-store.ts';
import type { TurnInput, TurnRunner } from './turn-runner.ts';

export interface ChatServiceOptions {
  /** Opens what keeps conversations on disk with the session's key (base64). */
  readonly openStore: (journalKey: string) => Promise<ChatStore>;
  readonly runner: TurnRunner;
  readonly nowMs?: () => number;
  /** Whether any question has not ended, told at each change; as in the job service. */
  readonly onBusy?: (isBusy: boolean) => void;
  /** How long calls wait for `open` before they fail with `host.unavailable`. */
  readonly openTimeoutMs?: number;
}

/** A question as it comes in. */
export interface Asked {
  readonly id: TurnId;
  readonly tabId: number;
  readonly question: string;
  readonly isPrivate: boolean;
  /** Pages of other tabs to ask too; those that could be read were handed over by `beside`. */
  readonly others?: readonly OtherPage[];
  /** Why the own page could not be read. */
  readonly unread?: ErrorCode;
}

/** What a tab shows: null where nothing was asked yet. */
interface Shown {
  readonly chat: Chat | null;
}

const OPEN_TIMEOUT_MS = 10_000;

/**
 * The conversations of the engine host: the methods `chat.*` of the contract. One question is answered at a time, in the order they were
 * asked. Every change is told to whoever follows the tab, and written before and after a question runs: what a dead host left running is
 * found as `job.interrupted`. Conversations of private windows are in memory only.
 */
export class ChatService {
  readonly #book = new ChatBook();
  readonly #beside = new BesidePages();
  readonly #opening: Opening<ChatStore>;
  readonly #turns = new Turns();
  readonly #running = new Map<TurnId, AbortController>();
  readonly #followers = new TabFollowers<Shown>();

  constructor(readonly options: ChatServiceOptions) {
    this.#opening = new Opening(options.openTimeoutMs ?? OPEN_TIMEOUT_MS);
  }

  /** Idempotent. Rejects with `storage.full` where there is no storage. */
  async open({ journalKey }: { journalKey: string }): Promise<void> {
    await this.#opening.open(async () => {
      const store = await this.options.openStore(journalKey);
      for (const chat of await store.list()) this.#book.put(withoutLoose(chat));
      return store;
    });
  }

  /** Takes the page of another tab for a question that comes next. */
  async beside({ id, tabId, capture }: { id: TurnId; tabId: number; capture: Capture }): Promise<void> {
    await this.#opening.opened();
    if (this.#book.chatOf(id) === null) this.#beside.put(id, tabId, capture);
  }

  /** Takes a question with the page as it is now. Resolves once the question is kept; the answer comes by `follow`. */
  async submit({ asked, capture: read }: { asked: Asked; capture: Capture | null }): Promise<void> {
    await this.#opening.opened();
    const capture = read ?? UNREAD_PAGE;
    // Nothing may come between the look at what is known and what is added to it.
    const about = await pageOf(asked, capture);
    const isKnown = this.#book.chatOf(asked.id) !== null;
    const left = this.#book.takeWaiting(asked.id);
    if (isKnown && left === null) return;
    const chat = (read === null && this.#book.shownIn(asked.tabId)) || this.#book.open(about);
    const control = new AbortController();
    this.#running.set(asked.id, control);
    this.#tellBusy();
    const others = this.#beside.take(asked);
    const pages = others.map(({ page }) => page);
    const next = this.#book.addTurn(chat, this.#newTurn({ ...asked, others: pages }, 'queued', null));
    if (left !== null && left.id !== next.id) await this.#keepOrRemove(left);
    await this.#keep(next);
    void this.#turns.take(() => this.#run(asked, { capture, others, ...unreadOf(asked) }, control.signal));
  }

  /** Shows a question that could not be put to the page. */
  async reject({ asked, error }: { asked: Asked; error: ErrorCode }): Promise<void> {
    await this.#opening.opened();
    const about = await pageOf(asked, UNREAD_PAGE);
    if (this.#book.chatOf(asked.id) !== null) return;
    const chat = this.#book.shownIn(asked.tabId) ?? this.#book.open(about);
    await this.#keep(this.#book.addTurn(chat, this.#newTurn(asked, 'failed', error)));
  }

  /** Ends a question as `stopped`; a no-op on one that has ended. */
  async stop({ id }: { id: TurnId }): Promise<void> {
    await this.#opening.opened();
    if (!this.#running.has(id)) return;
    this.#running.get(id)?.abort();
    await this.#end(id, { state: 'stopped' });
  }

  /** Forgets the conversation that the tab shows. */
  async forget({ tabId }: { tabId: number }): Promise<void> {
    const store = await this.#opening.opened();
    const chat = this.#book.shownIn(tabId);
    if (chat === null) return;
    this.#stopAll(chat);
    this.#book.remove(chat.id);
    this.#tell(tabId);
    await store.remove(chat.id);
  }

  /** The turns of the conversation that the tab shows which were answered or declined, oldest first. */
  answeredIn(tabId: number): readonly ChatTurn[] {
    return this.#book.shownIn(tabId)?.turns.filter(({ answer }) => answer !== null) ?? [];
  }

  /** What the tab shows now, then each time it changes, until `signal` aborts; null where nothing was asked yet. */
  async follow({ tabId }: { tabId: number }, stream: StreamOf<Shown>): Promise<void> {
    await this.#opening.opened();
    await this.#followers.follow(tabId, { chat: this.#book.shownIn(tabId) }, stream);
  }

  /** Forgets everything, in memory and on disk. */
  async erase(): Promise<void> {
    const store = await this.#opening.opened();
    for (const control of this.#running.values()) control.abort();
    this.#beside.clear();
    this.#running.clear();
    this.#tellBusy();
    this.#book.clear();
    for (const tabId of this.#followers.tabIds) this.#tell(tabId);
    await store.clear();
  }

  async #run(
    { id, question }: Asked,
    pages: Pick<TurnInput, 'capture' | 'others' | 'unread'>,
    signal: AbortSignal,
  ): Promise<void> {
    const chat = this.#book.chatOf(id);
    if (signal.aborted || chat === null) return;
    this.#change(id, { state: 'running' });
    const at = chat.turns.findIndex((turn) => turn.id === id);
    const before = chat.turns.slice(0, at).filter(({ answer }) => answer !== null);
    const onProgress = (progress: ChatTurn['progress']): void => {
      if (!signal.aborted) this.#change(id, { progress });
    };
    try {
      const answer = await this.options.runner({ question, before, ...pages, onProgress, signal });
      if (!signal.aborted) await this.#end(id, { state: 'done', answer });
    } catch (thrown) {
      if (!signal.aborted) await this.#end(id, { state: 'failed', error: unaskedErrorCode(thrown) });
    }
  }

  async #end(id: TurnId, change: Partial<ChatTurn>): Promise<void> {
    this.#running.delete(id);
    this.#tellBusy();
    const chat = this.#change(id, { ...change, progress: null });
    if (chat !== null) await this.#keep(chat);
  }

  #change(id: TurnId, change: Partial<ChatTurn>): Chat | null {
    const chat = this.#book.change(id, change);
    if (chat !== null) this.#tell(chat.tabId);
    return chat;
  }

  /** Tells and writes. A full disk is no reason to keep an answer from somebody who waits for it: then it is in memory only. */
  async #keep(chat: Chat): Promise<void> {
    this.#tell(chat.tabId);
    const store = await this.#opening.opened();
    if (!chat.isPrivate && this.#book.get(chat.id) !== null) await store.save(chat).catch(() => undefined);
  }

  /** What is left of a conversation whose question went to another. */
  async #keepOrRemove(chat: Chat): Promise<void> {
    if (chat.turns.length > 0) return this.#keep(chat);
    this.#book.remove(chat.id);
    const store = await this.#opening.opened();
    await store.remove(chat.id).catch(() => undefined);
  }

  #newTurn({ id, question, others = [] }: Asked, state: ChatTurn['state'], error: ErrorCode | null): ChatTurn {
    const askedAtMs = (this.options.nowMs ?? Date.now)();
    const turn = { id, question, state, askedAtMs, progress: null, answer: null, error };
    return others.length === 0 ? turn : { ...turn, others };
  }

  #stopAll({ turns }: Chat): void {
    for (const { id } of turns) {
      this.#running.get(id)?.abort();
      this.#running.delete(id);
    }
    this.#tellBusy();
  }

  #tell(tabId: number): void {
    this.#followers.tell(tabId, { chat: this.#book.shownIn(tabId) });
  }

  #tellBusy(): void {
    this.options.onBusy?.(this.#running.size > 0);
  }
}

/** What was being answered when the last host died will not be. */
function withoutLoose(chat: Chat): Chat {
  const turns = chat.turns.map((turn) =>
    isEnded(turn.state)
      ? turn
      : { ...turn, state: 'failed' as const, error: 'job.interrupted' as const, progress: null },
  );
  return { ...chat, turns };
}

const unreadOf = ({ unread }: Asked): Pick<TurnInput, 'unread'> => (unread === undefined ? {} : { unread });

/** A page as a conversation is about it; a file that stands at no address is told from others by its content. */
async function pageOf({ tabId, isPrivate }: Asked, capture: Capture): Promise<ChatPage> {
  const { url, title, lang, scope } = capture;
  const file = scope === 'document' && url === '' ? { file: await contentHash(capture, 'answers') } : {};
  return { tabId, isPrivate, url, ...file, title, lang };
}
