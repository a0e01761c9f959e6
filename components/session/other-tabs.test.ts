import { describe, expect, it } from 'vitest';
import { MAX_OTHER_PAGES, type TabPage } from '../../lib/core/chat.ts';
import { OtherTabs } from './other-tabs.ts';

const tab = (tabId: number, title = `Tab ${tabId}`): TabPage => ({
  tabId,
  url: `https://site.example/${tabId}`,
  title,
});
const idsOf = (tabs: readonly TabPage[]) => tabs.map(({ tabId }) => tabId);

async function looked(...tabs: TabPage[]) {
  let list: readonly TabPage[] = tabs;
  const others = new OtherTabs(() => Promise.resolve(list));
  await others.refresh();
  const look = async (...next: TabPage[]) => {
    list = next;
    await others.refresh();
  };
  return { others, look };
}

describe('tabs that are asked too', () => {
  it('can be any that was granted, but for the one that is shown', async () => {
    const { others, look } = await looked(tab(1), tab(2));
    expect(idsOf(others.besides(1))).toEqual([2]);
    await look(tab(1), tab(2), tab(3));
    expect(idsOf(others.besides(1))).toEqual([2, 3]);
  });

  it('are chosen for each tab by itself, and stay chosen', async () => {
    const { others, look } = await looked(tab(1), tab(2), tab(3));
    others.choose(1, [tab(2)]);
    others.choose(2, [tab(3)]);
    await look(tab(1));
    expect([idsOf(others.chosen(1)), idsOf(others.chosen(2)), others.chosen(3)]).toEqual([[2], [3], []]);
  });

  it('are those of the newest question where nothing was chosen here, under the title they have now', async () => {
    const { others } = await looked(tab(2, 'New title'));
    expect(others.chosen(1, [tab(2), tab(4)]).map(({ title }) => title)).toEqual(['New title', 'Tab 4']);
    others.choose(1, []);
    expect(others.chosen(1, [tab(2)])).toEqual([]);
  });

  it('are let go when they are closed, or the page they stand beside is left', async () => {
    const { others } = await looked(tab(1), tab(2), tab(3));
    others.choose(1, [tab(2), tab(3)]);
    others.close(2);
    expect([idsOf(others.chosen(1)), others.chosen(5, [tab(2)])]).toEqual([[3], []]);
    others.forget(1);
    expect(others.chosen(1)).toEqual([]);
  });

  it('are no more than can be asked at once', async () => {
    const { others } = await looked();
    others.choose(
      1,
      [2, 3, 4, 5, 6].map((id) => tab(id)),
    );
    expect(others.chosen(1)).toHaveLength(MAX_OTHER_PAGES);
  });
});
