import { describe, expect, it } from 'vitest';
import { Scheduler } from './scheduler.ts';

const live = () => new AbortController().signal;

function gate() {
  let open = () => {};
  const passed = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { passed, open };
}

describe('Scheduler', () => {
  it('runs one task at a time, in order', async () => {
    const scheduler = new Scheduler(8);
    const log: string[] = [];
    const task = (name: string) => async () => {
      log.push(`${name} starts`);
      await Promise.resolve();
      log.push(`${name} ends`);
      return name;
    };
    const names = ['a', 'b', 'c'].map((name) => scheduler.run(task(name), { signal: live() }));
    expect(await Promise.all(names)).toEqual(['a', 'b', 'c']);
    expect(log).toEqual(['a starts', 'a ends', 'b starts', 'b ends', 'c starts', 'c ends']);
    expect(scheduler.isIdle).toBe(true);
  });

  it('lets what a person waits for go before background work', async () => {
    const scheduler = new Scheduler(8);
    const { passed, open } = gate();
    const order: string[] = [];
    const first = scheduler.run(() => passed, { signal: live() });
    const background = scheduler.run(async () => void order.push('background'), {
      signal: live(),
      priority: 'background',
    });
    const user = scheduler.run(async () => void order.push('user'), { signal: live() });
    open();
    await Promise.all([first, background, user]);
    expect(order).toEqual(['user', 'background']);
  });

  it('never starts a task whose caller gave up while it waited', async () => {
    const scheduler = new Scheduler(8);
    const { passed, open } = gate();
    const first = scheduler.run(() => passed, { signal: live() });
    const leaver = new AbortController();
    let hasStarted = false;
    const second = scheduler.run(async () => void (hasStarted = true), { signal: leaver.signal });
    leaver.abort();
    await expect(second).rejects.toMatchObject({ name: 'AbortError' });
    open();
    await first;
    expect(await scheduler.run(async () => 'third', { signal: live() })).toBe('third');
    expect(hasStarted).toBe(false);
  });

  it('refuses one more than may wait', async () => {
    const scheduler = new Scheduler(1);
    const { passed, open } = gate();
    const first = scheduler.run(() => passed, { signal: live() });
    const second = scheduler.run(async () => 'second', { signal: live() });
    await expect(scheduler.run(async () => 'third', { signal: live() })).rejects.toMatchObject({ code: 'engine.busy' });
    open();
    await first;
    expect(await second).toBe('second');
  });

  it('goes on after a task that failed', async () => {
    const scheduler = new Scheduler(8);
    const failing = scheduler.run(() => Promise.reject(new Error('no')), { signal: live() });
    const next = scheduler.run(async () => 'next', { signal: live() });
    await expect(failing).rejects.toThrow('no');
    expect(await next).toBe('next');
  });
});
