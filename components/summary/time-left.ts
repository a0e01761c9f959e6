/** How much of one model had been loaded at a moment (`atMs` on any steady clock). */
export interface ProgressSample {
  readonly model: string;
  readonly loadedBytes: number;
  readonly atMs: number;
}

/** A first guess is worse than none, and a short wait needs no clock. */
const MIN_WATCHED_MS = 1_500;
const MIN_SAID_MS = 3_000;

/** Milliseconds until the load is done at the average pace since `first`; null when not worth saying. */
export function timeLeftMs(first: ProgressSample, now: ProgressSample, totalBytes: number): number | null {
  const watchedMs = now.atMs - first.atMs;
  const gained = now.loadedBytes - first.loadedBytes;
  if (watchedMs < MIN_WATCHED_MS || gained <= 0) return null;
  const left = ((totalBytes - now.loadedBytes) * watchedMs) / gained;
  return left >= MIN_SAID_MS ? left : null;
}
