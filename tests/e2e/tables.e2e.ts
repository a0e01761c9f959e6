import { describe, expect, it } from 'vitest';
import type { View } from '../../scripts/browser/session.ts';
import { ask } from './support/ask.ts';
import { endedTurns, markedText, pressIn, withPanel } from './support/conversation.ts';
import { message } from './support/messages.ts';
import { quietly } from './support/product.ts';

const SHELF = `<!doctype html><html lang="en"><title>Lamps</title><main><h1>Lamps for the harbour</h1>
<p>Every lamp on this page is made by hand in our own workshop at the harbour, tested in salt water for a month, and sent on the day it is ordered.</p>
${Array.from({ length: 12 }, (_, n) => `<div class="card"><p>Harbour lamp number ${n + 1}</p><p>$${n + 20}.50</p></div>`).join('\n')}
<h2>Opening hours</h2><table><tr><th>Day</th><th>From</th><th>To</th></tr>
<tr><td>Monday</td><td>9:00</td><td>17:00</td></tr><tr><td>Friday</td><td>10:00</td><td>14:00</td></tr><tr><td>Saturday</td><td>10:00</td><td>12:00</td></tr></table>
<p>The summer sale begins on 3 June 2026 and ends on 9 July 2026.</p></main>
<footer><a href="/">Home</a> <a href="/about">About</a><p>orders@lamps.example, +47 22 33 44 55</p></footer></html>`;

interface ShownTable {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

describe('taking tables out of a page', () => {
  const { session, besidePanel } = withPanel();

  const firstTable = (panel: View): Promise<ShownTable> =>
    panel.evaluate(() => {
      const texts = (root: Element | null | undefined, selector: string): string[] =>
        [...(root?.querySelectorAll(selector) ?? [])].map((one) => one.textContent?.trim() ?? '');
      const table = document.querySelector('.tables__one[open]');
      return {
        title: table?.querySelector('.tables__title span')?.textContent ?? '',
        columns: texts(table, 'th'),
        rows: [...(table?.querySelectorAll('tbody tr') ?? [])].map((row) => texts(row, 'td')),
      };
    });

  it('lists prices with what they are for, and shows them where they stand', async () => {
    const { page, panel } = await besidePanel('shelf.html', SHELF);
    await ask(panel, 'Make a table of the prices');
    await endedTurns(panel, 1);
    const table = await firstTable(panel);
    expect(table.title).toBe(message('table_prices'));
    expect(table.columns).toEqual([message('column_amount'), message('column_currency'), message('column_what')]);
    expect(table.rows.slice(0, 2)).toEqual([
      ['20.50', 'USD', 'Harbour lamp number 1'],
      ['21.50', 'USD', 'Harbour lamp number 2'],
    ]);
    expect(table.rows).toHaveLength(8);
    await pressIn(panel, '.tables [aria-expanded=false]');
    expect((await firstTable(panel)).rows).toHaveLength(12);
    await pressIn(panel, 'tbody tr:nth-child(2) td:last-child button');
    expect(await markedText(page)).toBe('Harbour lamp number 2');
  });

  it('takes everything there is, the tables of the page first', async () => {
    const { panel } = await besidePanel('everything.html', SHELF);
    await pressIn(panel, '.suggestions--quick li:last-child .chip');
    const [turn] = await endedTurns(panel, 1);
    const table = await firstTable(panel);
    expect(table).toEqual({
      title: 'Opening hours',
      columns: ['Day', 'From', 'To'],
      rows: [
        ['Monday', '9:00', '17:00'],
        ['Friday', '10:00', '14:00'],
        ['Saturday', '10:00', '12:00'],
      ],
    });
    for (const title of ['table_dates', 'table_prices', 'table_contacts'] as const)
      expect(turn?.text).toContain(message(title));
  });

  it('shows the table of the page where what it sets side by side is to be compared', async () => {
    const plans = `<h2>Plans</h2><table><tr><th>Plan</th><th>Lamps a year</th><th>Repairs</th></tr>
<tr><td>Jetty</td><td>2</td><td>no</td></tr><tr><td>Pier</td><td>6</td><td>yes</td></tr><tr><td>Harbour</td><td>24</td><td>yes</td></tr></table>`;
    const { page, panel } = await besidePanel('plans.html', SHELF.replace('</main>', `${plans}</main>`));
    await ask(panel, 'What is the difference between the plans?');
    await endedTurns(panel, 1);
    expect((await firstTable(panel)).rows.map(([name]) => name)).toEqual(['Jetty', 'Pier', 'Harbour']);
    await ask(panel, 'Compare Jetty and Pier');
    await endedTurns(panel, 2);
    await pressIn(panel, 'li.turn:last-child tbody tr:nth-child(2) td:nth-child(2) button');
    expect(await markedText(page)).toBe('6');
  });

  it('says so where there is nothing of it', async () => {
    const { panel } = await besidePanel('plain.html', SHELF.replaceAll(/\$[\d.]+/gu, 'sold'));
    await ask(panel, 'Extract all prices');
    const [turn] = await endedTurns(panel, 1);
    expect(turn?.text).toContain(message('chatNoTable'));
  });

  it('sent nothing and broke nothing', async () => {
    expect(await quietly(session())).toEqual({ requests: [], errors: [] });
  });
});
