import { describe, expect, it } from 'vitest';
import type { Reader } from '../reading/engine-port.ts';
import { indexOf, pageOf, signal } from './page.fixture.ts';
import { rereadHits } from './reread-hits.ts';

const long = (topic: string): string =>
  `The ${topic} of the town is kept by the council. It closes in the evening and on holidays, as the sign at the gate says in two languages. Nobody pays for a visit, and dogs may come along on a lead if they are quiet. Children come with a grown person.`;
const reader = (wanted: string): Reader => ({
  langs: ['en'],
  read: async (_, texts) =>
    texts.map((text) => ({ relevance: text.includes(wanted) ? 9 : -9, start: 0, end: 1, spanScore: 0 })),
});

describe('rereadHits', () => {
  it('puts first what a reader finds the answer in, and loses nothing', async () => {
    const topics = ['ferry', 'museum', 'harbour', 'park', 'library', 'market', 'mill', 'castle'];
    const index = await indexOf(pageOf(topics.map(long)), null);
    const hits = await index.search('Which part of the town has a museum or a harbour?', signal);
    const reread = await rereadHits(hits, 'x', reader(hits[1]?.passage.text ?? ''), signal);
    expect(reread[0]?.passage).toBe(hits[1]?.passage);
    expect(new Set(reread.map((hit) => hit.passage))).toEqual(new Set(hits.map((hit) => hit.passage)));
    expect(reread.slice(6).map((hit) => hit.passage)).toEqual(hits.slice(6).map((hit) => hit.passage));
  });
});
