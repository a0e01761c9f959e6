const TICK_MS = 500;

/**
 * Fires once when nothing was heard for `limitMs`. Time is counted in ticks of this context's own clock, and one tick
 * counts for at most two: a laptop that slept or a page that was frozen is not a hung worker.
 */
export class Watchdog {
  readonly #onHang: () => void;
  #limitMs = 0;
  #silentMs = 0;
  #lastMs = 0;
  #timer: ReturnType<typeof setInterval> | null = null;

  constructor(onHang: () => void) {
    this.#onHang = onHang;
  }

  /** Starts watching, or takes a sign of life; the next one is due within `limitMs`. */
  feed(limitMs: number): void {
    this.#limitMs = limitMs;
    this.#silentMs = 0;
    this.#lastMs = performance.now();
    this.#timer ??= setInterval(() => this.#tick(), TICK_MS);
  }

  rest(): void {
    if (this.#timer !== null) clearInterval(this.#timer);
    this.#timer = null;
  }

  #tick(): void {
    const nowMs = performance.now();
    this.#silentMs += Math.min(nowMs - this.#lastMs, 2 * TICK_MS);
    this.#lastMs = nowMs;
    if (this.#silentMs < this.#limitMs) return;
    this.rest();
    this.#onHang();
  }
}
