import { describe, expect, it } from 'vitest';
import type { Capture } from '../core/capture.ts';
import { scriptedEncoder, scriptedEngine } from '../reading/scripted-engine.fixture.ts';
import { indexOf, pageOf, signal } from '../retrieval/page.fixture.ts';
import { answerQuestion } from './answer-question.ts';
import { postAsked } from './post-asked.ts';

const POSTS: readonly (readonly [number, string])[] = [
  [0, '### Greta Lind'],
  [0, 'How many boats do you own? I own seven boats and I keep them in the old harbour.'],
  [1, 'Marcus_2 October 21, 2025, 5:24pm'],
  [1, 'I own three boats and they lie in the new harbour near the mole.'],
  [2, '### Rowan'],
  [2, 'My boats are sold.'],
];
const thread: Capture = {
  ...pageOf(POSTS.map(([, line]) => line)),
  blocks: pageOf(POSTS.map(([, line]) => line)).blocks.map((block, at) => ({ ...block, post: POSTS[at]?.[0] ?? 0 })),
};
const whose = (question: string): unknown => {
  const asked = postAsked(question, thread);
  return asked && [[...asked.posts], asked.question];
};

describe('a question about one who writes in a thread', () => {
  it('is about their posts', () => {
    expect(whose('How many boats does Marcus_2 own?')).toEqual([[1], 'How many boats does they own?']);
    expect(whose('What are Greta Lind’s boats?')).toEqual([[0], 'What are their boats?']);
    expect(whose('Where does the poster keep them?')).toEqual([[0], 'Where does they keep them?']);
  });

  it.each(['How many boats are there?', 'What does Erik say?', 'What does Greta own?'])(
    '%s: about nobody by name',
    (question) => expect(whose(question)).toBeNull(),
  );

  it('is answered out of these alone', async () => {
    const page = { capture: thread, index: await indexOf(thread, scriptedEncoder()) };
    const engine = scriptedEngine(null);
    const said = async (question: string): Promise<string[]> =>
      (await answerQuestion(question, [], page, engine, signal)).evidence.map(({ text }) => text);
    expect((await said('How many boats does Marcus_2 own?')).join(' ')).toContain('three boats');
    expect((await said('How many boats does Marcus_2 own?')).join(' ')).not.toContain('seven');
  });

  it('is none on a page without posts', () => {
    expect(postAsked('What does Rowan own?', pageOf(['### Rowan', 'A boat.']))).toBeNull();
  });
});
