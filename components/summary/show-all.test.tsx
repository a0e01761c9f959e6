// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Evidence } from '../../lib/core/summary.ts';
import type { JobId } from '../../lib/core/ids.ts';
import { done, GIST, sampleOutline, samplePoints, withPoints } from '../../tests/gallery/job-fixtures.ts';
import { mount, type Mounted } from '../../tests/gallery/mount.tsx';
import { INERT_ACTIONS } from '../../tests/gallery/page-states.tsx';
import { SummaryView, type SummaryViewProps } from './summary-view.tsx';

let mounted: Mounted | null = null;
afterEach(() => {
  mounted?.unmount();
  mounted = null;
});

const element = (props: Partial<SummaryViewProps>) => {
  const actions = { ...INERT_ACTIONS, surface: 'panel', phase: 'attached', error: null, length: 'medium' } as const;
  return <SummaryView {...actions} view={done()} {...props} />;
};
const show = async (props: Partial<SummaryViewProps>) => (mounted = await mount(element(props)));
const isPressed = (ui: Mounted) => ui.button('Show all').getAttribute('aria-pressed');
const finding = (count: number) => vi.fn((_all: readonly Evidence[]) => Promise.resolve(count));

describe('showing all on the page', () => {
  test('asks for each sentence once, says how many were found, and takes them away again', async () => {
    const onShowAll = finding(5);
    // Sentences of the outline and behind the line are points too, but for one.
    const { sections, sectionsTotal } = sampleOutline();
    const lines = samplePoints(6).slice(1);
    const outline = { sections: sections.map((one, n) => ({ ...one, line: lines[n] ?? null })), sectionsTotal };
    const view = done({ outline, gist: { ...GIST, evidence: samplePoints(2).slice(1) } });
    const ui = await show({ view, onShowAll });
    expect(isPressed(ui)).toBe('false');
    await ui.press('Show all');
    const asked = onShowAll.mock.calls[0]?.[0].map(({ quote }) => quote) ?? [];
    expect(asked).toEqual(samplePoints(6).map(({ quote }) => quote));
    expect(isPressed(ui)).toBe('true');
    expect([ui.spoken(), ui.root.querySelector('.list-head__hint')?.textContent]).toEqual([
      '5 of 6 found on the page.',
      '5 of 6 found on the page.',
    ]);
    await ui.press('Show all');
    expect(onShowAll).toHaveBeenLastCalledWith([]);
    expect(isPressed(ui)).toBe('false');
    expect(ui.root.querySelector('.list-head__hint')?.textContent).toBe('Select a point to see it on the page.');
  });

  test('outlasts the choice of one', async () => {
    const onShowAll = finding(5);
    const ui = await show({ onShowAll });
    await ui.press('Show all');
    await ui.press('From a tall tower');
    expect(ui.root.querySelector('.point--shown')).not.toBeNull();
    expect([isPressed(ui), onShowAll.mock.calls.length]).toEqual(['true', 1]);
  });

  test('ends with the job that it is of', async () => {
    const onShowAll = finding(5);
    const ui = await show({ onShowAll });
    await ui.press('Show all');
    await ui.show(element({ view: done({ id: '11111111-1111-4111-8111-111111111111' as JobId }), onShowAll }));
    expect(isPressed(ui)).toBe('false');
    expect(onShowAll.mock.calls.slice(1)).toEqual([[[]]]);
  });

  test('says so where the page cannot be asked', async () => {
    const ui = await show({ onShowAll: () => Promise.reject(new Error('page.denied')) });
    await ui.press('Show all');
    expect(ui.spoken()).toContain('Click the Sidelight icon');
  });

  test('says nothing more once it is off, however late the page answers', async () => {
    let answer: (found: number) => void = () => undefined;
    const onShowAll = (all: readonly Evidence[]) =>
      all.length === 0 ? Promise.resolve(0) : new Promise<number>((resolve) => (answer = resolve));
    const ui = await show({ onShowAll });
    const spoken = ui.spoken();
    await ui.press('Show all');
    await ui.press('Show all');
    await act(() => answer(5));
    expect([isPressed(ui), ui.spoken()]).toEqual(['false', spoken]);
  });

  test('is there for an outline alone', async () => {
    const onShowAll = finding(5);
    const ui = await show({
      view: done({ length: 'outline', points: [], gist: null, outline: sampleOutline() }),
      onShowAll,
    });
    await ui.press('Show all');
    expect(onShowAll.mock.calls[0]?.[0]).toHaveLength(5);
  });

  test.each([
    ['pasted text', { view: done({ scope: 'text', tabId: null }) }],
    ['a PDF', { view: done({ scope: 'document' }) }],
    ['the trial', { view: done({ scope: 'text', tabId: null }), surface: 'embedded' }],
    ['a page that is gone', { hasMovedOn: true }],
    ['a job at work', { view: withPoints() }],
  ] as const)('is not offered for %s', async (_what, props) => {
    const ui = await show(props);
    expect(ui.root.querySelector('.chip')).toBeNull();
  });
});
