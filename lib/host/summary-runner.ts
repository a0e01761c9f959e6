import type { Engine } from '../engine/engine.ts';
import type { JobRunner } from '../jobs/run-job.ts';
import { summarize } from '../reading/summarize.ts';

/** Runs summary jobs on the engine: what reading finds, and how the models come along. */
export function summaryRunner(engine: Promise<Engine>, nowMs: () => number): JobRunner {
  return async (view, capture, emit, signal) => {
    const ready = await engine;
    // The outline takes no model, so none is named.
    if (view.length !== 'outline') emit({ type: 'engine', engine: ready.info });
    const stopListening = ready.onProgress((progress) => emit({ type: 'model', progress }));
    try {
      const sinceMs = (): number => Math.max(0, nowMs() - view.startedAtMs);
      await summarize(capture, view.length, ready, { emit, sinceMs, signal });
    } finally {
      stopListening();
    }
  };
}
