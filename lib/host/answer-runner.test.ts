import { describe, expect, it } from 'vitest';
import type { TurnInput } from '../chat/turn-runner.ts';
import type { TurnProgress } from '../core/chat.ts';
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

  it('fails with the reason when the worker dies under it, and is answered when it is asked again', async () => {
    let deaths = 0;
    const drill = (at: string) => (at === 'read' && deaths++ === 0 ? ('crash' as const) : null);
    const engine = scriptedEngine({ drill });
    const { run } = answerRunner(Promise.resolve(engine), false);
    await expect(run(asked())).rejects.toMatchObject({ code: 'engine.crashed' });
    expect((await run(asked())).evidence[0]?.text).toContain('139 steps');
    engine.close();
  });
});
