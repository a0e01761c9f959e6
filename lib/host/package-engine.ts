import { CATALOG, type BuildTarget } from '../../models/catalog.ts';
import { probeCapabilities } from '../engine/capabilities.ts';
import { engineModels } from '../engine/engine-models.ts';
import { Engine } from '../engine/engine.ts';
import { workerHandle } from '../engine/worker-handle.ts';
import { trustedWorkerUrl } from '../engine/worker-url.ts';

/** Set by the build; see `wxt.config.ts`. */
declare const __SIDELIGHT_TARGET__: BuildTarget;

/** The engine over the models of this package, in a worker of this document. */
export async function packageEngine(packageUrl: (path: string) => string): Promise<Engine> {
  // One policy object for the document: a policy of the same name cannot be made twice.
  const workerUrl = trustedWorkerUrl('/engine-worker.js');
  return new Engine({
    createWorker: () => workerHandle(new Worker(workerUrl, { name: 'sidelight-engine' })),
    baseUrl: packageUrl('/'),
    models: engineModels(CATALOG, __SIDELIGHT_TARGET__),
    capabilities: await probeCapabilities(),
  });
}
