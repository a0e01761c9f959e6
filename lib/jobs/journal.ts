import type { Capture } from '../core/capture.ts';
import type { JobId } from '../core/ids.ts';
import type { JobState, JobView } from '../core/job.ts';

/** What is known of a job besides its capture. Plain data. */
export interface JobRecord {
  readonly view: JobView;
  /** Equal for jobs that read the same content the same way; see `cacheKeyOf`. */
  readonly cacheKey: string;
  /** How many times it was started. */
  readonly attempts: number;
}

/** One job as found in a journal. `record` is null where it cannot be read: another browser session's key, or damage. */
export interface JournalRow {
  readonly id: JobId;
  readonly state: JobState;
  readonly record: JobRecord | null;
}

/**
 * Where jobs survive the death of their host. A promise that resolves means: written.
 * Writes reject with `storage.full`, whatever the reason was; reads never reject because of a bad row.
 */
export interface Journal {
  /** A job is accepted: its record, and the capture it will read. */
  accept(record: JobRecord, capture: Capture): Promise<void>;
  /** A step of an unfinished job. */
  save(record: JobRecord): Promise<void>;
  /** The job is in its terminal state. Its capture is dropped. Also takes a job that was never accepted. */
  end(record: JobRecord): Promise<void>;
  read(id: JobId): Promise<JobRecord | null>;
  /** The capture of an unfinished job. */
  readCapture(id: JobId): Promise<Capture | null>;
  /** Every job, the newest first. */
  list(): Promise<JournalRow[]>;
  /** Ends a job as `failed` that nobody can read any more, and wipes its content. */
  bury(id: JobId): Promise<void>;
  remove(id: JobId): Promise<void>;
  /** Removes ended jobs not touched since `olderThanMs`, and all but the `keep` newest. */
  sweep(olderThanMs: number, keep: number): Promise<void>;
  clear(): Promise<void>;
}
