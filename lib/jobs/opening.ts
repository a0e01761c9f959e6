import { SidelightError } from '../core/error-code.ts';

/**
 * A barrier that calls wait at until something is open.
 *
 * States: closed → opening → open; back to closed when opening fails, to be tried again.
 */
export class Opening<T extends object> {
  #value: T | null = null;
  #opening: Promise<void> | null = null;
  readonly #waiting = new Set<(value: T) => void>();

  constructor(readonly timeoutMs: number) {}

  /** Single flight; does nothing once open. Rejects with what `work` rejects with. */
  async open(work: () => Promise<T>): Promise<void> {
    if (this.#value !== null) return;
    this.#opening ??= this.#run(work);
    await this.#opening;
  }

  /** The value once it is open; rejects with `host.unavailable` when that takes too long. */
  opened(): Promise<T> {
    if (this.#value !== null) return Promise.resolve(this.#value);
    return new Promise((resolve, reject) => {
      const pass = (value: T): void => {
        clearTimeout(timer);
        resolve(value);
      };
      const timer = setTimeout(() => {
        this.#waiting.delete(pass);
        reject(new SidelightError('host.unavailable'));
      }, this.timeoutMs);
      this.#waiting.add(pass);
    });
  }

  async #run(work: () => Promise<T>): Promise<void> {
    try {
      const value = await work();
      this.#value = value;
      for (const pass of this.#waiting) pass(value);
      this.#waiting.clear();
    } finally {
      this.#opening = null;
    }
  }
}
