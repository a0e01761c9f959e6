/** Where the chunks of a stream go: `emit` resolves when the next may come; the reader ends it by `signal`. */
export interface StreamOf<C> {
  readonly emit: (chunk: C) => Promise<void>;
  readonly signal: AbortSignal;
}
