import type { JobId } from '../core/ids.ts';
import type { JobRecord } from './journal.ts';

const MAX_IN_MEMORY = 50;

/** The last finished jobs, kept in memory: what the session cache and a reopened view are served from. */
export class FinishedJobs {
  /** In order of use, the oldest first. */
  readonly #records = new Map<JobId, JobRecord>();

  put(record: JobRecord): void {
    const { id } = record.view;
    this.#records.delete(id);
    this.#records.set(id, record);
    for (const oldest of this.#records.keys()) {
      if (this.#records.size <= MAX_IN_MEMORY) return;
      this.#records.delete(oldest);
    }
  }

  get(id: JobId): JobRecord | null {
    const record = this.#records.get(id);
    if (record !== undefined) this.put(record);
    return record ?? null;
  }

  /** The newest good result for the same content. One whose writer broke down is not worth repeating. */
  cached(cacheKey: string): JobRecord | null {
    const hits = [...this.#records.values()].filter(
      ({ cacheKey: key, view }) => key === cacheKey && view.state === 'done' && view.gist?.hidden !== 'engine',
    );
    return hits.at(-1) ?? null;
  }

  clear(): void {
    this.#records.clear();
  }
}
