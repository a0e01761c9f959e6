import { browser } from './browser.ts';

/** A third of Firefox's idle limit (`extensions.background.idle.timeout`, 30 s), so that one missed beat costs nothing. */
const BEAT_MS = 10_000;

/**
 * Keeps Firefox's event page alive while it works: with no view open nothing comes in, and the page would be ended
 * in the middle of a job. Any call of the extension API counts as life (seen in Firefox 153). Answers the switch.
 */
export function keepAwakeWhile(): (isBusy: boolean) => void {
  let timer: ReturnType<typeof setInterval> | undefined;
  return (isBusy) => {
    clearInterval(timer);
    if (isBusy) timer = setInterval(() => void browser.runtime.getPlatformInfo(), BEAT_MS);
  };
}
