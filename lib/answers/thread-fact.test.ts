import { describe, expect, it } from 'vitest';
import { scriptedEncoder } from '../reading/scripted-engine.fixture.ts';
import { indexOf, pageOf } from '../retrieval/page.fixture.ts';
import { threadFact } from './thread-fact.ts';

const POSTS = [
  ['12 answers, last post on Monday'],
  [
    'Hello everybody, good morning.',
    'My lighthouse lamp goes out every night at four.',
    'The bulb is new and so is the cable that feeds it.',
    'Does anybody know why the lamp goes out?',
  ],
  ['Have you looked at the fuse of the old harbour line?'],
  ['The timer switches it off: set the dial on its back to permanent light.', 'Then it stays on all night long.'],
];

async function thread(acceptedPost?: number) {
  const page = pageOf(POSTS.flat());
  const of = POSTS.flatMap((lines, post) => lines.map(() => post));
  const capture = {
    ...page,
    ...(acceptedPost !== undefined && { acceptedPost }),
    blocks: page.blocks.map((block, at) => ({ ...block, post: of[at] ?? 0 })),
  };
  return { capture, index: await indexOf(capture, scriptedEncoder()) };
}

describe('a question about a thread as a whole', () => {
  it.each([
    'What is the problem?',
    'What does the original post ask?',
    'What is the question here?',
    'Was ist das Problem?',
  ])('%s: what the opening post says, its question among it', async (question) => {
    const { capture, index } = await thread();
    const texts = threadFact(question, capture, index)?.evidence.map(({ text }) => text) ?? [];
    expect(texts).toContain('Does anybody know why the lamp goes out?');
    expect(texts).toContain('My lighthouse lamp goes out every night at four.');
    expect(texts.join(' ')).not.toMatch(/Hello|12 answers|fuse/u);
  });

  it.each(['What is the solution?', 'Is there a fix?', 'What is the accepted answer?'])(
    '%s: the post that was accepted',
    async (question) => {
      const { capture, index } = await thread(3);
      expect(threadFact(question, capture, index)?.evidence[0]?.text).toMatch(/^The timer switches it off/u);
    },
  );

  it('knows of no solution where none was accepted', async () => {
    const { capture, index } = await thread();
    expect(threadFact('What is the solution?', capture, index)).toBeNull();
  });

  it.each(['What is the problem with the fuse?', 'Why does the lamp go out?', 'What is the name of the lamp?'])(
    '%s: is looked for',
    async (question) => {
      const { capture, index } = await thread(3);
      expect(threadFact(question, capture, index)).toBeNull();
    },
  );

  it('is not asked of a page that is no thread', async () => {
    const page = pageOf(POSTS.flat());
    expect(threadFact('What is the problem?', page, await indexOf(page, scriptedEncoder()))).toBeNull();
  });
});
