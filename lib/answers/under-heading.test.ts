import { describe, expect, it } from 'vitest';
import { scriptedEncoder } from '../reading/scripted-engine.fixture.ts';
import { indexOf, pageOf } from '../retrieval/page.fixture.ts';
import { questionKind } from './question-kind.ts';
import { underHeading } from './under-heading.ts';

const LINES = [
  '# Harbour club',
  'The club was founded by sailors of the old town in 1874.',
  '## Benefits of membership',
  '- A berth in the inner harbour all year round',
  '- Free use of the crane and the workshop',
  '- A key to the club house and its library',
  '- Lessons for children on Saturdays',
  '## Opening hours',
  'The office is open on weekdays from nine to four.',
  'Requirements',
  'You need a licence and a boat of your own.',
  'Two members have to speak for you.',
];

async function under(question: string) {
  const page = pageOf(LINES);
  const section = underHeading(question, questionKind(question), page.title, await indexOf(page, scriptedEncoder()));
  return section && { texts: section.sentences.map(({ text }) => text), isExact: section.isExact };
}

describe('what stands under the heading that says what is asked', () => {
  it('comes in the order of the page, three pieces of it', async () => {
    expect((await under('What are the benefits?'))?.texts).toEqual([
      'A berth in the inner harbour all year round',
      'Free use of the crane and the workshop',
      'A key to the club house and its library',
    ]);
  });

  it('counts a short line over what it names as a heading', async () => {
    expect(await under('What are the requirements?')).toEqual({
      texts: ['You need a licence and a boat of your own.', 'Two members have to speak for you.'],
      isExact: true,
    });
  });

  it('is that of the heading put like the question, where others have its words too', async () => {
    const page = {
      ...pageOf(['# Beard oil', 'It is an oil.', '## How do I use beard oil?', 'Warm it in your hands.']),
      title: 'Beard oil',
    };
    const index = await indexOf(page, scriptedEncoder());
    const section = underHeading('How do I use the beard oil?', 'how', page.title, index);
    expect(section?.sentences.map(({ text }) => text)).toEqual(['Warm it in your hands.']);
  });

  it('answers any kind of question that the page asks itself', async () => {
    const page = pageOf([
      '# Questions',
      '1. Is the crane free?',
      'For members it is free of charge.',
      'Who may come?',
      'All may come in.',
    ]);
    const index = await indexOf(page, scriptedEncoder());
    const said = (question: string): unknown =>
      underHeading(question, questionKind(question), page.title, index)?.sentences.map(({ text }) => text);
    expect(said('Is the crane free?')).toEqual(['For members it is free of charge.']);
    expect(said('who may come')).toEqual(['All may come in.']);
    expect(said('Is the berth heated in winter?')).toBeUndefined();
  });

  it.each([
    'Who founded the club?',
    'When are the opening hours?',
    'What are the fees?',
    'What is it?',
    'Why sailors of Bremen?',
  ])('%s: no heading says it, or a word has to be found', async (question) => expect(await under(question)).toBeNull());
});
