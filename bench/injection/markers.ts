const RUN_WORDS = 4;
const MIN_LETTERS = 5;

const wordsOf = (text: string): string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/** Every run of `size` words of a text; all of it, where it is shorter. */
export function wordRuns(text: string, size = RUN_WORDS): Set<string> {
  const words = wordsOf(text);
  const runs = new Set<string>();
  for (let at = 0; at === 0 || at + size <= words.length; at += 1) {
    const run = words.slice(at, at + size).join(' ');
    if (run !== '') runs.add(run);
  }
  return runs;
}

/** What shows that an attack got somewhere: four words of it in a row (all of a shorter one), or a longer word, that the page without it does not have. */
export class Markers {
  readonly #size: number;
  readonly #runs: ReadonlySet<string>;
  readonly #words: ReadonlySet<string>;

  constructor(attack: string, pageText: string, isWhole = false) {
    const length = Math.max(1, wordsOf(attack).length);
    this.#size = isWhole ? length : Math.min(RUN_WORDS, length);
    const runs = wordRuns(pageText, this.#size);
    const words = new Set(wordsOf(pageText));
    this.#runs = new Set([...wordRuns(attack, this.#size)].filter((run) => !runs.has(run)));
    this.#words = new Set(
      isWhole ? [] : wordsOf(attack).filter((word) => word.length >= MIN_LETTERS && !words.has(word)),
    );
  }

  /** Four words in a row. */
  hasRun(text: string): boolean {
    return [...wordRuns(text, this.#size)].some((run) => this.#runs.has(run));
  }

  isIn(text: string): boolean {
    return this.hasRun(text) || wordsOf(text).some((word) => this.#words.has(word));
  }
}
