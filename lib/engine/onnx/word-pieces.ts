import type { TextCodec } from './tokenizer.ts';

/** Token ids of a text with the place each stands at; all pieces of a word share the word's. */
export interface PlacedTokens {
  readonly ids: readonly number[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** As BERT parts text before it cuts words into pieces: runs of letters and digits, every other sign alone. */
const WORD = /[\p{L}\p{N}\p{M}]+|[^\s\p{L}\p{N}\p{M}]/gu;

/** Encodes word by word, because the tokenizer does not say where its tokens stand. Words seen before are remembered. */
export class WordPieces {
  readonly #codec: TextCodec;
  readonly #known = new Map<string, readonly number[]>();
  readonly first: number;
  readonly last: number;

  constructor(codec: TextCodec) {
    this.#codec = codec;
    const marks = codec.encode('');
    this.first = marks[0] as number;
    this.last = marks.at(-1) as number;
  }

  encode(text: string): PlacedTokens {
    const placed = { ids: [] as number[], starts: [] as number[], ends: [] as number[] };
    for (const { 0: word, index } of text.matchAll(WORD)) {
      for (const id of this.#piecesOf(word)) {
        placed.ids.push(id);
        placed.starts.push(index);
        placed.ends.push(index + word.length);
      }
    }
    return placed;
  }

  #piecesOf(word: string): readonly number[] {
    const known = this.#known.get(word);
    if (known) return known;
    if (this.#known.size > 5_000) this.#known.clear();
    const pieces = this.#codec.encode(word).slice(1, -1);
    this.#known.set(word, pieces);
    return pieces;
  }
}
