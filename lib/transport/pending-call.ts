import { SidelightError, type ErrorCode } from '../core/error-code.ts';
import type { Method, MethodName } from '../protocol/contract.ts';
import type { Frame } from '../protocol/frames.ts';
import { methodNamed, validated } from '../protocol/validate.ts';

export const ACK_EVERY_CHUNKS = 32;

/**
 * One call as its caller sees it, over as many ports as it takes.
 *
 * States: waiting (no port yet) → sent → waiting (port lost, method is idempotent) … → settled.
 * A stream starts over on each port: chunk numbers begin at 1 again, and the handler of `onChunk` sees the replay.
 */
export class PendingCall {
  readonly method: Method;
  readonly result: Promise<unknown>;
  /** Number on the current port; 0 while waiting. */
  id = 0;
  /** Ports in a row that died soon after this call was sent on them. */
  quickLosses = 0;
  #received = 0;
  #acked = 0;
  #resolve!: (value: unknown) => void;
  #reject!: (error: unknown) => void;

  constructor(
    readonly name: MethodName,
    readonly input: unknown,
    readonly onChunk: ((chunk: never) => void) | undefined,
  ) {
    this.method = methodNamed(name) as Method;
    this.result = new Promise((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
    });
  }

  /** The frame that starts the call on a new port. */
  begin(id: number): Frame {
    this.id = id;
    this.#received = 0;
    this.#acked = 0;
    return { f: 'call', id, m: this.name, p: this.input };
  }

  get hasProgress(): boolean {
    return this.#received > 0;
  }

  /** Takes a chunk in; answers whether an ack is due. Throws `protocol.invalid` on a gap or bad data, or what `onChunk` throws. */
  take(n: number, data: unknown): boolean {
    if (this.method.chunk === undefined || n !== this.#received + 1) throw new SidelightError('protocol.invalid');
    const chunk = validated(this.method.chunk, data);
    this.#received = n;
    this.onChunk?.(chunk as never);
    return this.#received - this.#acked >= ACK_EVERY_CHUNKS;
  }

  /** What keeps the far end going every few seconds: an ack for a stream, a ping for any other call. */
  keepAlive(): Frame {
    if (this.method.chunk === undefined) return { f: 'ping' };
    this.#acked = this.#received;
    return { f: 'ack', id: this.id, n: this.#received };
  }

  succeed(result: unknown): void {
    try {
      this.#resolve(validated(this.method.output, result));
    } catch (thrown) {
      this.#reject(thrown);
    }
  }

  fail(error: ErrorCode | { readonly thrown: unknown }): void {
    this.#reject(typeof error === 'string' ? new SidelightError(error) : error.thrown);
  }
}
