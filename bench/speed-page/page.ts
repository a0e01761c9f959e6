import { probeCapabilities } from '../../lib/engine/capabilities.ts';
import { engineModels } from '../../lib/engine/engine-models.ts';
import { Engine } from '../../lib/engine/engine.ts';
import { workerHandle } from '../../lib/engine/worker-handle.ts';
import { trustedWorkerUrl } from '../../lib/engine/worker-url.ts';
import { CATALOG } from '../../models/catalog.ts';
import { timedTokens, type Arm } from './arm.ts';

const live = () => new AbortController().signal;

/** The shipped engine with the shipped worker, as the engine host makes it. `threads` overrules its choice. */
async function ours(threads: number | null): Promise<Arm> {
  const capabilities = await probeCapabilities();
  const engine = new Engine({
    createWorker: () => workerHandle(new Worker(trustedWorkerUrl('/engine-worker.js'))),
    baseUrl: `${location.origin}/`,
    models: engineModels(CATALOG, 'full'),
    // The rule is cores less one; saying one core more is how a bench asks for a number.
    capabilities: threads === null ? capabilities : { ...capabilities, logicalCores: threads + 1 },
  });
  return {
    async init() {
      const startMs = performance.now();
      await engine.warm(live());
      return performance.now() - startMs;
    },
    async generate(messages, maxNewTokens) {
      const tokenMs: number[] = [];
      const startMs = performance.now();
      const onText = () => tokenMs.push(performance.now()) > 0;
      const text = (await engine.writer?.generate(messages, { maxNewTokens, signal: live(), onText })) ?? '';
      return timedTokens(startMs, tokenMs, text);
    },
    countTokens: () => Promise.resolve(null),
    async embed(texts) {
      const startMs = performance.now();
      await engine.encoder.embed(texts, live());
      return performance.now() - startMs;
    },
  };
}

/** Stands in for an arm that lives in a worker. */
function remote(worker: Worker): Arm {
  let lastId = 0;
  const call = <T>(name: keyof Arm, args: unknown[]): Promise<T> => {
    lastId += 1;
    const id = lastId;
    return new Promise((resolve, reject) => {
      const onMessage = ({ data }: MessageEvent<{ id: number; result: T; error?: string }>) => {
        if (data.id !== id) return;
        worker.removeEventListener('message', onMessage);
        if (data.error === undefined) resolve(data.result);
        else reject(new Error(data.error));
      };
      worker.addEventListener('message', onMessage);
      worker.addEventListener('error', (event) => reject(new Error(event.message)));
      worker.postMessage({ id, name, args });
    });
  };
  return {
    init: () => call('init', []),
    generate: (messages, maxNewTokens) => call('generate', [messages, maxNewTokens]),
    countTokens: (messages) => call('countTokens', [messages]),
    embed: (texts) => call('embed', [texts]),
  };
}

const arms = new Map<string, Arm>();

/** What the runner calls from outside, one step at a time, so that it can interleave the arms. */
Object.assign(globalThis, {
  async startArm(name: string, threads: number | null): Promise<number> {
    const arm =
      name === 'transformersjs'
        ? remote(new Worker(trustedWorkerUrl('/bench/transformers-worker.js'), { type: 'module' }))
        : await ours(threads);
    arms.set(name, arm);
    return arm.init();
  },
  runArm: (name: string, step: 'generate' | 'embed' | 'countTokens', args: never[]) =>
    (arms.get(name)?.[step] as ((...all: never[]) => Promise<unknown>) | undefined)?.(...args),
});
