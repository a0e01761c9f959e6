import type { Block, Capture } from '../core/capture.ts';
import { pointOfBlock } from '../reading/evidence-of.ts';
import { searchTerms } from '../retrieval/search-terms.ts';
import { couldHold } from './answer-type.ts';
import type { PageFact } from './page-facts.ts';
import type { QuestionKind } from './question-kind.ts';

/** Terms that a name has to have, those of which it has to have one, and both with what the page's title says. */
export interface AskedName {
  readonly named: ReadonlySet<string>;
  readonly meant: ReadonlySet<string>;
  readonly all: ReadonlySet<string>;
}

/** Longer lines tell, shorter ones only name. */
const SPEC_WORDS = { least: 2, most: 9 } as const;
const isSpec = (block: Block | undefined): boolean => {
  const words = block?.text.trim().split(/\s+/u).length ?? 0;
  return (
    block !== undefined &&
    block.kind !== 'heading' &&
    words >= SPEC_WORDS.least &&
    words <= SPEC_WORDS.most &&
    !/[.!?:,;]$/u.test(block.text.trim())
  );
};

/** Behind a name, what goes on with it. */
const GOES_ON = /^\s*(?:[&|/+]|and\b|or\b|und\b|oder\b)/iu;

/**
 * The line of a list of such lines that begins with the property's name ("Case Material Stainless Steel"), where nothing marks where the name ends.
 * Null where none does, or two do.
 */
export function specLine(kind: QuestionKind, { named, meant, all }: AskedName, capture: Capture): PageFact | null {
  if (kind === 'yes-no' || kind === 'how' || kind === 'why') return null;
  const { blocks, lang } = capture;
  const lines = [...blocks.entries()].filter(([at, block]) => {
    if (!isSpec(block) || !(isSpec(blocks[at - 1]) || isSpec(blocks[at + 1]))) return false;
    const words = block.text.trim().split(/\s+/u);
    const end = words.findIndex((word) => {
      const terms = searchTerms(word, lang);
      return terms.length === 0 || !terms.every((term) => all.has(term));
    });
    const [name, value] = [new Set(searchTerms(words.slice(0, end).join(' '), lang)), words.slice(end).join(' ')];
    if (end < 1 || GOES_ON.test(value) || !couldHold(kind, '', value)) return false;
    return (
      [...named].every((term) => name.has(term)) && (meant.size === 0 || [...meant].some((term) => name.has(term)))
    );
  });
  const [line] = lines;
  if (line === undefined || lines.length > 1) return null;
  return { short: null, evidence: [pointOfBlock(line[0], capture)] };
}
