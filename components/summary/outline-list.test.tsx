// @vitest-environment happy-dom
import { afterEach, describe, expect, test, vi } from 'vitest';
import { done, GIST, reading, sampleOutline, samplePoints } from '../../tests/gallery/job-fixtures.ts';
import { mount, type Mounted } from '../../tests/gallery/mount.tsx';
import { INERT_ACTIONS } from '../../tests/gallery/page-states.tsx';
import { SummaryView, type SummaryViewProps } from './summary-view.tsx';

let mounted: Mounted | null = null;
afterEach(() => {
  mounted?.unmount();
  mounted = null;
});

async function show(props: Partial<SummaryViewProps>): Promise<Mounted> {
  const actions = { ...INERT_ACTIONS, surface: 'panel', phase: 'attached', error: null, length: 'medium' } as const;
  mounted = await mount(<SummaryView {...actions} view={done()} {...props} />);
  return mounted;
}

const outline = sampleOutline(3);
const alone = done({ length: 'outline', points: [], gist: null, engine: null, outline });
const headings = (ui: Mounted) =>
  [...ui.root.querySelectorAll('h3, h4, h5, h6')].map(({ tagName, textContent }) => [tagName, textContent]);

describe('the outline', () => {
  test('alone has each section under a heading of its depth, and neither points nor a line', async () => {
    const ui = await show({ view: alone });
    expect(headings(ui)).toEqual(outline.sections.map(({ heading, depth }) => [`H${3 + depth}`, heading.quote]));
    const lines = [...ui.root.querySelectorAll('.outline__line')].map(({ textContent }) => textContent);
    expect(lines).toEqual(outline.sections.flatMap(({ line }) => line?.quote ?? []));
    expect(ui.root.querySelector('.points, .gist, details')).toBeNull();
    expect(ui.spoken()).toBe('Outline with 8 sections ready.');
  });

  test('under points is folded up where it is long, and says how many sections there are', async () => {
    const ui = await show({ view: done({ outline: { ...outline, sectionsTotal: 64 } }) });
    expect(ui.root.querySelector('details')?.open).toBe(false);
    expect(ui.root.querySelector('summary')?.textContent).toBe('Outline8 of 64 sections');
    expect(ui.spoken()).toBe(`5 key points ready. In one line: ${GIST.text}`);
    ui.unmount();
    const short = await show({ view: done({ outline: sampleOutline() }) });
    expect(short.root.querySelector('details')?.open).toBe(true);
  });

  test('shows a heading or a sentence on the page, one at a time with the points', async () => {
    const onShow = vi.fn(() => Promise.resolve(true));
    const ui = await show({ view: done({ outline }), onShow });
    await ui.press('Half the light was lost');
    expect(onShow).toHaveBeenLastCalledWith(outline.sections[1]?.heading);
    expect(ui.root.querySelector('.outline__heading--shown')?.textContent).toBe('Half the light was lost');
    await ui.press('Fresnel’s lenses were built');
    expect(onShow).toHaveBeenLastCalledWith(outline.sections.at(-2)?.line);
    await ui.press('From a tall tower');
    expect(ui.root.querySelectorAll('[aria-current="true"]')).toHaveLength(1);
    expect(ui.root.querySelector('.point--shown')).not.toBeNull();
  });

  test('arrows, Home and End move over its headings and sentences', async () => {
    const ui = await show({ view: alone });
    const buttons = [...ui.root.querySelectorAll<HTMLElement>('.outline__list button')];
    buttons[0]?.focus();
    for (const key of ['ArrowDown', 'ArrowDown', 'End', 'ArrowUp']) await ui.key(key);
    expect(document.activeElement).toBe(buttons.at(-2));
    expect(buttons).toHaveLength(15);
  });

  test('of pasted text has no buttons', async () => {
    const ui = await show({ view: done({ ...alone, scope: 'text', tabId: null }) });
    expect(ui.root.querySelectorAll('.outline button')).toHaveLength(0);
    expect(headings(ui)).toHaveLength(8);
  });

  test('of parts says above them that the page has no headings, and shows that their names go on', async () => {
    const sections = outline.sections.map((section) => ({ ...section, isHeading: false }));
    const ui = await show({ view: done({ ...alone, notices: ['no-headings'], outline: { ...outline, sections } }) });
    expect(headings(ui)[1]).toEqual(['H3', 'Half the light was lost…']);
    expect(ui.root.querySelectorAll('.notice')).toHaveLength(1);
    const notice = ui.root.querySelector('.notice')!;
    expect(notice.textContent).toContain('no headings');
    expect(notice.compareDocumentPosition(ui.root.querySelector('.outline')!)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
  });

  test('of too short a page is its points, and says so', async () => {
    const points = samplePoints(3);
    const ui = await show({ view: done({ ...alone, outline: null, points, notices: ['no-outline'] }) });
    expect(ui.root.querySelector('.notice')?.textContent).toContain('too short');
    expect(ui.root.querySelectorAll('.point')).toHaveLength(3);
    expect(ui.root.querySelector('.gist')).toBeNull();
  });

  test('that is asked for keeps no room for a line; what was asked before keeps its own', async () => {
    const ui = await show({ view: null, phase: 'capturing', length: 'outline' });
    expect(ui.root.querySelector('.gist')).toBeNull();
    ui.unmount();
    const before = await show({ view: reading(), length: 'outline' });
    expect(before.root.querySelector('.gist')).not.toBeNull();
  });

  test('can be copied', async () => {
    const onCopy = vi.fn((_markdown: string) => Promise.resolve());
    const ui = await show({ view: alone, onCopy });
    await ui.press('Copy as Markdown');
    expect(onCopy.mock.calls[0]?.[0]).toContain('- **Half the light was lost**: “The mirrors tarnished');
  });

  test('is the fourth length, said in full', async () => {
    const onLength = vi.fn();
    const ui = await show({ onLength });
    const radio = ui.root.querySelector<HTMLInputElement>('input[value="outline"]');
    expect([radio?.getAttribute('aria-label'), radio?.nextElementSibling?.textContent]).toEqual([
      'Just the outline',
      'Outline',
    ]);
    radio?.click();
    expect(onLength).toHaveBeenCalledWith('outline');
  });
});
