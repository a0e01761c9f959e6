import type { JobView } from '../../lib/core/job.ts';

/**
 * Waits until the job that the click began has chosen its points, ends it there and answers how it stood: its notices are those of
 * the page as it came, and nobody needs its line. Sent into one of our pages as source; `installEngineCaller` goes first.
 */
export async function stopTabJob(tabId: number): Promise<JobView | null> {
  interface Engine {
    call(method: string, input: object): Promise<{ value?: JobView | null }>;
    close(): void;
  }
  const scope = globalThis as unknown as { openEngine(): Promise<Engine | null> };
  const endMs = performance.now() + 30_000;
  while (performance.now() < endMs) {
    const engine = await scope.openEngine();
    const view = (await engine?.call('job.latest', { tabId }))?.value ?? null;
    const isEnded = view !== null && ['done', 'failed', 'cancelled'].includes(view.state);
    if (view !== null && (isEnded || view.stage === 'writing')) await engine?.call('job.cancel', { id: view.id });
    engine?.close();
    if (view !== null && (isEnded || view.stage === 'writing')) return view;
    await new Promise((resolve) => setTimeout(resolve, 60));
  }
  return null;
}
