import type { Chunk, Input, MethodName, MethodsOf, Output } from '../../lib/protocol/contract.ts';
import type { PortName } from '../../lib/protocol/frames.ts';

/** The part of a transport client that a session uses. */
export interface Caller<P extends PortName> {
  call<M extends MethodsOf<P> & MethodName>(
    method: M,
    input: Input<M>,
    options?: { signal?: AbortSignal; onChunk?: (chunk: Chunk<M>) => void },
  ): Promise<Output<M>>;
}
