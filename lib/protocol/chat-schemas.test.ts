import { describe, expect, it } from 'vitest';
import type { Chat, ChatAnswer, OtherPage } from '../core/chat.ts';
import { blockIdAt, newChatId, newTurnId } from '../core/ids.ts';
import { COMPARISON, type Cell, type Table } from '../core/table.ts';
import { chatSchema } from './chat-schemas.ts';
import { validated } from './validate.ts';

const place = (text: string) => ({ blockId: blockIdAt(1), quote: text, prefix: '', suffix: '' });
const cell = (text: string, tabId?: number): Cell => ({
  text,
  evidence: place(text),
  ...(tabId !== undefined && { tabId }),
});
const page = (tabId: number): OtherPage => ({
  tabId,
  url: 'https://site.example/b',
  title: 'B',
  lang: 'en',
  error: null,
});
const TABLE: Table = {
  kind: COMPARISON,
  heading: null,
  columns: ['property', 'A', 'B'],
  rows: [
    [{ ...cell('price'), label: 'price' }, cell('$1'), cell('$2', 2)],
    [cell('Size'), null, cell('M', 2)],
  ],
  rowsLeft: 0,
};
const answerOf = (others: number): ChatAnswer => ({
  intent: 'compare',
  isAnswered: true,
  short: null,
  evidence: [],
  others: Array.from({ length: others }, (_, at) => ({
    page: page(at + 2),
    isAnswered: true,
    short: null,
    evidence: [{ text: 'Said.', ...place('Said.') }],
    isRepeat: false,
  })),
  comparison: { table: TABLE, cheapest: 1 },
  understood: 'Compare',
});
const chat = (answer: ChatAnswer): Chat => ({
  id: newChatId(),
  tabId: 1,
  url: '',
  title: 'A',
  lang: null,
  isPrivate: false,
  turns: [
    {
      id: newTurnId(),
      question: 'Compare',
      state: 'running',
      others: [page(2)],
      askedAtMs: 1,
      progress: { done: 1, total: 2, nearest: [], soFar: answer },
      answer,
      error: null,
    },
  ],
});

describe('a conversation on its way to a panel', () => {
  it('says what each of several pages said, and what they are side by side', () => {
    const sent = chat(answerOf(3));
    expect(validated(chatSchema, sent)).toEqual(sent);
  });

  it.each([
    ['more pages than can be asked', answerOf(4)],
    ['a page that is none', { ...answerOf(0), others: [{ page: {}, isAnswered: true }] }],
    [
      'markup beside a cell',
      { ...answerOf(1), comparison: { table: { ...TABLE, rows: [[{ ...cell('x'), html: '<b>' }]] }, cheapest: null } },
    ],
  ])('is refused with %s', (_, answer) => {
    expect(() => validated(chatSchema, chat(answer as ChatAnswer))).toThrow('protocol.invalid');
  });
});
