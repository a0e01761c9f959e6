import { describe, expect, it } from 'vitest';
import type { TurnInput } from '../chat/turn-runner.ts';
import type { TurnProgress } from '../core/chat.ts';
import { asErrorCode } from '../core/error-code.ts';
import { newTurnId } from '../core/ids.ts';
import { UNREAD_PAGE } from '../core/unread-page.ts';
import { scriptedEngine } from '../engine/scripted-engine.ts';
import { captureFromText } from '../reading/capture-from-text.ts';
import { answerRunner } from './answer-runner.ts';

const PAGE = captureFromText(
  'The harbour',
  'The harbour at Lindau was rebuilt in 1856 with a lighthouse.\nThe keeper of the lighthouse was Anna Brandt.\nVisitors climb 139 steps to the gallery of the tower.',
);
const asked = (change: Partial<TurnInput> = {}): TurnInput => ({
  question: 'How many steps do visitors climb?',
  before: [],
  capture: PAGE,
  others: [],
  onProgress: () => undefined,
  signal: new AbortController().signal,
  ...change,
});

describe('a question whose models go in the middle', () => {
  it('is answered when they were unloaded between two steps of it', async () => {
    let workers = 0;
    const engine = scriptedEngine({}, { onWorker: () => (workers += 1) });
    const { run } = answerRunner(Promise.resolve(engine), false);
    let isUnloaded = false;
    const onProgress = ({ done }: TurnProgress): void => {
      if (isUnloaded || done === 0) return;
      isUnloaded = true;
      engine.close();
    };
    const { evidence } = await run(asked({ onProgress }));
    expect(evidence[0]?.text).toContain('139 steps');
    expect([isUnloaded, workers]).toEqual([true, 2]);
    engine.close();
  });

  it('is answered by another worker when the one it had dies under it, and fails with the reason when that dies too', async () => {
    let deaths = 0;
    let most = 1;
    let workers = 0;
    const drill = (at: string) => (at === 'read' && deaths++ < most ? ('crash' as const) : null);
    const engine = scriptedEngine({ drill }, { onWorker: () => (workers += 1) });
    const { run } = answerRunner(Promise.resolve(engine), false);
    expect((await run(asked())).evidence[0]?.text).toContain('139 steps');
    expect(workers).toBe(2);
    [deaths, most] = [0, 2];
    await expect(run(asked())).rejects.toMatchObject({ code: 'engine.crashed' });
    expect((await run(asked())).evidence[0]?.text).toContain('139 steps');
    engine.close();
  });
});

describe('a question whose own page cannot be read', () => {
  it('is put to the others, and fails with the reason where none of them can be read', async () => {
    const engine = scriptedEngine();
    const { run } = answerRunner(Promise.resolve(engine), false);
    const page = { tabId: 2, url: '', title: 'The harbour', lang: 'en', error: null };
    const unread = { capture: UNREAD_PAGE, unread: 'page.restricted' as const };
    const answer = await run(asked({ ...unread, others: [{ page, capture: PAGE }] }));
    expect([answer.isAnswered, answer.unread]).toEqual([false, 'page.restricted']);
    expect(answer.others?.[0]?.evidence[0]?.text).toContain('139 steps');
    const compared = await run(asked({ ...unread, question: 'Compare them', others: [{ page, capture: PAGE }] }));
    expect([compared.intent, compared.unread, compared.comparison?.table]).toEqual([
      'compare',
      'page.restricted',
      null,
    ]);
    await expect(run(asked({ ...unread, others: [{ page, capture: null }] }))).rejects.toMatchObject({
      code: 'page.restricted',
    });
    engine.close();
  });
});

