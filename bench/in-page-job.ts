import type { JobView } from '../lib/core/job.ts';
import type { SummaryLength } from '../lib/core/summary.ts';

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

/**
 * Runs a job from one of our own pages over the product's two ports. It is sent into the page as source,
 * so it stands alone: a few lines of the protocol of `lib/protocol/frames.ts`, on purpose not our client.
 */
export async function watchTextJob(job: TextJob): Promise<WatchedJob> {
  interface Chunk {
    readonly type: string;
    readonly view?: JobView;
    readonly stage?: string;
    readonly text?: string;
  }
  interface Port {
    postMessage(frame: unknown): void;
    disconnect(): void;
    onMessage: {
      addListener(
        listener: (frame: { f: string; id?: number; n?: number; d?: Chunk; r?: unknown; code?: string }) => void,
      ): void;
    };
  }
  const runtime = (globalThis as unknown as { chrome: { runtime: { connect(o: { name: string }): Port } } }).chrome
    .runtime;
  const call = (name: string, m: string, p: unknown, onChunk?: (chunk: Chunk) => void): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const port = runtime.connect({ name });
      const end = (settle: () => void): void => {
        port.disconnect();
        settle();
      };
      port.onMessage.addListener((frame) => {
        if (frame.f === 'welcome') port.postMessage({ f: 'call', id: 1, m, p });
        else if (frame.f === 'chunk') {
          onChunk?.(frame.d as Chunk);
          port.postMessage({ f: 'ack', id: 1, n: frame.n });
        } else if (frame.f === 'done') end(() => resolve(frame.r));
        else if (frame.f === 'fail') end(() => reject(new Error(frame.code)));
      });
      port.postMessage({ f: 'hello', v: 2 }); // PROTOCOL_VERSION, which source on its way elsewhere cannot import
    });
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
