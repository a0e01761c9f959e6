import { describe, expect, it } from 'vitest';
import { FollowedTab } from './followed-tab.ts';

function followed() {
  const turns: number[] = [];
  const tab = new FollowedTab((id) => turns.push(id));
  tab.comeToFront(1);
  return { tab, turns };
}

describe('the tab that a panel shows', () => {
  it('is the one in front', () => {
    const { tab, turns } = followed();
    tab.comeToFront(2);
    tab.comeToFront(2);
    expect([tab.shown.value, turns]).toEqual([2, [1, 2]]);
  });

  it('stays while it is pinned, and is the one in front again when it is let go', () => {
    const { tab, turns } = followed();
    tab.pin(true);
    tab.comeToFront(2);
    tab.comeToFront(3);
    expect([tab.shown.value, tab.isPinned.value]).toEqual([1, true]);
    tab.pin(false);
    expect([tab.isPinned.value, turns]).toEqual([false, [1, 3]]);
  });

  it('is let go when it is closed', () => {
    const { tab, turns } = followed();
    tab.pin(true);
    tab.comeToFront(2);
    tab.close(7);
    expect(tab.isPinned.value).toBe(true);
    tab.close(1);
    expect([tab.isPinned.value, turns]).toEqual([false, [1, 2]]);
  });

  it('closed in front, is followed by the next that comes to the front', () => {
    const { tab, turns } = followed();
    tab.pin(true);
    tab.close(1);
    expect(tab.isPinned.value).toBe(false);
    tab.comeToFront(2);
    expect(turns).toEqual([1, 2]);
  });

  it('cannot be pinned before there is one', () => {
    const tab = new FollowedTab(() => undefined);
    tab.pin(true);
    expect(tab.isPinned.value).toBe(false);
  });
});
