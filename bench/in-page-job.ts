import type { JobView } from '../lib/core/job.ts';
import type { SummaryLength } from '../lib/core/summary.ts';
import type { InstalledCaller } from './own-page.ts';

/** What to summarize: pasted text, the one source that needs no tab, or a tab that a click has opened to us. */
export interface TextJob {
  readonly title: string;
  readonly text: string;
  readonly tabId?: number;
  /** Ends the job where the line would be written: points and notices are there. */
  readonly isStoppedBeforeLine?: boolean;
  readonly length: SummaryLength;
  readonly isFresh: boolean;
}

/** The job as the view saw it; times are the view's own clock, in ms from the request. */
export interface WatchedJob {
  readonly view: JobView;
  /** All that was shown of the line while it was written. */
  readonly draft: string;
  readonly firstPointMs: number | null;
  readonly firstTokenMs: number | null;
  readonly lastTokenMs: number | null;
  readonly tokens: number;
  readonly endMs: number;
}

/** Runs a job from one of our own pages over the product's two ports. Sent into the page as source; see `openOwnPage`. */
export async function watchTextJob(job: TextJob): Promise<WatchedJob> {
  interface Chunk {
    readonly type: string;
    readonly view?: JobView;
    readonly stage?: string;
    readonly text?: string;
  }
  const { callOnce: call } = globalThis as unknown as InstalledCaller<Chunk>;
  const startMs = performance.now();
  const since = (): number => performance.now() - startMs;
  let firstPointMs: number | null = null;
  let firstTokenMs: number | null = null;
  let lastTokenMs: number | null = null;
  let tokens = 0;
  let draft = '';
  const source =
    job.tabId === undefined
      ? { type: 'text', title: job.title, text: job.text, isPrivate: false }
      : { type: 'tab', tabId: job.tabId, scope: 'page' };
  const started = (await call('control', 'job.start', {
    id: crypto.randomUUID(),
    length: job.length,
    isFresh: job.isFresh,
    source,
  })) as { id: string };
  await call('engine', 'job.attach', { id: started.id }, (chunk) => {
    const hasPoints = chunk.type === 'points' || (chunk.view?.points.length ?? 0) > 0;
    if (hasPoints) firstPointMs ??= since();
    if (chunk.stage === 'writing' && job.isStoppedBeforeLine) void call('engine', 'job.cancel', { id: started.id });
    if (chunk.type === 'token') {
      tokens += 1;
      draft += chunk.text ?? '';
      firstTokenMs ??= since();
      lastTokenMs = since();
    }
  });
  const endMs = since();
  let view: JobView | null = null;
  await call('engine', 'job.attach', { id: started.id }, (chunk) => {
    view = chunk.view ?? view;
  });
  return { view: view as unknown as JobView, draft, firstPointMs, firstTokenMs, lastTokenMs, tokens, endMs };
}
