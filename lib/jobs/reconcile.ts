import { applyJobEvent } from '../core/job-view.ts';
import { isTerminal } from '../core/job.ts';
import type { JobRecord, JournalRow } from './journal.ts';

const MAX_ATTEMPTS = 2;

/** What to do with one row that an earlier host left behind. */
export type Reconciled =
  | { readonly do: 'keep'; readonly record: JobRecord } // ended, readable
  | { readonly do: 'ignore' } // ended, unreadable: swept when its time comes
  | { readonly do: 'bury' } // unfinished, unreadable: nobody can go on with it
  | { readonly do: 'interrupt'; readonly record: JobRecord } // the host died under it too often
  | { readonly do: 'resume'; readonly record: JobRecord };

/**
 * A job that never ran goes on as it was; one that ran is queued once more and says so; one that ran twice is over:
 * it may be what kills the host. What it had found stays in the view, for the runner to go on from.
 */
export function reconcile({ state, record }: JournalRow): Reconciled {
  if (isTerminal(state)) return record === null ? { do: 'ignore' } : { do: 'keep', record };
  if (record === null) return { do: 'bury' };
  if (record.attempts >= MAX_ATTEMPTS) return { do: 'interrupt', record };
  const waiting = applyJobEvent({ ...record.view, gistDraft: '', model: null }, { type: 'stage', stage: 'waiting' });
  const view = record.attempts === 0 ? waiting : applyJobEvent(waiting, { type: 'notice', notice: 'resumed' });
  return { do: 'resume', record: { ...record, view } };
}
