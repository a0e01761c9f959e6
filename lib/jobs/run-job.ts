import type { Capture } from '../core/capture.ts';
import { unaskedErrorCode } from '../core/error-code.ts';
import type { JobEvent, JobView } from '../core/job.ts';
import type { LiveJob } from './live-job.ts';

/**
 * Does the work of one job: reads `capture` and says what it finds through `emit`, which never throws and ignores
 * what comes after the end. `view.points` and `view.gist` hold what an earlier, interrupted attempt found.
 * Resolving ends the job as `done`, rejecting as `failed` with the error's code. Stops on `signal`.
 */
export type JobRunner = (
  view: JobView,
  capture: Capture,
  emit: (event: JobEvent) => void,
  signal: AbortSignal,
) => Promise<void>;

/** How long a runner may take to stop before the next job starts regardless. */
const STOP_GRACE_MS = 2_000;

/** Runs a job to its end. Never rejects; resolves when the next job may start. */
export async function runJob(job: LiveJob, runner: JobRunner): Promise<void> {
  await job.start();
  if (!job.isRunning) return;
  const work = attempt(job, runner);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stopped = new Promise<void>((resolve) => {
    job.signal.addEventListener('abort', () => (timer = setTimeout(resolve, STOP_GRACE_MS)), { once: true });
  });
  await Promise.race([work, stopped]);
  clearTimeout(timer);
}

async function attempt(job: LiveJob, runner: JobRunner): Promise<void> {
  try {
    await runner(job.view, job.capture, (event) => job.emit(event), job.signal);
    await job.end('done', null);
  } catch (thrown) {
    // Nobody asked this job to stop, or it would have ended before.
    await job.end('failed', unaskedErrorCode(thrown));
  }
}
