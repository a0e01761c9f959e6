import { OnnxAdapter } from './adapters/onnx-adapter.ts';
import { serveEngine } from './serve-engine.ts';
import type { WorkerPort } from './worker-protocol.ts';
import { installDefaultScriptPolicy } from './worker-url.ts';

/** Body of the engine worker's entrypoint. */
export function startEngineWorker(): void {
  installDefaultScriptPolicy();
  serveEngine(globalThis as unknown as WorkerPort, (config) => new OnnxAdapter(config));
}
