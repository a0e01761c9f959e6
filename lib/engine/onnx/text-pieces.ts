/** Stands at the end of a decoded text while a character's bytes are spread over tokens still to come. */
const UNFINISHED = '\uFFFD';

/**
 * Turns token ids into pieces of text as they come. A piece is given out once its last character is whole; `flush`
 * gives out what is left at the end. `decode` must be append-only but for an unfinished last character, as byte-level
 * BPE is.
 */
export class TextPieces {
  readonly #decode: (ids: number[]) => string;
  readonly #ids: number[] = [];
  #given = '';

  constructor(decode: (ids: number[]) => string) {
    this.#decode = decode;
  }

  push(id: number): string {
    this.#ids.push(id);
    const text = this.#decode(this.#ids);
    return text.endsWith(UNFINISHED) ? '' : this.#giveOut(text);
  }

  flush(): string {
    return this.#giveOut(this.#decode(this.#ids));
  }

  #giveOut(text: string): string {
    const piece = text.slice(this.#given.length);
    this.#given = text;
    return piece;
  }
}
