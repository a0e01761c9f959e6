/** Work longer than this without a break keeps ports from being answered. */
const SLICE_MS = 30;

/** Lets a long computation breathe: `await pace.step()` between pieces yields to the event loop every 30 ms. */
export interface Pace {
  /** Rejects with the signal's reason (an AbortError) once aborted. */
  step(): Promise<void> | undefined;
}

/** `now` in milliseconds; `yieldTo` ends in a new task (a timer or a message), not in a microtask. */
export function createPace(signal: AbortSignal, now: () => number, yieldTo: () => Promise<void> = nextTask): Pace {
  let sliceStartedAt = now();
  return {
    step() {
      signal.throwIfAborted();
      if (now() - sliceStartedAt < SLICE_MS) return undefined;
      return yieldTo().then(() => {
        sliceStartedAt = now();
        signal.throwIfAborted();
      });
    },
  };
}

/** A message, not a timer: nested timers are held to 4 ms, and to a second in a hidden page. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener(
      'message',
      () => {
        port1.close();
        resolve();
      },
      { once: true },
    );
    port1.start();
    port2.postMessage(null);
  });
}
