import type { ChatStore } from '../chat/chat-store.ts';
import type { Chat } from '../core/chat.ts';
import type { ChatId } from '../core/ids.ts';
import { JournalDb, type ChatRow } from './journal-db.ts';
import { importKey, sealJson, unsealJson } from './seal.ts';
import { stored } from './stored.ts';

/** Conversations untouched for so long, and all but so many, go. */
const MAX_AGE_MS = 7 * 24 * 3_600_000;
const MAX_CHATS = 200;

const aad = (id: string): string => `chats|${id}|1`;

/**
 * Conversations on disk, sealed like the journal with a key that lives in memory only. Rows of an earlier browser session cannot be read
 * and are removed. Rejects with `protocol.invalid` for a bad key and `storage.full` where the database cannot be opened.
 */
export async function openChats(journalKey: string, db: JournalDb = new JournalDb()): Promise<ChatStore> {
  const key = await importKey(journalKey);
  await stored(db.open());
  return {
    save: async (chat) => {
      const row: ChatRow = { id: chat.id, updatedAtMs: Date.now(), ...(await sealJson(key, aad(chat.id), chat)) };
      await stored(db.chats.put(row));
    },
    list: async () => {
      const rows = (await stored(db.chats.toArray())).toSorted((a, b) => a.updatedAtMs - b.updatedAtMs);
      const chats = await Promise.all(rows.map((row) => unsealJson(key, aad(row.id), row)));
      const isKept = (row: ChatRow, at: number): boolean =>
        chats[at] !== null && row.updatedAtMs > Date.now() - MAX_AGE_MS && at >= rows.length - MAX_CHATS;
      await stored(db.chats.bulkDelete(rows.filter((row, at) => !isKept(row, at)).map(({ id }) => id)));
      return chats.filter((_, at) => isKept(rows[at] as ChatRow, at)) as Chat[];
    },
    remove: (id: ChatId) => stored(db.chats.delete(id)),
    clear: () => stored(db.chats.clear()),
  };
}
