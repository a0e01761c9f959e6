import type { ErrorCode } from '../../lib/core/error-code.ts';
import type { JobView } from '../../lib/core/job.ts';
import { stageKey } from '../message-keys.ts';
import type { MessageKey } from '../text.tsx';

/** Where the window stands before there is a job to show: reaching the engine, reading the page, following a job. */
export type SummaryPhase = 'idle' | 'connecting' | 'capturing' | 'attached';

/**
 * What the view shows:
 *   idle       nothing was asked for (a panel on a tab without a summary)
 *   running    asked for, not ended
 *   done | cancelled | failed   ended; `failed` carries the code
 */
export type SummaryState =
  | { readonly status: 'idle' | 'done' | 'cancelled' }
  | { readonly status: 'running'; readonly says: MessageKey }
  | { readonly status: 'failed'; readonly error: ErrorCode };

/** `error` is a failure outside the job (the engine could not be reached, the page could not be read). */
export function summaryState(
  view: JobView | null,
  phase: SummaryPhase,
  error: ErrorCode | null,
  isDocument = false,
): SummaryState {
  const failure = error ?? (view?.state === 'failed' ? (view.error ?? 'internal') : null);
  if (failure === 'aborted') return { status: 'cancelled' };
  if (failure !== null) return { status: 'failed', error: failure };
  if (view === null) {
    if (phase === 'idle') return { status: 'idle' };
    if (isDocument) return { status: 'running', says: 'phase_document' };
    return { status: 'running', says: phase === 'capturing' ? 'phase_capturing' : 'phase_connecting' };
  }
  switch (view.state) {
    case 'queued':
      return { status: 'running', says: 'stage_waiting' };
    case 'running':
      return { status: 'running', says: stageKey(view.stage) };
    case 'done':
    case 'cancelled':
      return { status: view.state };
    case 'failed':
      return { status: 'failed', error: view.error ?? 'internal' };
  }
}
