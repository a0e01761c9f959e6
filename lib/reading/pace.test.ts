import { describe, expect, it } from 'vitest';
import { createPace } from './pace.ts';

describe('createPace', () => {
  it('yields a task every 30 ms of work and not before', async () => {
    let clock = 0;
    let yields = 0;
    const pace = createPace(
      new AbortController().signal,
      () => clock,
      async () => {
        yields += 1;
      },
    );
    for (clock = 0; clock < 100; clock += 10) await pace.step();
    expect(yields).toBe(3);
  });

  it('really gives way to timers', async () => {
    const timer = { fired: 0 };
    setTimeout(() => (timer.fired += 1), 0);
    let clock = 0;
    const pace = createPace(new AbortController().signal, () => (clock += 31));
    for (let i = 0; i < 200 && timer.fired === 0; i += 1) await pace.step();
    expect(timer.fired).toBe(1);
  });

  it('ends with the signal', () => {
    const controller = new AbortController();
    const pace = createPace(controller.signal, () => 0);
    controller.abort();
    expect(() => pace.step()).toThrow(expect.objectContaining({ name: 'AbortError' }));
  });
});
