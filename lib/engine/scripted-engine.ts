import { CATALOG, type BuildTarget } from '../../models/catalog.ts';
import { ScriptedAdapter, type Script } from './adapters/scripted-adapter.ts';
import { Engine, type EngineOptions } from './engine.ts';
import { engineModels } from './engine-models.ts';
import { serveEngine } from './serve-engine.ts';
import type { WorkerHandle } from './worker-handle.ts';
import type { WorkerReply } from './worker-protocol.ts';

/** A worker's two halves in one context, joined by a MessageChannel: the true protocol without a Worker. */
export function scriptedWorker(script: Script): WorkerHandle {
  const { port1, port2 } = new MessageChannel();
  serveEngine(port2, () => new ScriptedAdapter(script));
  return {
    post: (request) => port1.postMessage(request),
    listen(onReply) {
      port1.onmessage = (event: MessageEvent) => onReply(event.data as WorkerReply);
    },
    terminate() {
      port1.close();
      port2.close();
    },
  };
}

export interface ScriptedEngineOptions extends Pick<EngineOptions, 'limits' | 'idle' | 'maxWaiting'> {
  readonly target?: BuildTarget;
  /** Told about each worker as it starts. */
  readonly onWorker?: () => void;
}

/** The real engine over scripted models: for tests of whatever stands on it. */
export function scriptedEngine(script: Script = {}, options: ScriptedEngineOptions = {}): Engine {
  const { target = 'full', onWorker, ...rest } = options;
  return new Engine({
    ...rest,
    createWorker() {
      onWorker?.();
      return scriptedWorker(script);
    },
    baseUrl: 'https://package.test/',
    models: engineModels(CATALOG, target),
    capabilities: { logicalCores: 4, isIsolated: false, hasWebGpu: false, memoryGb: null },
  });
}
