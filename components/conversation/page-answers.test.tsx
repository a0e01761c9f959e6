// @vitest-environment happy-dom
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { ChatAnswer, OtherAnswer, OtherPage } from '../../lib/core/chat.ts';
import { blockIdAt } from '../../lib/core/ids.ts';
import type { Evidence, Point } from '../../lib/core/summary.ts';
import { COMPARISON, type Cell, type Table } from '../../lib/core/table.ts';
import { INERT_TRANSCRIPT, sampleAnswer, sampleChat, sampleTurn } from '../../tests/gallery/chat-states.tsx';
import { ENGLISH, mount, type Mounted } from '../../tests/gallery/mount.tsx';
import { Transcript } from './transcript.tsx';
import { turnMarkdown } from './turn-markdown.ts';

let mounted: Mounted | null = null;
afterEach(() => {
  mounted?.unmount();
  mounted = null;
});

const placed = (text: string): Evidence => ({ blockId: blockIdAt(1), quote: text, prefix: '', suffix: '' });
const point = (text: string): Point => ({ text, ...placed(text) });
const page = (tabId: number, error: OtherPage['error'] = null): OtherPage => ({
  tabId,
  url: `https://site.example/${tabId}`,
  title: `Page ${tabId}`,
  lang: 'en',
  error,
});
const other = (of: OtherPage, texts: readonly string[], more: Partial<OtherAnswer> = {}): OtherAnswer => ({
  page: of,
  isAnswered: texts.length > 0,
  short: null,
  evidence: texts.map(point),
  isRepeat: false,
  ...more,
});
const turnOf = (answer: Partial<ChatAnswer>) => sampleTurn(0, { answer: sampleAnswer({ short: null, ...answer }) });

async function show(answer: Partial<ChatAnswer>) {
  const onShow = vi.fn((_evidence: Evidence, _tabId?: number) => Promise.resolve(true));
  const turns = [turnOf(answer)];
  const ui = (mounted = await mount(
    <Transcript {...INERT_TRANSCRIPT} chat={sampleChat(turns)} turns={turns} onShow={onShow} />,
  ));
  const sections = () =>
    [...ui.root.querySelectorAll('.page-answer')].map((one) => [
      one.querySelector('h4')?.textContent,
      one.querySelector('.passage, .answer__none, .turn__note')?.textContent,
    ]);
  return { ui, onShow, sections };
}

describe('what several pages say', () => {
  test('names the own page where that cannot be read', async () => {
    const { sections } = await show({
      isAnswered: false,
      evidence: [],
      unread: 'page.restricted',
      others: [other(page(2), ['Theirs.'])],
    });
    expect(sections()).toEqual([
      [sampleChat([]).title, ENGLISH.t('error_page_restricted')],
      ['Page 2', 'Theirs.'],
    ]);
  });

  test('stands under the title of each, also that it says nothing, the same, or cannot be read', async () => {
    const { sections } = await show({
      evidence: [point('Ours.')],
      others: [
        other(page(2), ['Theirs.']),
        other(page(3), []),
        other(page(4), [], { isAnswered: true, isRepeat: true }),
        other(page(5, 'page.denied'), []),
      ],
    });
    expect(sections()).toEqual([
      [sampleChat([]).title, 'Ours.'],
      ['Page 2', 'Theirs.'],
      ['Page 3', ENGLISH.t('chatNotFound')],
      ['Page 4', ENGLISH.t('pageRepeats')],
      ['Page 5', ENGLISH.t('error_page_denied')],
    ]);
  });

  test('shows itself in its own tab', async () => {
    const { ui, onShow } = await show({ evidence: [point('Ours.')], others: [other(page(2), ['Theirs.'])] });
    const buttons = [...ui.root.querySelectorAll<HTMLButtonElement>('.passage__body')];
    for (const button of buttons) button.click();
    expect(onShow.mock.calls.map(([{ quote }, tabId]) => [quote, tabId])).toEqual([
      ['Ours.', undefined],
      ['Theirs.', 2],
    ]);
  });

  test('side by side has a row head, a place for each cell, and what costs least over it', async () => {
    const cell = (text: string, tabId?: number): Cell => ({
      text,
      evidence: placed(text),
      ...(tabId !== undefined && { tabId }),
    });
    const table: Table = {
      kind: COMPARISON,
      heading: null,
      columns: ['property', 'Lamp', 'Page 2'],
      rows: [[{ ...cell('price'), label: 'price' }, cell('$9'), cell('$7', 2)]],
      rowsLeft: 0,
    };
    const { ui, onShow, sections } = await show({
      isAnswered: true,
      evidence: [],
      others: [other(page(2), [], { isAnswered: true })],
      comparison: { table, cheapest: 2 },
    });
    expect(sections()).toEqual([]);
    expect(ui.root.querySelector('.answer__short')?.textContent).toBe(ENGLISH.t('compareCheapest', 'Page 2', '$7'));
    expect(ui.root.querySelector('th[scope=row]')?.textContent).toBe(ENGLISH.t('row_price'));
    ui.root.querySelector<HTMLButtonElement>('td:last-child button')?.click();
    expect(onShow.mock.calls.at(-1)?.[1]).toBe(2);
    const markdown = turnMarkdown(
      turnOf({ evidence: [], comparison: { table, cheapest: 2 }, others: [other(page(2), ['Theirs.'])] }),
      sampleChat([]),
      ENGLISH,
    );
    expect(markdown).toContain('| Property | Lamp | Page 2 |\n| --- | --- | --- |\n| Price | \\$9 | \\$7 |');
    expect(markdown).toContain('[Page 2](<https://site.example/2>)');
  });

  test('that have nothing in common is said', async () => {
    const { ui } = await show({ evidence: [point('Ours.')], others: [], comparison: { table: null, cheapest: null } });
    expect(ui.root.textContent).toContain(ENGLISH.t('compareNothing'));
  });
});
