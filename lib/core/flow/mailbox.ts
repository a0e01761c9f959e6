/**
 * Items on their way to one slow reader.
 *
 * States: open → closed. While open, `take` waits for an item; once closed, it hands out what is left and then null.
 * An abort closes and empties it.
 */
export class Mailbox<T> {
  readonly #items: T[] = [];
  #isClosed = false;
  #wake: (() => void) | null = null;

  /** `add` puts an item to those that wait, and may merge or drop to keep them few. */
  constructor(
    signal: AbortSignal,
    readonly add: (waiting: T[], item: T) => void = (waiting, item) => void waiting.push(item),
  ) {
    const empty = (): void => {
      this.#items.length = 0;
      this.close();
    };
    if (signal.aborted) empty();
    else signal.addEventListener('abort', empty, { once: true });
  }

  put(item: T): void {
    if (this.#isClosed) return;
    this.add(this.#items, item);
    this.#wake?.();
  }

  close(): void {
    this.#isClosed = true;
    this.#wake?.();
  }

  /** The next item, or null after the last one. One reader only. */
  async take(): Promise<T | null> {
    while (this.#items.length === 0 && !this.#isClosed) {
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
    return this.#items.shift() ?? null;
  }

  /** Hands every item to `emit`, one after the other, until the mailbox is closed and empty. */
  async drain(emit: (item: T) => Promise<void>): Promise<void> {
    for (let item = await this.take(); item !== null; item = await this.take()) await emit(item);
  }
}
