// @ts-check
import { setTimeout as delay } from 'node:timers/promises';

/**
 * Asks again and again until the answer is truthy. A rejected question counts as "not yet": documents come and go.
 * @template T
 * @param {() => Promise<T> | T} ask
 * @param {import('./session.ts').WaitOptions & { everyMs?: number }} [options]
 * @returns {Promise<NonNullable<T>>}
 */
export async function poll(ask, { timeoutMs = 10_000, what = 'condition', everyMs = 40 } = {}) {
  const endMs = performance.now() + timeoutMs;
  /** @type {unknown} */
  let lastError = null;
  for (;;) {
    try {
      const answer = await ask();
      if (answer) return answer;
      lastError = null;
    } catch (error) {
      lastError = error;
    }
    if (performance.now() > endMs) throw new Error(`Not within ${timeoutMs} ms: ${what}`, { cause: lastError });
    await delay(everyMs);
  }
}
