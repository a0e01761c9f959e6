import { SidelightError } from '../core/error-code.ts';

/**
 * Back-pressure of one stream: at most `limit` chunks are under way unacknowledged.
 *
 * States: open → ended. While open and full, `send` waits for an ack. Ended (abort, lost port, handler settled):
 * waiting and later sends reject with `aborted`.
 */
export class ChunkWindow {
  #sent = 0;
  #acked = 0;
  #isEnded = false;
  #wake: (() => void) | null = null;
  #tail: Promise<void> = Promise.resolve();

  constructor(
    readonly limit: number,
    readonly post: (n: number, chunk: unknown) => void,
  ) {}

  /** Sends in call order, also when calls overlap. Resolves once the chunk is posted. */
  send(chunk: unknown): Promise<void> {
    const turn = this.#tail.then(() => this.#sendNext(chunk));
    this.#tail = turn.catch(() => undefined);
    return turn;
  }

  /** Everything up to chunk `n` arrived. What no client of ours would say is ignored. */
  ack(n: number): void {
    if (n <= this.#acked || n > this.#sent) return;
    this.#acked = n;
    this.#wake?.();
  }

  /** Resolves when every chunk handed to `send` is posted or refused. */
  drained(): Promise<void> {
    return this.#tail;
  }

  end(): void {
    this.#isEnded = true;
    this.#wake?.();
  }

  async #sendNext(chunk: unknown): Promise<void> {
    while (!this.#isEnded && this.#sent - this.#acked >= this.limit) {
      await new Promise<void>((resolve) => (this.#wake = resolve));
    }
    if (this.#isEnded) throw new SidelightError('aborted');
    this.#sent += 1;
    this.post(this.#sent, chunk);
  }
}
