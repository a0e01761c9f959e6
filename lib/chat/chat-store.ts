import type { Chat } from '../core/chat.ts';
import type { ChatId } from '../core/ids.ts';

/** Where conversations survive the death of their host. Writes reject with `storage.full`, whatever the reason was. */
export interface ChatStore {
  save(chat: Chat): Promise<void>;
  /** All that can be read, those touched last at the end. */
  list(): Promise<Chat[]>;
  remove(id: ChatId): Promise<void>;
  clear(): Promise<void>;
}
