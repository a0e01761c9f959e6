/** Work on a page's thread is cut into slices, so that scrolling and typing go on while the page is read. */
export interface Pace {
  /** Whether this slice is used up. Cheap enough to ask every few dozen nodes. */
  isDue(): boolean;
  /** Lets the page run, then begins the next slice. Rejects with the signal's reason once aborted. */
  rest(): Promise<void>;
}

const SLICE_MS = 40;

/**
 * A pace of `sliceMs` slices; far under the 200 ms of the issue, since a layout of the page's own may fall into a slice. The signal is asked for
 * when there is a first rest.
 */
export function createPace(signalOf?: () => AbortSignal, sliceMs = SLICE_MS): Pace {
  let endsAtMs = performance.now() + sliceMs;
  return {
    isDue: () => performance.now() >= endsAtMs,
    async rest() {
      const signal = signalOf?.();
      await nextTask();
      signal?.throwIfAborted();
      endsAtMs = performance.now() + sliceMs;
    },
  };
}

const NOTHING = new Blob([' ']);

/**
 * Reading a blob ends in a task of its own that waits its turn behind the page's, for 0.1 to 0.7 ms. Not `scheduler.yield`: its
 * continuation goes first, and the page's timers starved for a whole capture. Not a timer, which is clamped to 4 ms and to 1 s in
 * background tabs. Not a message: callbacks do not run where a debugger has switched scripts off, promises do.
 */
const nextTask = (): Promise<unknown> => NOTHING.text();
