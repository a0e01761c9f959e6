// @vitest-environment happy-dom
import { marked, type Token } from 'marked';
import { afterEach, describe, expect, test } from 'vitest';
import { blockIdAt } from '../../lib/core/ids.ts';
import type { Evidence } from '../../lib/core/summary.ts';
import type { ChatTurn } from '../../lib/core/chat.ts';
import { COMPARISON, type Table } from '../../lib/core/table.ts';
import { INERT_TRANSCRIPT, sampleAnswer, sampleChat, sampleTurn } from '../../tests/gallery/chat-states.tsx';
import { HOSTILE_TEXTS } from '../../tests/gallery/hostile-texts.ts';
import { ENGLISH, mount, type Mounted } from '../../tests/gallery/mount.tsx';
import { Transcript } from './transcript.tsx';
import { turnMarkdown } from './turn-markdown.ts';

/** Elements that a conversation is made of, and their attributes that could lead anywhere: none. */
const ALLOWED = new Set(
  'SECTION DIV H2 H3 H4 P UL OL LI SPAN STRONG BUTTON SVG PATH DETAILS SUMMARY TABLE THEAD TBODY TR TH TD'.split(' '),
);
const LEADS = /^(?:on.*|href|src|srcdoc|action|formaction|style|xlink:href)$/iu;

/** What the Markdown of an answer may be made of, as GitHub reads it. */
const PARTS = new Set('paragraph strong text escape space list list_item link table'.split(' '));

const evidence = (text: string): Evidence => ({ blockId: blockIdAt(1), quote: text, prefix: text, suffix: text });

/** A turn that says a hostile text wherever page text can stand. */
function turnOf(text: string): ChatTurn {
  const tables = [
    {
      kind: 'list' as const,
      heading: text,
      columns: [text, 'b'],
      rows: [[{ text, evidence: evidence(text) }, null]],
      rowsLeft: 0,
    },
  ];
  const points = [{ text, ...evidence(text) }];
  const page = { tabId: 2, url: 'https://example.org/lens-2', title: text, lang: 'en', error: null };
  const others = [{ page, isAnswered: true, short: text, evidence: points, isRepeat: false }];
  const cell = { text, evidence: evidence(text), tabId: 2 };
  const table: Table = {
    kind: COMPARISON,
    heading: null,
    columns: ['property', text, 'b'],
    rows: [[{ ...cell, label: 'price' }, cell, null]],
    rowsLeft: 0,
  };
  return sampleTurn(0, {
    question: text,
    answer: sampleAnswer({
      short: text,
      evidence: points,
      understood: text,
      tables,
      others,
      comparison: { table, cheapest: 1 },
    }),
  });
}

let mounted: Mounted | null = null;
afterEach(() => mounted?.unmount());

describe('what a hostile page says', () => {
  test('is more than three hundred texts', () => expect(HOSTILE_TEXTS.length).toBeGreaterThan(300));

  test('is text in a conversation and never an element', async () => {
    const turns = HOSTILE_TEXTS.map((text, n) => ({ ...turnOf(text), id: sampleTurn(n).id }));
    mounted = await mount(
      <Transcript {...INERT_TRANSCRIPT} chat={{ ...sampleChat(turns), title: HOSTILE_TEXTS[0] ?? '' }} turns={turns} />,
    );
    await mounted.press(ENGLISH.plural('chatEarlier', turns.length - 10, String(turns.length - 10)));
    const all = [...mounted.root.querySelectorAll('*')];
    expect(all.length).toBeGreaterThan(HOSTILE_TEXTS.length * 10);
    expect(new Set(all.map(({ tagName }) => tagName.toUpperCase()).filter((name) => !ALLOWED.has(name)))).toEqual(
      new Set(),
    );
    expect(all.flatMap((one) => one.getAttributeNames()).filter((name) => LEADS.test(name))).toEqual([]);
    const asked = [...mounted.root.querySelectorAll('.turn__question')].map(({ textContent }) => textContent);
    expect(asked).toEqual(HOSTILE_TEXTS);
  });

  test('is text where an answer is pasted: no markup but ours, no link but to the page', () => {
    const wrong: string[] = [];
    const look = (tokens: readonly Token[], text: string): void => {
      for (const token of tokens) {
        const isLink = token.type === 'link' && (token as { href: string }).href;
        if (!PARTS.has(token.type)) wrong.push(`${token.type}: ${text}`);
        if (typeof isLink === 'string' && !isLink.startsWith('https://example.org/lens') && !text.includes(isLink))
          wrong.push(`${isLink}: ${text}`);
        const {
          tokens: inner,
          items,
          header,
          rows,
        } = token as {
          tokens?: Token[];
          items?: Token[];
          header?: { tokens: Token[] }[];
          rows?: { tokens: Token[] }[][];
        };
        look(inner ?? [], text);
        look(items ?? [], text);
        for (const cell of [...(header ?? []), ...(rows ?? []).flat()]) look(cell.tokens, text);
      }
    };
    for (const text of HOSTILE_TEXTS)
      look(marked.lexer(turnMarkdown(turnOf(text), { url: 'https://example.org/lens', title: text }, ENGLISH)), text);
    expect(wrong).toEqual([]);
  });
});
