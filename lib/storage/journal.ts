import type { Capture } from '../core/capture.ts';
import type { JobId } from '../core/ids.ts';
import { isTerminal } from '../core/job.ts';
import type { JobRecord, Journal, JournalRow } from '../jobs/journal.ts';
import { currentView } from './current-view.ts';
import { JournalDb, type CaptureRow, type JobRow } from './journal-db.ts';
import { stored } from './stored.ts';
import { importKey, sealJson, unsealJson, type Sealed } from './seal.ts';

const jobAad = (id: string): string => `jobs|${id}|1`;
const captureAad = (id: string): string => `captures|${id}|1`;

/**
 * The journal on disk, sealed with a key that lives in memory only: after the browser is closed nobody can read it.
 * Sealing is done before a transaction and unsealing after it.
 * Rejects with `protocol.invalid` for a bad key and `storage.full` where the database cannot be opened.
 */
export async function openJournal(journalKey: string, db: JournalDb = new JournalDb()): Promise<Journal> {
  const key = await importKey(journalKey);
  await stored(db.open());
  return new SealedJournal(db, key);
}

class SealedJournal implements Journal {
  constructor(
    readonly db: JournalDb,
    readonly key: CryptoKey,
  ) {}

  async accept(record: JobRecord, capture: Capture): Promise<void> {
    const { id } = record.view;
    const [job, sealed] = await Promise.all([this.#jobRow(record), sealJson(this.key, captureAad(id), capture)]);
    const captureRow: CaptureRow = { id, ...sealed };
    await this.#write(async () => {
      await this.db.jobs.put(job);
      await this.db.captures.put(captureRow);
    });
  }

  async save(record: JobRecord): Promise<void> {
    const row = await this.#jobRow(record);
    await stored(this.db.jobs.put(row));
  }

  async end(record: JobRecord): Promise<void> {
    const row = await this.#jobRow(record);
    // The capture goes first: it makes room.
    await this.#write(async () => {
      await this.db.captures.delete(row.id);
      await this.db.jobs.put(row);
    });
  }

  async read(id: JobId): Promise<JobRecord | null> {
    const row = await stored(this.db.jobs.get(id));
    return row === undefined ? null : this.#recordOf(row);
  }

  async readCapture(id: JobId): Promise<Capture | null> {
    const row = await stored(this.db.captures.get(id));
    return row === undefined ? null : ((await unsealJson(this.key, captureAad(id), row)) as Capture | null);
  }

  async list(): Promise<JournalRow[]> {
    const rows = await stored(this.db.jobs.toArray());
    const found = rows.toSorted((a, b) => b.createdAtMs - a.createdAtMs);
    return Promise.all(
      found.map(async (row) => ({ id: row.id as JobId, state: row.state, record: await this.#recordOf(row) })),
    );
  }

  async bury(id: JobId): Promise<void> {
    const nothing: Sealed = { iv: new Uint8Array(0), sealed: new ArrayBuffer(0) };
    await this.#write(async () => {
      await this.db.captures.delete(id);
      await this.db.jobs.update(id, { state: 'failed', ...nothing });
    });
  }

  async remove(id: JobId): Promise<void> {
    await this.#write(async () => {
      await this.db.captures.delete(id);
      await this.db.jobs.delete(id);
    });
  }

  async sweep(olderThanMs: number, keep: number): Promise<void> {
    await this.#write(async () => {
      const rows = await this.db.jobs.filter((row) => isTerminal(row.state)).toArray();
      const newestFirst = rows.toSorted((a, b) => b.updatedAtMs - a.updatedAtMs);
      const old = newestFirst.filter((row, index) => index >= keep || row.updatedAtMs < olderThanMs);
      await this.db.jobs.bulkDelete(old.map((row) => row.id));
    });
  }

  async clear(): Promise<void> {
    await this.#write(async () => {
      await this.db.captures.clear();
      await this.db.jobs.clear();
    });
  }

  /** All or nothing, over both tables. */
  async #write(work: () => Promise<void>): Promise<void> {
    await stored(this.db.transaction('rw', this.db.jobs, this.db.captures, work));
  }

  async #jobRow({ view, cacheKey, attempts }: JobRecord): Promise<JobRow> {
    const { id, state, startedAtMs: createdAtMs } = view;
    const sealed = await sealJson(this.key, jobAad(id), { view, cacheKey });
    return { id, state, attempts, createdAtMs, updatedAtMs: Date.now(), ...sealed };
  }

  async #recordOf(row: JobRow): Promise<JobRecord | null> {
    const opened = await unsealJson(this.key, jobAad(row.id), row);
    if (opened === null) return null;
    const { view, cacheKey } = opened as Pick<JobRecord, 'view' | 'cacheKey'>;
    return { view: currentView(view), cacheKey, attempts: row.attempts };
  }
}
