/** More brings nothing for models this small: a token's work is cut into pieces shorter than waking a thread. */
const MAX_THREADS = 8;

/**
 * Threads for ONNX Runtime's WASM backend: physical cores less one, at least one, so that pages stay smooth. Browsers
 * tell logical cores only; from four up they are taken to be two to a physical one. Without cross-origin isolation
 * (every Firefox extension page) there is no SharedArrayBuffer and so one thread.
 */
export function chooseThreads(logicalCores: number, isIsolated: boolean): number {
  if (!isIsolated) return 1;
  const physicalCores = logicalCores > 4 ? Math.floor(logicalCores / 2) : logicalCores;
  return Math.min(Math.max(physicalCores - 1, 1), MAX_THREADS);
}
