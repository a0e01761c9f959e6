import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Chat } from '../core/chat.ts';
import type { ChatId } from '../core/ids.ts';
import { openChats } from './chats.ts';
import { JournalDb } from './journal-db.ts';

const keyOf = (byte: number) => btoa(String.fromCharCode(...new Uint8Array(32).fill(byte)));
const SECRET = 'the words of the page';
const chat = (n: number): Chat => ({
  id: `00000000-0000-4000-8000-${String(n).padStart(12, '0')}` as ChatId,
  tabId: n,
  url: `https://site.example/${SECRET}`,
  title: SECRET,
  lang: 'en',
  isPrivate: false,
  turns: [],
});

let db: JournalDb;
beforeEach(() => void (db = new JournalDb()));
afterEach(() => db.delete());

describe('conversations on disk', () => {
  it('come back to a later host of the same session, in clear nowhere', async () => {
    const first = await openChats(keyOf(1), db);
    await first.save(chat(1));
    await first.save(chat(2));
    for (const { iv, sealed, ...clear } of await db.chats.toArray()) {
      expect(iv.length).toBe(12);
      expect(Buffer.from(sealed).includes(SECRET)).toBe(false);
      expect(Object.keys(clear).toSorted()).toEqual(['id', 'updatedAtMs']);
    }
    db.close();
    const second = await openChats(keyOf(1), db);
    const found = await second.list();
    expect(found.map(({ id }) => id).toSorted()).toEqual([chat(1).id, chat(2).id]);
    await second.remove(chat(1).id);
    expect((await second.list()).map(({ tabId }) => tabId)).toEqual([2]);
    await second.clear();
    expect(await db.chats.count()).toBe(0);
  });

  it('of another browser session are removed', async () => {
    await (await openChats(keyOf(1), db)).save(chat(1));
    expect(await (await openChats(keyOf(2), db)).list()).toEqual([]);
    expect(await db.chats.count()).toBe(0);
  });
});
