import { MAX_TURNS, type Chat, type ChatTurn } from '../core/chat.ts';
import { newChatId, type ChatId, type TurnId } from '../core/ids.ts';

/** A page as a conversation is about it. */
export type ChatPage = Pick<Chat, 'tabId' | 'url' | 'file' | 'title' | 'lang' | 'isPrivate'>;

/** Conversations in memory: one for each page of each tab, and which of them its tab shows. */
export class ChatBook {
  readonly #chats = new Map<ChatId, Chat>();
  readonly #shown = new Map<number, ChatId>();

  /** The conversation that the tab shows. */
  shownIn(tabId: number): Chat | null {
    const id = this.#shown.get(tabId);
    return (id !== undefined && this.#chats.get(id)) || null;
  }

  get(id: ChatId): Chat | null {
    return this.#chats.get(id) ?? null;
  }

  /** The conversation about this page in this tab, a new one where there is none; the tab shows it from now on. */
  open(page: ChatPage): Chat {
    const known = [...this.#chats.values()].find(
      ({ tabId, url, file, isPrivate }) =>
        tabId === page.tabId && url === page.url && file === page.file && isPrivate === page.isPrivate,
    );
    const chat: Chat = { id: newChatId(), turns: [], ...known, ...page };
    this.put(chat);
    return chat;
  }

  /** Adds what was kept, or replaces it; the newest put is the one its tab shows. */
  put(chat: Chat): void {
    this.#chats.delete(chat.id);
    this.#chats.set(chat.id, chat);
    this.#shown.set(chat.tabId, chat.id);
  }

  addTurn(chat: Chat, turn: ChatTurn): Chat {
    const next = { ...chat, turns: [...chat.turns, turn].slice(-MAX_TURNS) };
    this.put(next);
    return next;
  }

  /** Changes a turn of whatever conversation it is in; null where it is in none any more. */
  change(id: TurnId, change: Partial<ChatTurn>): Chat | null {
    const chat = this.chatOf(id);
    if (chat === null) return null;
    const next = { ...chat, turns: chat.turns.map((turn) => (turn.id === id ? { ...turn, ...change } : turn)) };
    this.#chats.set(chat.id, next);
    return next;
  }

  /** Takes out a question that waits for its file, and answers the conversation without it; null where it does not wait. */
  takeWaiting(id: TurnId): Chat | null {
    const chat = this.chatOf(id);
    if (chat?.turns.find((turn) => turn.id === id)?.error !== 'page.pdf') return null;
    const next = { ...chat, turns: chat.turns.filter((turn) => turn.id !== id) };
    this.#chats.set(chat.id, next);
    return next;
  }

  chatOf(id: TurnId): Chat | null {
    return [...this.#chats.values()].find(({ turns }) => turns.some((turn) => turn.id === id)) ?? null;
  }

  remove(id: ChatId): void {
    this.#chats.delete(id);
    for (const [tabId, shown] of this.#shown) if (shown === id) this.#shown.delete(tabId);
  }

  clear(): void {
    this.#chats.clear();
    this.#shown.clear();
  }
}
