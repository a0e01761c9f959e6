import type { Block, Capture } from '../../core/capture.ts';
import type { Sentence } from '../../reading/sentence.ts';
import { QUESTION, termTeller } from './definition-forms.ts';
import { wholeTermPattern } from './term-pattern.ts';

/** A sentence that says what a term is. */
export interface Definition {
  readonly sentence: Sentence;
  readonly worth: number;
  /** What an abbreviation stands for, or the other way round; verbatim in the sentence. */
  readonly short: string | null;
}

/** Worth of what stands under the term in a glossary, in a table of two columns, under a heading that asks for it, and under one that is it. */
const LISTED = 9;
const ASKED = 7;
const HEADED = 4;
/** Earlier on the page is better, by at most this. */
const EARLY = 1.5;
const FEWEST_WORDS = 4;

/** A block that names what stands beside or below it. */
interface Naming {
  readonly name: string;
  readonly key: string;
  /** The block of what is named. */
  readonly toldAt: number;
  readonly worth: number;
}

/**
 * The sentences of a page that say what a term is: by their form, by standing under the term in a glossary or a table, or opening a section of that
 * name. `sentences`: what may be shown, headings and orders to a program left out.
 */
export class DefinitionFinder {
  readonly #sentences: readonly { readonly sentence: Sentence; readonly key: string }[];
  readonly #namings: readonly Naming[];
  readonly #last: number;

  constructor(sentences: readonly Sentence[], capture: Capture) {
    this.#sentences = sentences
      .filter(({ kind }) => kind !== 'code' && kind !== 'heading')
      .map((sentence) => ({ sentence, key: sentence.text.toLowerCase() }));
    this.#namings = namingsOf(capture);
    this.#last = Math.max(1, sentences.at(-1)?.index ?? 1);
  }

  /** The best first; none that says the same as a better one. */
  find(term: string): Definition[] {
    const byForm = this.#definitions(term);
    const other = byForm.find(({ short }) => short !== null)?.short ?? null;
    // Spelled out once, it may be explained by its other name.
    const more = other === null ? [] : this.#definitions(other).map((one) => ({ ...one, worth: one.worth - 0.5 }));
    const best = new Map<string, Definition>();
    for (const one of [...byForm, ...more]) {
      const key = one.sentence.text;
      if (one.worth > (best.get(key)?.worth ?? 0))
        best.set(key, { ...one, short: more.includes(one) ? null : one.short });
    }
    return [...best.values()].sort((a, b) => b.worth - a.worth || a.sentence.index - b.sentence.index);
  }

  #definitions(term: string): Definition[] {
    // Most sentences do not hold it: told without a pattern.
    const key = (term.toLowerCase().split(/[\s-]+/u)[0] ?? '').replace(/(?:ies|y|s)$/u, '');
    const tell = termTeller(term);
    const placed = this.#placedUnder(term, key);
    return this.#sentences.flatMap(({ sentence, key: text }) => {
      const place = QUESTION.test(sentence.text) ? 0 : (placed.get(sentence) ?? 0);
      const told = text.includes(key) ? tell(sentence.text, sentence.start === 0) : null;
      const worth = Math.max(told?.worth ?? 0, place);
      if (worth <= 0) return [];
      const early = EARLY * (1 - sentence.index / this.#last);
      const both = told !== null && place > 0 ? 2 : 0;
      return [{ sentence, worth: worth + early + both, short: told?.short ?? null }];
    });
  }

  /** First sentences of what a glossary, a table or a heading puts under the term. */
  #placedUnder(term: string, key: string): ReadonlyMap<Sentence, number> {
    const candidates = this.#namings.filter(({ key: name }) => name.includes(key));
    const placed = new Map<Sentence, number>();
    if (candidates.length === 0) return placed;
    const isTerm = wholeTermPattern(term);
    for (const { name, toldAt, worth } of candidates) {
      if (!isTerm.test(name)) continue;
      const first = this.#sentences.find(({ sentence }) => sentence.blockIndex === toldAt)?.sentence;
      if (first !== undefined) placed.set(first, Math.max(worth, placed.get(first) ?? 0));
    }
    return placed;
  }
}

function namingsOf({ blocks }: Capture): Naming[] {
  return blocks.flatMap(({ kind, text, row, isTerm }, at): Naming[] => {
    if (row !== undefined) {
      if (row.cells.length !== 2 || row.isHead) return [];
      return naming(text.slice(row.cells[0], row.cells[1]).trim(), at, LISTED);
    }
    if (!isTold(blocks[at + 1])) return [];
    if (isTerm) return naming(text, at + 1, LISTED);
    return kind === 'heading' ? naming(text, at + 1, /[?？]\s*$/u.test(text) ? ASKED : HEADED) : [];
  });
}

const naming = (name: string, toldAt: number, worth: number): Naming[] => [
  { name, key: name.toLowerCase(), toldAt, worth },
];

const isTold = (block: Block | undefined): boolean =>
  block !== undefined &&
  block.kind !== 'heading' &&
  block.kind !== 'code' &&
  !block.isTerm &&
  block.text.split(/\s+/u).length >= FEWEST_WORDS;
