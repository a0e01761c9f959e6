import { SidelightError } from '../error-code.ts';

/**
 * A barrier that calls wait at until something is open.
 *
 * States: closed → opening → open; back to closed when opening fails, to be tried again. Who waits then hears why at once:
 * on a full disk a person should read that, not sit out the timeout.
 */
export class Opening<T extends object> {
  #value: T | null = null;
  #opening: Promise<void> | null = null;
  readonly #waiting = new Set<{ resolve(value: T): void; reject(reason: unknown): void }>();

  constructor(readonly timeoutMs: number) {}

  /** Single flight; does nothing once open. Rejects with what `work` rejects with. */
  async open(work: () => Promise<T>): Promise<void> {
    if (this.#value !== null) return;
    this.#opening ??= this.#run(work);
    await this.#opening;
  }

  /** The value once it is open; rejects with what opening rejects with, or `host.unavailable` when nothing opens it in time. */
  opened(): Promise<T> {
    if (this.#value !== null) return Promise.resolve(this.#value);
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => waiting.reject(new SidelightError('host.unavailable')), this.timeoutMs);
      const leave = (): void => {
        clearTimeout(timer);
        this.#waiting.delete(waiting);
      };
      const waiting = {
        resolve: (value: T): void => (leave(), resolve(value)),
        reject: (reason: unknown): void => (leave(), reject(reason)),
      };
      this.#waiting.add(waiting);
    });
  }

  async #run(work: () => Promise<T>): Promise<void> {
    try {
      const value = await work();
      this.#value = value;
      for (const waiting of this.#waiting) waiting.resolve(value);
    } catch (thrown) {
      for (const waiting of this.#waiting) waiting.reject(thrown);
      throw thrown;
    } finally {
      this.#opening = null;
    }
  }
}
