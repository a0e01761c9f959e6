import type { Capture } from '../core/capture.ts';
import { applyJobEvent } from '../core/job-view.ts';
import type { JobView } from '../core/job.ts';

/**
 * The view of a job that is answered with an earlier result for the same content. It is a job of its own: its id,
 * tab and times are those of the new request, so that a highlight goes to the tab that asked.
 */
export function viewFromCache(view: JobView, cached: JobView, capture: Capture, nowMs: number): JobView {
  const atMs = Math.max(0, nowMs - view.startedAtMs);
  const { page, coverage, points, outline, gist, notices, engine, timings } = cached;
  const filled: JobView = {
    ...view,
    stage: cached.stage,
    page: page && { ...page, url: capture.url },
    coverage,
    points,
    outline,
    gist,
    engine,
    notices: notices.filter((notice) => notice !== 'resumed'),
    timings: {
      captureMs: capture.captureMs,
      firstPointMs: timings.firstPointMs === null ? null : atMs,
      gistFirstTokenMs: timings.gistFirstTokenMs === null ? null : atMs,
      totalMs: atMs,
    },
  };
  return applyJobEvent(filled, { type: 'notice', notice: 'from-cache' });
}
