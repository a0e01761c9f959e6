import type { Capture } from '../core/capture.ts';
import type { JobId } from '../core/ids.ts';
import { isTerminal } from '../core/job.ts';
import type { JobRecord, Journal, JournalRow } from './journal.ts';

/** The journal of private windows: it dies with the host and nothing of it reaches the disk. */
export class MemoryJournal implements Journal {
  readonly #records = new Map<JobId, JobRecord>();
  readonly #captures = new Map<JobId, Capture>();

  accept(record: JobRecord, capture: Capture): Promise<void> {
    this.#captures.set(record.view.id, capture);
    this.#records.set(record.view.id, record);
    return Promise.resolve();
  }

  save(record: JobRecord): Promise<void> {
    this.#records.set(record.view.id, record);
    return Promise.resolve();
  }

  /** The last to end is the newest. */
  end(record: JobRecord): Promise<void> {
    this.#captures.delete(record.view.id);
    this.#records.delete(record.view.id);
    this.#records.set(record.view.id, record);
    return Promise.resolve();
  }

  read(id: JobId): Promise<JobRecord | null> {
    return Promise.resolve(this.#records.get(id) ?? null);
  }

  readCapture(id: JobId): Promise<Capture | null> {
    return Promise.resolve(this.#captures.get(id) ?? null);
  }

  list(): Promise<JournalRow[]> {
    const rows = [...this.#records.values()].map((record) => ({
      id: record.view.id,
      state: record.view.state,
      record,
    }));
    return Promise.resolve(rows.reverse());
  }

  /** Nothing here is ever unreadable. */
  bury(id: JobId): Promise<void> {
    return this.remove(id);
  }

  remove(id: JobId): Promise<void> {
    this.#records.delete(id);
    this.#captures.delete(id);
    return Promise.resolve();
  }

  sweep(_olderThanMs: number, keep: number): Promise<void> {
    const ended = [...this.#records.values()].filter((record) => isTerminal(record.view.state));
    for (const record of ended.slice(0, Math.max(0, ended.length - keep))) this.#records.delete(record.view.id);
    return Promise.resolve();
  }

  clear(): Promise<void> {
    this.#records.clear();
    this.#captures.clear();
    return Promise.resolve();
  }
}
