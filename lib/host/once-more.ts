import { asErrorCode } from '../core/error-code.ts';

/**
 * Tries again where the engine's worker died under it: nothing of it is lost but time, and another worker starts with the next call. Twice in a row is
 * no accident. Rejects as `attempt` does, and no second time once `signal` has aborted.
 */
export async function onceMore<T>(attempt: () => Promise<T>, signal: AbortSignal): Promise<T> {
  try {
    return await attempt();
  } catch (thrown) {
    if (signal.aborted || asErrorCode(thrown) !== 'engine.crashed') throw thrown;
    return attempt();
  }
}
