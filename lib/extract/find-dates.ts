import type { Capture } from '../core/capture.ts';
import { sentenceCell } from './sentence-cell.ts';
import { COLUMNS } from '../core/table.ts';
import { cellAt } from './cell-at.ts';
import type { FoundTable } from './found-table.ts';

const MONTHS: readonly string[][] = [
  ['january', 'jan', 'januar', 'jänner'],
  ['february', 'feb', 'februar'],
  ['march', 'mar', 'märz'],
  ['april', 'apr'],
  ['may', 'mai'],
  ['june', 'jun', 'juni'],
  ['july', 'jul', 'juli'],
  ['august', 'aug'],
  ['september', 'sep', 'sept'],
  ['october', 'oct', 'oktober', 'okt'],
  ['november', 'nov'],
  ['december', 'dec', 'dezember', 'dez'],
];
const MONTH = MONTHS.flat()
  .sort((a, b) => b.length - a.length)
  .join('|');
const PATTERNS: readonly (readonly [RegExp, (match: RegExpMatchArray) => string | null])[] = [
  [/\b(\d{4})-(\d{2})-(\d{2})\b/gu, ([, y, m, d]) => iso(y, m, d)],
  [/\b(\d{1,2})\.(\d{1,2})\.(\d{4})\b/gu, ([, d, m, y]) => iso(y, m, d)],
  [
    new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th|\\.)?(?: of)? (${MONTH})\\b\\.?,? (\\d{4})\\b`, 'giu'),
    ([, d, m, y]) => iso(y, monthOf(m), d),
  ],
  [
    new RegExp(`\\b(${MONTH})\\b\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})\\b`, 'giu'),
    ([, m, d, y]) => iso(y, monthOf(m), d),
  ],
  [new RegExp(`\\b(${MONTH})\\b\\.? (\\d{4})\\b`, 'giu'), ([, m, y]) => `${y}-${monthOf(m).padStart(2, '0')}`],
];

const monthOf = (name = ''): string => String(MONTHS.findIndex((names) => names.includes(name.toLowerCase())) + 1);

/** Null where there is no such day. */
function iso(year = '', month = '', day = ''): string | null {
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${text}T00:00:00Z`);
  return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== text ? null : text;
}

/** Every date with a year that has one form only (3/4/2024 has two, by country), as ISO 8601, with the sentence it stands in. */
export function findDates(capture: Capture): FoundTable {
  const rows = capture.blocks.flatMap((block) => {
    const taken: { start: number; end: number; text: string }[] = [];
    for (const [pattern, read] of PATTERNS) {
      for (const match of block.text.matchAll(pattern)) {
        const [start, end] = [match.index, match.index + match[0].length];
        const text = read(match);
        if (text !== null && !taken.some((one) => start < one.end && end > one.start)) taken.push({ start, end, text });
      }
    }
    return taken
      .sort((a, b) => a.start - b.start)
      .map(({ start, end, text }) => [cellAt(block, start, end, text), sentenceCell(block, start, capture.lang)]);
  });
  return { kind: 'dates', columns: COLUMNS.dates, rows };
}
