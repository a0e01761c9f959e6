import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Watchdog } from './watchdog.ts';

describe('Watchdog', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('fires once after the limit without a sign of life', () => {
    const onHang = vi.fn<() => void>();
    new Watchdog(onHang).feed(3_000);
    vi.advanceTimersByTime(2_900);
    expect(onHang).not.toHaveBeenCalled();
    vi.advanceTimersByTime(10_000);
    expect(onHang).toHaveBeenCalledTimes(1);
  });

  it('starts counting again with each sign of life', () => {
    const onHang = vi.fn<() => void>();
    const watchdog = new Watchdog(onHang);
    for (let i = 0; i < 10; i += 1) {
      watchdog.feed(3_000);
      vi.advanceTimersByTime(2_000);
    }
    expect(onHang).not.toHaveBeenCalled();
  });

  it('is silent while it rests', () => {
    const onHang = vi.fn<() => void>();
    const watchdog = new Watchdog(onHang);
    watchdog.feed(1_000);
    watchdog.rest();
    vi.advanceTimersByTime(60_000);
    expect(onHang).not.toHaveBeenCalled();
  });

  it('does not take a night with the lid closed for a hang', () => {
    const onHang = vi.fn<() => void>();
    new Watchdog(onHang).feed(5_000);
    vi.advanceTimersByTime(1_000);
    const now = vi.spyOn(performance, 'now').mockReturnValue(8 * 3_600_000); // one late tick after eight hours
    vi.advanceTimersByTime(500);
    expect(onHang).not.toHaveBeenCalled();
    now.mockRestore();
  });
});
