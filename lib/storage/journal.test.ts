import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { Dexie } from 'dexie';
import * as v from 'valibot';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { blockIdAt, type JobId } from '../core/ids.ts';
import { newJobView } from '../core/job-view.ts';
import type { Capture } from '../core/capture.ts';
import type { JobState, JobView } from '../core/job.ts';
import { jobViewSchema } from '../protocol/schemas.ts';
import type { JobRecord } from '../jobs/journal.ts';
import { JournalDb } from './journal-db.ts';
import { openJournal } from './journal.ts';

const keyOf = (byte: number) => btoa(String.fromCharCode(...new Uint8Array(32).fill(byte)));
const idOf = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}` as JobId;
const SECRET = 'the words of the page';
const capture: Capture = {
  scope: 'page',
  url: `https://site.example/${SECRET}`,
  title: SECRET,
  lang: null,
  author: null,
  date: null,
  description: null,
  blocks: [{ id: blockIdAt(0), kind: 'paragraph', level: 0, text: SECRET }],
  words: 5,
  wordsTotal: 5,
  dropped: [],
  captureMs: 1,
};

function record(n: number, state: JobState = 'queued', startedAtMs = n): JobRecord {
  const request = {
    id: idOf(n),
    kind: 'summary',
    scope: 'page',
    length: 'short',
    tabId: n,
    isPrivate: false,
    isFresh: false,
  } as const;
  const view = { ...newJobView(request, startedAtMs), state, gistDraft: SECRET };
  return { view, cacheKey: `key of ${SECRET}`, attempts: 1 };
}

let db: JournalDb;
beforeEach(() => void (db = new JournalDb()));
afterEach(() => db.delete());

