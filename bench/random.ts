/** Numbers that look drawn by chance and are the same in every run and browser, for one seed. */
export interface Random {
  /** From 0 to 1. */
  readonly next: () => number;
  /** A whole number from 0 to `end` - 1. */
  readonly below: (end: number) => number;
  readonly chance: (share: number) => boolean;
  readonly pick: <T>(from: readonly T[]) => T;
}

/** mulberry32 (Tommy Ettinger, public domain), from the FNV-1a hash of the seed's text. */
export function randomFrom(seed: string | number): Random {
  let state = hashOf(String(seed));
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (end: number): number => Math.floor(next() * end);
  return {
    next,
    below,
    chance: (share) => next() < share,
    pick: <T>(from: readonly T[]): T => from[below(from.length)] as T,
  };
}

function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}
