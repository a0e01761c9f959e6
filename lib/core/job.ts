import type { CaptureScope } from './capture.ts';
import type { ErrorCode } from './error-code.ts';
import type { JobId } from './ids.ts';
import type {
  Coverage,
  EngineInfo,
  Gist,
  Notice,
  Outline,
  PageMeta,
  Point,
  SummaryLength,
  Timings,
} from './summary.ts';

/**
 * States of a job:
 *   queued → running → done | failed | cancelled
 *   running → queued       once, when the engine host died under it
 * `done`, `failed` and `cancelled` are terminal: nothing leaves them.
 */
export type JobState = 'queued' | 'running' | 'done' | 'failed' | 'cancelled';
export const TERMINAL_STATES: readonly JobState[] = ['done', 'failed', 'cancelled'];
export const isTerminal = (state: JobState): boolean => TERMINAL_STATES.includes(state);

/** What a running job is doing, for the interface's skeleton and progress bar. */
export type JobStage = 'waiting' | 'loading' | 'reading' | 'ranking' | 'writing';

/** Load progress of one model file set, in bytes; `totalBytes` comes from the catalog. */
export interface ModelProgress {
  readonly model: string;
  readonly loadedBytes: number;
  readonly totalBytes: number;
}

/** What a person asked for. `tabId` is null for pasted text; `isPrivate` jobs never touch the disk. */
export interface JobRequest {
  readonly id: JobId;
  readonly kind: 'summary';
  readonly scope: CaptureScope;
  readonly length: SummaryLength;
  readonly tabId: number | null;
  readonly isPrivate: boolean;
  /** Skip the session cache: "Summarize again". */
  readonly isFresh: boolean;
}

/** A job as a view shows it, the fold of its events. Plain data, safe to send and store. */
export interface JobView extends JobRequest {
  readonly state: JobState;
  readonly stage: JobStage;
  readonly startedAtMs: number;
  readonly page: PageMeta | null;
  readonly coverage: Coverage | null;
  readonly model: ModelProgress | null;
  readonly points: readonly Point[];
  /** Null where the page is too short for one, or has no sections of its own and none was asked for. */
  readonly outline: Outline | null;
  /** The gist as far as it is written; empty once `gist` stands. */
  readonly gistDraft: string;
  readonly gist: Gist | null;
  readonly notices: readonly Notice[];
  readonly engine: EngineInfo | null;
  readonly timings: Timings;
  readonly error: ErrorCode | null;
}

/** What happens to a job, in order. The host folds them into the view; attached clients fold the same. */
export type JobEvent =
  | { readonly type: 'view'; readonly view: JobView } // always the first event after attach
  | { readonly type: 'stage'; readonly stage: JobStage }
  | { readonly type: 'model'; readonly progress: ModelProgress }
  | { readonly type: 'page'; readonly page: PageMeta; readonly coverage: Coverage; readonly captureMs: number }
  | { readonly type: 'coverage'; readonly coverage: Coverage }
  | { readonly type: 'points'; readonly points: readonly Point[]; readonly atMs: number }
  | { readonly type: 'outline'; readonly outline: Outline }
  | { readonly type: 'token'; readonly text: string; readonly atMs: number }
  | { readonly type: 'gist'; readonly gist: Gist }
  | { readonly type: 'notice'; readonly notice: Notice }
  | { readonly type: 'engine'; readonly engine: EngineInfo }
  | {
      readonly type: 'end';
      readonly state: 'done' | 'failed' | 'cancelled';
      readonly error: ErrorCode | null;
      readonly atMs: number;
    };
