import type { Block, Capture } from '../core/capture.ts';
import type { Point } from '../core/summary.ts';
import type { Cell } from '../core/table.ts';
import { wordsOf } from '../core/text/words-of.ts';
import { findLists } from '../extract/find-lists.ts';
import { findProperties } from '../extract/find-properties.ts';
import { wholePage } from '../extract/whole-page.ts';
import { pointOfBlock } from '../reading/evidence-of.ts';
import { searchTerms } from '../retrieval/search-terms.ts';
import type { PageFact } from './page-facts.ts';
import { questionKind } from './question-kind.ts';
import { specLine, type AskedName } from './spec-line.ts';

/** What a question says for the name of a property: "How heavy is it?" asks for its weight. English and German. */
const ASKS_FOR: readonly (readonly [RegExp, string])[] = [
  [/\b(?:how heavy|weighs?|wie schwer|wiegt)\b/giu, ' weight gewicht '],
  [/\b(?:how (?:tall|high)|wie hoch)\b/giu, ' height höhe '],
  [/\b(?:how wide|wie breit)\b/giu, ' width breite '],
  [/\b(?:how deep|wie tief)\b/giu, ' depth tiefe '],
  [/\b(?:how (?:big|large)|wie groß)\b/giu, ' size dimensions größe maße abmessungen '],
  [/\b(?:made (?:of|from|out of)|woraus|aus welchem material)\b/giu, ' material materials '],
  [/\bcolou?rs?\b/giu, ' color colour '],
  [/\b(?:who (?:makes|made)|manufactured|wer hat .+ hergestellt)\b/giu, ' manufacturer brand maker hersteller marke '],
];
/** What asks, and names nothing. */
const FRAME =
  /\b(?:what|which|how|when|where|who|many|much|tell|give|show|say|is|are|was|were|does|do|did|has|have|had|can|could|there|it|its|this|that|the|their|page|product|item|article|table|value|please|welche[rsmn]?|was|wie|wie ?viele?|wann|wo|wer|hat|ist|sind|es|das|die|der|diese[rsmn]?|seite|produkt|artikel)\b/giu;

/** Of more there is no telling which is meant. */
const MOST_VALUES = 3;

/** A value with the words that lead to it: its property, or its row and column. */
interface Stated {
  readonly terms: ReadonlySet<string>;
  /** Words that may stand beside them: what the rows are ("plan"). */
  readonly kind: ReadonlySet<string>;
  readonly value: Cell;
  readonly isProperty: boolean;
}

/**
 * What a page states in a list of properties or in a table, asked for by its name and nothing else ("How heavy is it?", "How many seats has the
 * Family plan?"). The reader is tuned on prose and finds little in "Weight 1.2 kg". Null where nothing fits, or many
 * things do; a few different ones (of sizes, of variants) are all shown.
 */
export function tableFact(question: string, page: Capture): PageFact | null {
  const capture = wholePage(page);
  const asked = termsAsked(question, capture);
  if (asked.all.size === 0) return null;
  const stated = statedIn(capture, asked.all).filter(({ terms, kind }) =>
    [...asked.named].every((term) => terms.has(term) || kind.has(term)),
  );
  const exact = stated.filter(({ terms }) => [...terms].every((term) => asked.all.has(term)));
  const most = Math.max(0, ...exact.map(({ terms }) => terms.size));
  const best =
    exact.length > 0 ? exact.filter(({ terms }) => terms.size === most) : stated.filter(({ isProperty }) => isProperty);
  const values = [...new Map(best.toReversed().map(({ value }) => [valueKey(value), value])).values()];
  const [first] = values;
  if (first === undefined) return specLine(questionKind(question), asked, capture);
  if (values.length > MOST_VALUES) return null;
  return {
    short: values.length === 1 ? first.text : null,
    evidence: linesOf(values, capture),
  };
}

const valueKey = ({ text }: Cell): string => wordsOf(text).join(' ');

/** Terms of a question: those it says itself, which the answer's name has to have, and those that it may mean. */
function termsAsked(question: string, { title, lang }: Capture): AskedName {
  let [rest, meant] = [question, ''];
  for (const [words, names] of ASKS_FOR)
    rest = rest.replace(words, () => {
      meant += names;
      return ' ';
    });
  const known = new Set(searchTerms(title, lang));
  const own = searchTerms(rest.replace(FRAME, ' '), lang);
  return {
    named: new Set(own.filter((term) => !known.has(term))),
    meant: new Set(searchTerms(meant, lang)),
    all: new Set([...own, ...searchTerms(meant, lang)]),
  };
}

/** Rows of a table are many, and what is not asked for by its name is not looked at further. */
function statedIn(capture: Capture, asked: ReadonlySet<string>): Stated[] {
  const terms = (text: string): string[] => searchTerms(text, capture.lang);
  const askedTerms = (name: Cell | null | undefined): string[] | null => {
    const own = name ? terms(name.text) : [];
    return name && own.length > 0 && own.every((term) => asked.has(term)) ? own : null;
  };
  const properties = findProperties(capture).rows.flatMap(([name, value]) => {
    const own = name ? terms(name.text) : [];
    // "Outer fabric material" is a material.
    return asked.has(own.at(-1) ?? '') && value
      ? [{ terms: new Set(own), kind: new Set<string>(), value, isProperty: true }]
      : [];
  });
  const tables = findLists(capture, 'table-row').filter(({ columns }) => columns.length > 2);
  const cells = tables.flatMap(({ columns, rows }) => {
    const [kind = [], ...named] = columns.map(terms);
    return rows.flatMap(([name, ...values]) => {
      const own = askedTerms(name);
      if (own === null) return [];
      return values.flatMap((value, at) =>
        value
          ? [{ terms: new Set([...own, ...(named[at] ?? [])]), kind: new Set(kind), value, isProperty: false }]
          : [],
      );
    });
  });
  return [...properties, ...cells];
}

/** The lines that the values stand in. */
function linesOf(values: readonly Cell[], capture: Capture): Point[] {
  const ids = new Set(values.map(({ evidence }) => evidence.blockId));
  return capture.blocks.flatMap(({ id }: Block, at) => (ids.has(id) ? [pointOfBlock(at, capture)] : []));
}