describe('the journal on disk', () => {
  it('has the schema that shipped', async () => {
    await db.open();
    const tables = Object.fromEntries(
      db.tables.map(({ name, schema }) => [
        name,
        [schema.primKey, ...schema.indexes].map((index) => index.src).join(','),
      ]),
    );
    const fixture = new URL('fixtures/journal-schema-2.json', import.meta.url);
    expect({ name: db.name, version: db.verno, tables }).toEqual(JSON.parse(readFileSync(fixture, 'utf8')));
  });

  it('takes over what version 1 kept', async () => {
    const fixture = new URL('fixtures/journal-schema-1.json', import.meta.url);
    const shipped = JSON.parse(readFileSync(fixture, 'utf8')) as { name: string; version: number; tables: object };
    const old = new Dexie(shipped.name);
    old.version(shipped.version).stores(shipped.tables as Record<string, string>);
    const row = { id: idOf(1), state: 'done', iv: new Uint8Array(12), sealed: new ArrayBuffer(0) };
    await old.table('jobs').put(row);
    old.close();
    await db.open();
    expect([await db.jobs.count(), await db.chats.count()]).toEqual([1, 0]);
  });

  it('gives back what was accepted, also to a later host of the same session', async () => {
    const first = await openJournal(keyOf(1), db);
    await first.accept(record(1), capture);
    db.close();
    const second = await openJournal(keyOf(1), db);
    expect(await second.read(idOf(1))).toEqual(record(1));
    expect(await second.readCapture(idOf(1))).toEqual(capture);
    expect(await second.list()).toEqual([{ id: idOf(1), state: 'queued', record: record(1) }]);
  });

  it.each([1])('opens what version %d sealed, in the shape that views are told today', async (version) => {
    const fixture = new URL(`fixtures/job-view-${version}.json`, import.meta.url);
    const view = JSON.parse(readFileSync(fixture, 'utf8')) as JobView;
    const journal = await openJournal(keyOf(1), db);
    await journal.end({ view, cacheKey: 'key', attempts: 1 });
    const opened = await journal.read(view.id);
    expect(opened?.view).toMatchObject({ ...view, outline: null, gist: { ...view.gist, evidence: [] } });
    expect(v.safeParse(jobViewSchema, opened?.view).success).toBe(true);
    expect(v.safeParse(jobViewSchema, view).success).toBe(false);
  });

  it('keeps nothing of the page in clear', async () => {
    const journal = await openJournal(keyOf(1), db);
    await journal.accept(record(1), capture);
    const rows = [...(await db.jobs.toArray()), ...(await db.captures.toArray())];
    for (const { iv, sealed, ...clear } of rows) {
      expect(iv.length).toBe(12);
      expect(Buffer.from(sealed).includes(SECRET)).toBe(false);
      expect(
        Object.keys(clear).filter((key) => !['id', 'state', 'attempts', 'createdAtMs', 'updatedAtMs'].includes(key)),
      ).toEqual([]);
    }
  });

  it('cannot be read with the key of another session, and then can be buried', async () => {
    const before = await openJournal(keyOf(1), db);
    await before.accept(record(1, 'running'), capture);
    const after = await openJournal(keyOf(2), db);
    expect(await after.list()).toEqual([{ id: idOf(1), state: 'running', record: null }]);
    expect(await after.readCapture(idOf(1))).toBeNull();
    await after.bury(idOf(1));
    expect(await after.list()).toEqual([{ id: idOf(1), state: 'failed', record: null }]);
    expect((await db.jobs.get(idOf(1)))?.sealed.byteLength).toBe(0);
    expect(await db.captures.count()).toBe(0);
  });

  it('reads the good rows beside damaged ones, and none that was moved to another id', async () => {
    const journal = await openJournal(keyOf(1), db);
    for (const n of [1, 2, 3]) await journal.accept(record(n), capture);
    const [one, two] = await db.jobs.bulkGet([idOf(1), idOf(2)]);
    if (one === undefined || two === undefined) throw new Error('rows are missing');
    await db.jobs.put({ ...one, sealed: one.sealed.slice(1) });
    await db.jobs.put({ ...two, id: idOf(4) });
    const found = new Map((await journal.list()).map((row) => [row.id, row.record]));
    expect([1, 2, 3, 4].map((n) => found.get(idOf(n)))).toEqual([null, record(2), record(3), null]);
  });

  it('drops the capture with the end', async () => {
    const journal = await openJournal(keyOf(1), db);
    await journal.accept(record(1), capture);
    await journal.end(record(1, 'done'));
    expect(await journal.readCapture(idOf(1))).toBeNull();
    expect((await journal.read(idOf(1)))?.view.state).toBe('done');
  });

  it('sweeps ended jobs by age and by number, and never one that has not ended', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const journal = await openJournal(keyOf(1), db);
    for (const n of [1, 2, 3, 4]) {
      vi.setSystemTime(n * 1_000);
      if (n === 1) await journal.accept(record(n), capture);
      else await journal.end(record(n, 'done'));
    }
    vi.useRealTimers();
    const left = async () => (await journal.list()).map((row) => row.id);
    await journal.sweep(2_500, 10);
    expect(await left()).toEqual([idOf(4), idOf(3), idOf(1)]);
    await journal.sweep(0, 1);
    expect(await left()).toEqual([idOf(4), idOf(1)]);
    await journal.clear();
    expect(await left()).toEqual([]);
    expect(await db.captures.count()).toBe(0);
  });

  it('rejects a write that fails with storage.full, and writes all of a job or nothing', async () => {
    const journal = await openJournal(keyOf(1), db);
    db.captures.hook('creating', () => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    await expect(journal.accept(record(1), capture)).rejects.toMatchObject({ code: 'storage.full' });
    expect(await db.jobs.count()).toBe(0);
    db.close();
    await expect(journal.save(record(1))).rejects.toMatchObject({ code: 'storage.full' });
  });

  it('does not wait for ever for a database that hangs', async () => {
    const journal = await openJournal(keyOf(1), db);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    vi.spyOn(db.jobs, 'get').mockReturnValue(new JournalDb.Promise(() => undefined));
    const read = journal.read(idOf(1)).catch((error: unknown) => error);
    await vi.advanceTimersByTimeAsync(15_000);
    vi.useRealTimers();
    expect(await read).toMatchObject({ code: 'storage.full' });
  });

  it.each(['', 'not base64!', btoa('short')])('refuses the key %j', async (key) => {
    await expect(openJournal(key, db)).rejects.toMatchObject({ code: 'protocol.invalid' });
  });
});
