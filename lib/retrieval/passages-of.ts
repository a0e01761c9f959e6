import type { Capture } from '../core/capture.ts';
import type { Sentence } from '../reading/sentence.ts';

/** A few sentences of a page that belong together: one long paragraph's part, or short blocks in a row. */
export interface Passage {
  readonly index: number;
  readonly sentences: readonly Sentence[];
  readonly text: string;
  /** The headings it stands under, outermost first. */
  readonly headings: readonly string[];
  /** Number of the section: passages of one section are neighbours. */
  readonly section: number;
}

/** Words from which a passage is long enough to stand alone, and beyond which it is parted at a sentence. */
const FULL_WORDS = 45;
const MOST_WORDS = 110;

/** Words of a sentence as the encoder counts them, near enough. */
const wordsIn = (sentence: Sentence): number => sentence.words.length;

/**
 * Passages of a page, in reading order. Sentences that instruct the assistant are in none. A heading is context of what stands under
 * it; one with nothing under it (a list of titles) is a passage's sentence itself.
 */
export function passagesOf(sentences: readonly Sentence[], capture: Capture): Passage[] {
  const builder = new PassageBuilder();
  for (const [at, sentence] of sentences.entries()) {
    if (sentence.isInstruction) continue;
    if (sentence.kind === 'heading') {
      const next = sentences.slice(at + 1).find((other) => other.blockIndex !== sentence.blockIndex);
      const level = capture.blocks[sentence.blockIndex]?.level ?? 1;
      builder.heading(sentence, level, next === undefined || next.kind === 'heading');
    } else builder.add(sentence);
  }
  return builder.end();
}

class PassageBuilder {
  readonly #passages: Passage[] = [];
  readonly #path: { readonly level: number; readonly text: string }[] = [];
  #open: Sentence[] = [];
  #words = 0;
  #section = 0;

  heading(sentence: Sentence, level: number, isBare: boolean): void {
    if (isBare) return this.add(sentence);
    this.#close();
    this.#section += 1;
    while ((this.#path.at(-1)?.level ?? 0) >= level) this.#path.pop();
    this.#path.push({ level, text: sentence.text });
  }

  add(sentence: Sentence): void {
    const last = this.#open.at(-1);
    const isNewBlock = last !== undefined && last.blockIndex !== sentence.blockIndex;
    const words = wordsIn(sentence);
    if (this.#words + words > MOST_WORDS || (isNewBlock && this.#words >= FULL_WORDS)) this.#close();
    this.#open.push(sentence);
    this.#words += words;
  }

  end(): Passage[] {
    this.#close();
    return this.#passages;
  }

  #close(): void {
    if (this.#open.length === 0) return;
    this.#passages.push({
      index: this.#passages.length,
      sentences: this.#open,
      text: this.#open.map((sentence) => sentence.text).join(' '),
      headings: this.#path.map(({ text }) => text),
      section: this.#section,
    });
    this.#open = [];
    this.#words = 0;
  }
}
