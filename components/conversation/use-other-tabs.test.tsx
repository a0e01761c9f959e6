// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, test } from 'vitest';
import type { TabPage } from '../../lib/core/chat.ts';
import { ENGLISH, mount, type Mounted } from '../../tests/gallery/mount.tsx';
import { OtherTabs } from '../session/other-tabs.ts';
import { useOtherTabs } from './use-other-tabs.tsx';

let mounted: Mounted | null = null;
afterEach(() => {
  mounted?.unmount();
  mounted = null;
});

const tab = (tabId: number): TabPage => ({ tabId, url: `https://www.site.example/${tabId}`, title: `Tab ${tabId}` });

function Choice({ tabs, onAsk }: { readonly tabs: OtherTabs | null; readonly onAsk: (asked: unknown) => void }) {
  const { button, box, suggestion } = useOtherTabs(tabs, {
    tabId: 1,
    last: undefined,
    onChoose: (tabId) => onAsk(['chosen', tabId]),
    onAsk: (question, others) => onAsk([question, others.map(({ tabId }) => tabId)]),
  });
  return (
    <div>
      {suggestion}
      {box}
      {button}
    </div>
  );
}

async function beside(...tabs: readonly TabPage[]) {
  const asked: unknown[] = [];
  const others = new OtherTabs(() => Promise.resolve(tabs));
  const ui = (mounted = await mount(<Choice tabs={others} onAsk={(one) => asked.push(one)} />));
  await act(() => others.refresh());
  const tick = async (at: number) => {
    await act(() => {
      ui.root.querySelectorAll<HTMLInputElement>('input')[at]?.click();
    });
  };
  const chosen = () => [...ui.root.querySelectorAll('.chosen-tab')].map(({ textContent }) => textContent);
  return { ui, asked, tick, chosen };
}

describe('choosing tabs to ask too', () => {
  test('lists those that can be read, lets each be chosen and let go', async () => {
    const { ui, tick, chosen, asked } = await beside(tab(1), tab(2), tab(3));
    await ui.press(ENGLISH.t('otherTabsAdd'));
    expect([...ui.root.querySelectorAll('label')].map(({ textContent }) => textContent)).toEqual([
      'Tab 2 site.example',
      'Tab 3 site.example',
    ]);
    expect(ui.root.textContent).toContain(ENGLISH.t('otherTabsHow'));
    await tick(1);
    await tick(0);
    expect(chosen()).toEqual(['Tab 3', 'Tab 2']);
    await ui.press(ENGLISH.t('otherTabsDrop', 'Tab 3'));
    expect(chosen()).toEqual(['Tab 2']);
    expect(asked).toEqual([
      ['chosen', 3],
      ['chosen', 2],
    ]);
  });

  test('takes no more than three', async () => {
    const { ui, tick, chosen } = await beside(tab(2), tab(3), tab(4), tab(5));
    await ui.press(ENGLISH.t('otherTabsAdd'));
    for (const at of [0, 1, 2]) await tick(at);
    expect(ui.root.querySelectorAll('input:disabled')).toHaveLength(1);
    expect(ui.root.textContent).toContain(ENGLISH.t('otherTabsFull', '3'));
    expect(chosen()).toHaveLength(3);
  });

  test('has the focus in its list while that is open, and where it was after Escape, which stops nothing else', async () => {
    const { ui } = await beside(tab(2));
    await ui.press(ENGLISH.t('otherTabsAdd'));
    expect(document.activeElement?.tagName).toBe('INPUT');
    const event = await ui.key('Escape');
    expect([event.defaultPrevented, ui.root.querySelector('fieldset')]).toEqual([true, null]);
    expect(document.activeElement?.getAttribute('aria-label')).toBe(ENGLISH.t('otherTabsAdd'));
  });

  test('compares at one press with the tab that is there, or with all that are chosen', async () => {
    const { ui, asked, tick } = await beside(tab(2), tab(3));
    await ui.press(ENGLISH.t('compareWith', 'Tab 2'));
    await ui.press(ENGLISH.t('otherTabsAdd'));
    await tick(1);
    await ui.press(ENGLISH.t('compareAll'));
    expect(asked).toEqual([
      [ENGLISH.t('compareRequest'), [2]],
      ['chosen', 3],
      [ENGLISH.t('compareRequestAll'), [2, 3]],
    ]);
  });

  test('is not there in a private window', async () => {
    mounted = await mount(<Choice tabs={null} onAsk={() => undefined} />);
    expect(mounted.root.querySelector('button')).toBeNull();
  });
});
