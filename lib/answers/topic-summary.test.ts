import { describe, expect, it } from 'vitest';
import { scriptedEncoder } from '../reading/scripted-engine.fixture.ts';
import { indexOf, pageOf, signal } from '../retrieval/page.fixture.ts';
import { askedTopic } from './asked-topic.ts';
import { summarizeTopic } from './topic-summary.ts';

describe('what a summary is to be about', () => {
  it.each([
    ['Summarize what it says about the fees', 'fees'],
    ['Please give me a summary of the refund policy in two sentences', 'refund policy'],
    ['sum up the section on parking', 'parking'],
    ['summarize the fees', 'fees'],
    ['key points about data retention, please', 'data retention'],
    ['Fasse zusammen, was über die Gebühren gesagt wird', 'Gebühren'],
    ['Zusammenfassung der Lieferbedingungen', 'Lieferbedingungen'],
  ])('%s', (request, topic) => {
    expect(askedTopic(request)).toBe(topic);
  });

  it.each([
    'Summarize this page',
    'summarize the main points of the article',
    'What is this page about?',
    'tl;dr',
    'Give me an overview of the whole thing on this page',
    'summarize the second paragraph',
    'Fasse diese Seite zusammen',
    'Zusammenfassung der Seite in drei Sätzen',
  ])('nothing but the page: %s', (request) => {
    expect(askedTopic(request)).toBeNull();
  });
});

describe('a summary of a topic', () => {
  const filler = (topic: string): string =>
    `The ${topic} is kept by the council and opens in the morning. It closes in the evening and on holidays, as the sign at the gate says. Nobody has to book, and dogs may come along on a lead. Children under ten come with a grown person who looks after them all day long.`;
  const page = pageOf([
    '# Town guide',
    '## Fees',
    'Grown people pay four euros for a ticket at the gate. The fees have not changed for years.',
    '## Museum',
    filler('museum'),
    '## Camping',
    'Tents stand by the lake from May on. The fees for a tent are nine euros a night.',
    '## Park',
    filler('park'),
  ]);

  it('has one sentence of each passage about it, in the order of the page', async () => {
    const index = await indexOf(page, scriptedEncoder());
    const { isFound, evidence } = await summarizeTopic('fees', { capture: page, index }, signal);
    expect(isFound).toBe(true);
    expect(evidence.map(({ text }) => text)).toEqual([
      'The fees have not changed for years.',
      'The fees for a tent are nine euros a night.',
    ]);
  });

  it('is declined where the page says nothing of it, with what comes nearest', async () => {
    const index = await indexOf(page, null);
    const { isFound, evidence } = await summarizeTopic('nuclear submarines', { capture: page, index }, signal);
    expect(isFound).toBe(false);
    expect(evidence.length).toBeLessThanOrEqual(3);
  });
});
