/** One way of running the two models, as the speed page measures it. Times are milliseconds. */
export interface Generated {
  readonly text: string;
  readonly tokens: number;
  readonly firstTokenMs: number;
  /** From the first token to the last. */
  readonly decodeMs: number;
}

export interface ChatLine {
  readonly role: 'system' | 'user';
  readonly content: string;
}

export interface Arm {
  /** Loads both models; resolves with the time it took. */
  init(): Promise<number>;
  generate(messages: readonly ChatLine[], maxNewTokens: number): Promise<Generated>;
  /** Tokens of a chat as the template makes it, for prefill speed; an arm that cannot tell answers null. */
  countTokens(messages: readonly ChatLine[]): Promise<number | null>;
  /** Embeds all texts, however the arm likes to batch; resolves with the time it took. */
  embed(texts: readonly string[]): Promise<number>;
}

/** Generation seen from outside: when each token came. */
export function timedTokens(startMs: number, tokenMs: readonly number[], text: string): Generated {
  const firstMs = tokenMs[0] ?? startMs;
  return {
    text,
    tokens: tokenMs.length,
    firstTokenMs: firstMs - startMs,
    decodeMs: (tokenMs.at(-1) ?? firstMs) - firstMs,
  };
}
