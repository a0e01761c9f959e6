import { SidelightError } from '../core/error-code.ts';

/** How ONNX Runtime, Emscripten and the browsers word it when memory is out; none of them gives a code. */
const OUT_OF_MEMORY =
  /out of memory|OOM|bad_alloc|failed to allocate|allocation failed|Cannot enlarge memory|Maximum memory size exceeded|could not allocate/iu;

const isMemory = (thrown: unknown): boolean =>
  thrown instanceof Error && (OUT_OF_MEMORY.test(thrown.message) || thrown.message === 'Invalid typed array length');

/**
 * The SidelightError for anything thrown while a model is loaded or run: our own and AbortErrors as they are,
 * `engine.memory` where the words say so, else `engine.crashed` (the runtime's state is unknown, so the worker goes).
 */
export function asEngineError(thrown: unknown): Error {
  if (thrown instanceof SidelightError) return thrown;
  if (thrown instanceof DOMException && thrown.name === 'AbortError') return thrown;
  return new SidelightError(isMemory(thrown) ? 'engine.memory' : 'engine.crashed', { cause: thrown });
}
