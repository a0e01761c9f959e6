import { describe, expect, it } from 'vitest';
import type { Block, Capture } from '../core/capture.ts';
import { blockIdAt } from '../core/ids.ts';
import { pageOf } from '../retrieval/page.fixture.ts';
import { ownComparison } from './own-comparison.ts';

/** A page of paragraphs, `# headings`, and rows whose cells stand between bars; a first row with `!` is a head. */
function tablePage(lines: readonly string[]): Capture {
  const blocks = lines.map((line, at): Block => {
    if (!line.includes('|')) return { ...(pageOf([line]).blocks[0] as Block), id: blockIdAt(at) };
    const cells = line
      .replace(/^!/u, '')
      .split('|')
      .map((cell) => cell.trim());
    const starts = cells.map((_, i) => cells.slice(0, i).reduce((sum, cell) => sum + cell.length + 1, 0));
    const row = { cells: starts, isHead: line.startsWith('!') };
    return { id: blockIdAt(at), kind: 'table-row', level: 0, text: cells.join(' '), row };
  });
  return { ...pageOf([]), title: 'Lindau notes', blocks };
}

const PLANS = tablePage([
  '# Prices',
  'All plans can be ended at any time.',
  '! Feature | Basic | Pro | Team',
  'Price | free | $9 | $29',
  'Seats | 1 | 5 | 50',
  'Support | mail | chat | phone',
  '## Compare our plans',
  '! Plan | Storage | Backups',
  'Basic | 1 GB | -',
  'Pro | 50 GB | yes',
  'Team | 1 TB | yes',
  '## Opening hours',
  '! Day | From | To',
  'Monday | 9 | 17',
  'Friday | 10 | 14',
]);
const shown = (question: string, page = PLANS) =>
  ownComparison(question, page)?.map(({ columns, rows }) => [
    columns,
    ...rows.map((row) => row.map((cell) => cell?.text)),
  ]) ?? null;

describe('a request to compare what one page sets side by side itself', () => {
  it.each(['What is the difference between the plans?', 'Compare the plans', 'Compare all three plans side by side'])(
    'shows the table whose heading or corner says what is compared: %s',
    (question) => {
      expect(shown(question)).toEqual([
        [
          ['Plan', 'Storage', 'Backups'],
          ['Basic', '1 GB', '-'],
          ['Pro', '50 GB', 'yes'],
          ['Team', '1 TB', 'yes'],
        ],
      ]);
    },
  );

  it('shows of each table that has them the columns or rows that are named', () => {
    const both = [
      [
        ['Feature', 'Basic', 'Pro'],
        ['Price', 'free', '$9'],
        ['Seats', '1', '5'],
        ['Support', 'mail', 'chat'],
      ],
      [
        ['Plan', 'Storage', 'Backups'],
        ['Basic', '1 GB', '-'],
        ['Pro', '50 GB', 'yes'],
      ],
    ];
    expect(shown('What is the difference between Basic and Pro?')).toEqual(both);
    expect(shown('How do the Basic and Pro plans differ?')?.at(-1)).toEqual(both[1]);
  });

  it('takes columns that are all called so for what is compared', () => {
    const page = tablePage(['! | Basic plan | Pro plan', 'Price | free | $9', 'Seats | 1 | 5']);
    expect(shown('Compare the plans', page)?.[0]?.[0]).toEqual(['', 'Basic plan', 'Pro plan']);
  });

  it.each([
    'What is the difference between Basic and Ultra?',
    'What is the difference between a mole and a pier?',
    'What is the difference?',
    'Compare the storage',
  ])('leaves to the text what no table sets side by side: %s', (question) => {
    expect(shown(question)).toBeNull();
  });

  it('speaks German', () => {
    const page = { ...tablePage(['! Tarif | Preis | Plätze', 'Basis | 0 € | 1', 'Profi | 9 € | 5']), lang: 'de' };
    expect(shown('Was ist der Unterschied zwischen den Tarifen?', page)?.[0]).toHaveLength(3);
    expect(shown('Was ist der Unterschied zwischen Basis und Profi?', page)?.[0]).toHaveLength(3);
  });
});