describe('what stands on the screen before the models have looked', () => {
  const told = async (question: string, before: TurnInput['before'] = []): Promise<readonly string[]> => {
    const engine = scriptedEngine();
    const runner = answerRunner(Promise.resolve(engine), false);
    runner.pages.put(7, PAGE);
    const points = await runner.glance(7, question, before);
    engine.close();
    return points.map(({ text }) => text);
  };

  it('is told in a follow-up too, whose page is ready already', async () => {
    const engine = scriptedEngine();
    const { run } = answerRunner(Promise.resolve(engine), false);
    await run(asked());
    const heard: TurnProgress[] = [];
    await run(asked({ question: 'Who was the keeper of the lighthouse?', onProgress: (one) => heard.push(one) }));
    expect(heard[0]?.nearest[0]?.text).toContain('Anna Brandt');
    expect(heard[0]?.done).toBe(heard[0]?.total);
    engine.close();
  });

  it('comes from the page as it was last read, without a model', async () => {
    let workers = 0;
    const engine = scriptedEngine({}, { onWorker: () => (workers += 1) });
    const runner = answerRunner(Promise.resolve(engine), false);
    runner.pages.put(7, PAGE);
    const [first] = await runner.glance(7, 'How many steps do visitors climb?', []);
    expect([first?.text.includes('139 steps'), workers]).toEqual([true, 0]);
    expect(await runner.glance(8, 'How many steps do visitors climb?', [])).toEqual([]);
    runner.forget();
    expect(await runner.glance(7, 'How many steps do visitors climb?', [])).toEqual([]);
  });

  it('is nothing where the page need not be looked through', async () => {
    expect(await told('Book the lighthouse')).toEqual([]);
    expect(await told('Summarize the lighthouse')).toEqual([]);
    expect(await told('Translate the lighthouse into German')).toEqual([]);
  });

  it('is what the last question was about where the new one leans on it', async () => {
    const engine = scriptedEngine();
    const question = 'When was the harbour at Lindau rebuilt?';
    const answer = await answerRunner(Promise.resolve(engine), false).run(asked({ question }));
    engine.close();
    const before = [
      { id: newTurnId(), question, state: 'done', askedAtMs: 1, progress: null, answer, error: null },
    ] as const;
    expect((await told('Who rebuilt it?', before))[0]).toContain('harbour at Lindau');
  });
});

/** The same numbers from 0 to 1 in every run. */
function seededRandom(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}

describe('a page that is made ready', () => {
  const LONG = captureFromText(
    'The harbour',
    Array.from(
      { length: 80 },
      (_, i) => `Boat ${i} came to Lindau in ${1800 + i} with sailors who ${'sang '.repeat(30)}.`,
    ).join('\n'),
  );

  it('waits for the question under way, and is dropped by the next', async () => {
    const done = async (isPrepared: boolean): Promise<string[]> => {
      const at: string[] = [];
      const engine = scriptedEngine({ drill: (what) => (at.push(what), null) });
      const { run, prepare } = answerRunner(Promise.resolve(engine), false);
      const answered = run(asked());
      const prepared = isPrepared ? prepare(LONG) : null;
      await answered;
      await Promise.all([run(asked({ question: 'Who was the keeper?' })), prepared]);
      engine.close();
      return at;
    };
    expect(await done(true)).toEqual(await done(false));
  });

  it('asked, stopped and forgotten in any order, leaves each question its answer or its stop', async () => {
    const engine = scriptedEngine({}, { idle: { writerMs: 10, encoderMs: 15 } });
    const { run, prepare, forget } = answerRunner(Promise.resolve(engine), false);
    const random = seededRandom(5);
    const ends = new Set<string>();
    const running: Promise<unknown>[] = [];
    for (let round = 0; round < 200; round++) {
      const one = random();
      if (one < 0.35) void prepare(random() < 0.5 ? LONG : PAGE);
      else if (one < 0.45) forget();
      else {
        const control = new AbortController();
        const page = structuredClone(random() < 0.5 ? LONG : PAGE);
        const ended = run(asked({ capture: page, signal: control.signal })).then(
          () => 'answered',
          (thrown: unknown) => asErrorCode(thrown),
        );
        running.push(ended.then((end) => ends.add(end)));
        if (random() < 0.4) setTimeout(() => control.abort(), 10 * random());
        if (random() < 0.6) await ended;
      }
      await new Promise((resolve) => setTimeout(resolve, random() < 0.05 ? 25 : 1));
    }
    await Promise.all(running);
    expect(ends).toEqual(new Set(['answered', 'aborted']));
    engine.close();
  });
});
