// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { done, GIST, withPoints } from '../../tests/gallery/job-fixtures.ts';
import { mount, type Mounted } from '../../tests/gallery/mount.tsx';
import { INERT_ACTIONS } from '../../tests/gallery/page-states.tsx';
import { SummaryView, type SummaryViewProps } from './summary-view.tsx';

let mounted: Mounted | null = null;
beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => {
  vi.useRealTimers();
  mounted?.unmount();
  mounted = null;
});

const element = (props: Partial<SummaryViewProps>) => {
  const actions = { ...INERT_ACTIONS, surface: 'panel', phase: 'attached', error: null, length: 'medium' } as const;
  return <SummaryView {...actions} view={done()} {...props} />;
};
const OPENER = 'Written on this device';

async function show(props: Partial<SummaryViewProps> = {}) {
  const ui = (mounted = await mount(element(props)));
  const point = (type: string, target: Element | null) =>
    act(() => {
      target?.dispatchEvent(new PointerEvent(type, { bubbles: type === 'pointerdown' }));
      vi.advanceTimersByTime(500);
    });
  const focus = (target: HTMLElement | null | undefined) => act(() => target?.focus());
  return {
    ...ui,
    point,
    focus,
    gist: ui.root.querySelector('.gist'),
    opener: () => ui.button(OPENER),
    isOpen: () => ui.root.querySelector<HTMLElement>('.behind')?.hidden === false,
    sentences: () => [...ui.root.querySelectorAll<HTMLElement>('.behind__piece')],
  };
}

describe('the sentences behind the line', () => {
  test('are there, hidden and tied to the label that opens them', async () => {
    const ui = await show();
    expect(ui.isOpen()).toBe(false);
    expect(ui.sentences().map(({ textContent }) => textContent)).toEqual(GIST.evidence.map(({ quote }) => quote));
    expect(ui.opener().getAttribute('aria-expanded')).toBe('false');
    expect(document.getElementById(ui.opener().getAttribute('aria-controls') ?? '')?.className).toBe('behind');
    const hint = document.getElementById(ui.opener().getAttribute('aria-describedby') ?? '');
    expect(hint?.textContent).toBe('Shows the sentences of the page behind this line.');
  });

  test('open to a pointer that rests on the line, and close when it leaves', async () => {
    const ui = await show();
    await ui.point('pointerenter', ui.gist);
    expect(ui.isOpen()).toBe(true);
    expect(ui.opener().getAttribute('aria-expanded')).toBe('true');
    await ui.point('pointerleave', ui.gist);
    expect(ui.isOpen()).toBe(false);
  });

  test('stay closed for a pointer that passes by', async () => {
    const ui = await show();
    await act(() => {
      ui.gist?.dispatchEvent(new PointerEvent('pointerenter'));
      vi.advanceTimersByTime(100);
      ui.gist?.dispatchEvent(new PointerEvent('pointerleave'));
      vi.advanceTimersByTime(1_000);
    });
    expect(ui.isOpen()).toBe(false);
  });

  test('open to the focus, go with it through the sentences, and close when it goes on', async () => {
    const ui = await show();
    await ui.focus(ui.opener());
    expect(ui.isOpen()).toBe(true);
    await ui.focus(ui.sentences()[0]);
    await ui.key('ArrowDown');
    expect(document.activeElement).toBe(ui.sentences()[1]);
    expect(ui.isOpen()).toBe(true);
    await ui.focus(ui.root.querySelector<HTMLElement>('.point button'));
    expect(ui.isOpen()).toBe(false);
  });

  test('stay open for a finger, whose press brings the focus too, until it presses elsewhere', async () => {
    const ui = await show();
    await ui.focus(ui.opener());
    await ui.press(OPENER);
    expect(ui.isOpen()).toBe(true);
    await ui.point('pointerleave', ui.gist);
    expect(ui.isOpen()).toBe(true);
    await ui.point('pointerdown', ui.sentences()[0] ?? null);
    expect(ui.isOpen()).toBe(true);
    await ui.point('pointerdown', ui.root.querySelector('.points'));
    expect(ui.isOpen()).toBe(false);
  });

  test('close by a second press', async () => {
    const ui = await show();
    await ui.press(OPENER);
    await ui.press(OPENER);
    expect(ui.isOpen()).toBe(false);
  });

  test('close by Escape wherever the focus is, which keeps the popup open and stops nothing', async () => {
    const onStop = vi.fn();
    const ui = await show({ view: withPoints({ gist: GIST }), onStop });
    await ui.point('pointerenter', ui.gist);
    expect((await ui.key('Escape', document.body)).defaultPrevented).toBe(true);
    expect(ui.isOpen()).toBe(false);
    expect(onStop).not.toHaveBeenCalled();
    await ui.focus(ui.opener());
    await ui.press(OPENER);
    await ui.focus(ui.sentences()[1]);
    await ui.key('Escape');
    expect([ui.isOpen(), document.activeElement]).toEqual([false, ui.opener()]);
    expect((await ui.key('Escape')).defaultPrevented).toBe(true);
    expect(onStop).toHaveBeenCalledOnce();
  });

  test('are shown on the page, one at a time with the points', async () => {
    const onShow = vi.fn(() => Promise.resolve(true));
    const ui = await show({ onShow });
    await ui.press('The mirrors tarnished');
    await act(async () => ui.sentences()[1]?.click());
    expect(onShow).toHaveBeenLastCalledWith(GIST.evidence[1]);
    expect(ui.root.querySelector('.behind__sentence--shown')?.textContent).toContain('Shown on the page');
    expect(ui.root.querySelectorAll('[aria-current="true"]')).toHaveLength(1);
  });

  test('of pasted text are no buttons; of a PDF they have their pages', async () => {
    const ui = await show({ view: done({ scope: 'text', tabId: null }) });
    expect(ui.sentences().map(({ tagName }) => tagName)).toEqual(['SPAN', 'SPAN']);
    const evidence = GIST.evidence.map((one, index) => ({ ...one, page: index + 4 }));
    await ui.show(element({ view: done({ scope: 'document', gist: { ...GIST, evidence } }) }));
    expect(ui.sentences().map(({ textContent }) => textContent?.slice(-12))).toEqual(
      ['p. 4page 4', 'p. 5page 5'].map((end) => expect.stringMatching(new RegExp(`${end}$`, 'u')) as string),
    );
  });

  test('of a summary that was made before there were any are not offered', async () => {
    const ui = await show({ view: done({ gist: { ...GIST, evidence: [] } }) });
    expect(ui.root.querySelector('.gist button, .behind')).toBeNull();
    expect(ui.gist?.textContent).toContain(OPENER);
  });
});
