import type { ComponentChildren } from 'preact';
import { ChosenTabs, TabChoice } from '../../components/conversation/tab-choice.tsx';
import type { OtherAnswer, OtherPage } from '../../lib/core/chat.ts';
import { COMPARISON, type Cell, type Table } from '../../lib/core/table.ts';
import { blockIdAt } from '../../lib/core/ids.ts';
import { sampleAnswer, sampleTurn, slots } from './chat-states.tsx';
import { samplePoints } from './job-fixtures.ts';

const nothing = () => {};
const points = samplePoints(8);

const page = (tabId: number, title: string, error: OtherPage['error'] = null): OtherPage => ({
  tabId,
  url: `https://shop.example/${tabId}`,
  title,
  lang: 'en',
  error,
});
const LANTERN = page(2, 'Brent lantern with a handle of oiled beech, for boats and gardens');
const others: readonly OtherAnswer[] = [
  { page: LANTERN, isAnswered: true, short: null, evidence: points.slice(1, 3), isRepeat: false },
  { page: page(3, 'The lens, told again'), isAnswered: true, short: null, evidence: [], isRepeat: true },
  { page: page(4, 'A page left since', 'page.denied'), isAnswered: false, short: null, evidence: [], isRepeat: false },
];

const cell = (text: string, tabId?: number): Cell => ({
  text,
  evidence: { blockId: blockIdAt(0), quote: text, prefix: '', suffix: '' },
  ...(tabId !== undefined && { tabId }),
});
const comparison: Table = {
  kind: COMPARISON,
  heading: null,
  columns: ['property', 'The lens that carried a flame across the sea', LANTERN.title, 'Gull'],
  rows: [
    [{ ...cell('price'), label: 'price' }, cell('$89.00'), cell('$64.50', 2), cell('$120', 3)],
    [cell('Weight'), cell('1.2 kg'), cell('900 g', 2), null],
    [cell('Material'), cell('Brass and hand-ground glass'), cell('Steel', 2), cell('Copper', 3)],
  ],
  rowsLeft: 0,
};

const TURNS = {
  'tabs-answers': sampleTurn(1, { answer: sampleAnswer({ others }) }),
  'tabs-compare': sampleTurn(2, {
    question: 'Which is cheaper?',
    answer: sampleAnswer({
      intent: 'compare',
      short: null,
      evidence: points.slice(0, 1),
      others: others.slice(0, 1),
      comparison: { table: comparison, cheapest: 2 },
    }),
  }),
  'tabs-own-unread': sampleTurn(1, {
    answer: sampleAnswer({
      isAnswered: false,
      short: null,
      evidence: [],
      unread: 'page.restricted',
      others: others.slice(0, 1),
    }),
  }),
  'tabs-waiting': sampleTurn(1, {
    state: 'running',
    progress: { done: 12, total: 40, nearest: [], soFar: sampleAnswer({ others: [] }) },
  }),
};

/** Every state of several tabs by name; `view` is the summary that the conversation stands under. */
export function tabStates(
  view: (chat: ReturnType<typeof slots>) => ComponentChildren,
): Readonly<Record<string, ComponentChildren>> {
  const chosen = [LANTERN, page(3, 'Gull')];
  const tabs = [
    ...chosen,
    page(4, 'A lamp'),
    page(5, 'Arbeitsleuchtenvergleichsübersichtsseite mit Donaudampfschifffahrt'),
  ];
  return {
    ...Object.fromEntries(Object.entries(TURNS).map(([name, turn]) => [name, view(slots([turn]))])),
    'tabs-choice': view(
      slots([], {
        box: (
          <>
            <TabChoice id="tabs" tabs={tabs} chosen={chosen} onChoose={nothing} onClose={nothing} />
            <ChosenTabs chosen={chosen} onChoose={nothing} onCompare={nothing} />
          </>
        ),
      }),
    ),
  };
}
