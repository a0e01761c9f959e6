import { Dexie, type Table } from 'dexie';
import type { JobState } from '../core/job.ts';
import type { Sealed } from './seal.ts';

/** In clear stand only an opaque id, state, attempts and times. `sealed` holds the view and the cache key. */
export interface JobRow extends Sealed {
  readonly id: string;
  readonly state: JobState;
  readonly attempts: number;
  readonly createdAtMs: number;
  readonly updatedAtMs: number;
}

/** The capture of a job that has not ended; apart, because it is large and never changes. */
export interface CaptureRow extends Sealed {
  readonly id: string;
}

/** A conversation, sealed as a whole. In clear stand only an opaque id and when it was touched. */
export interface ChatRow extends Sealed {
  readonly id: string;
  readonly updatedAtMs: number;
}

export const JOURNAL_NAME = 'sidelight-journal';

/** Every version that ever shipped stays here, with a fixture in `fixtures/` and a test of the upgrade from it. */
export class JournalDb extends Dexie {
  declare readonly jobs: Table<JobRow, string>;
  declare readonly captures: Table<CaptureRow, string>;
  declare readonly chats: Table<ChatRow, string>;

  constructor(name: string = JOURNAL_NAME) {
    super(name);
    this.version(1).stores({ jobs: 'id', captures: 'id' });
    this.version(2).stores({ chats: 'id' });
  }
}
