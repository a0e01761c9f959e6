// @vitest-environment happy-dom
import { afterEach, describe, expect, test, vi } from 'vitest';
import { ERROR_CODES } from '../../lib/core/error-code.ts';
import { done, GIST, reading, samplePoints, sampleView, withPoints } from '../../tests/gallery/job-fixtures.ts';
import { ENGLISH, mount, type Mounted } from '../../tests/gallery/mount.tsx';
import { INERT_ACTIONS } from '../../tests/gallery/page-states.tsx';
import { errorKey, errorTitleKey } from '../message-keys.ts';
import { toMarkdown } from './markdown.ts';
import { SummaryView, type SummaryViewProps } from './summary-view.tsx';

let mounted: Mounted | null = null;
afterEach(() => {
  mounted?.unmount();
  mounted = null;
});

const element = (props: Partial<SummaryViewProps>) => (
  <SummaryView
    {...INERT_ACTIONS}
    surface="panel"
    view={done()}
    phase="attached"
    error={null}
    length="medium"
    {...props}
  />
);
async function show(props: Partial<SummaryViewProps>): Promise<Mounted> {
  mounted = await mount(element(props));
  return mounted;
}

describe('stopping', () => {
  test('Escape stops a running job and keeps the popup open', async () => {
    const onStop = vi.fn();
    const ui = await show({ view: withPoints(), onStop });
    const event = await ui.key('Escape');
    expect(onStop).toHaveBeenCalledOnce();
    expect(event.defaultPrevented).toBe(true);
  });

  test('Escape is left to the browser when nothing runs', async () => {
    const onStop = vi.fn();
    const ui = await show({ onStop });
    const event = await ui.key('Escape');
    expect(onStop).not.toHaveBeenCalled();
    expect(event.defaultPrevented).toBe(false);
  });

  test('the focus goes to the summary when the Stop button that had it is gone', async () => {
    const ui = await show({ view: withPoints() });
    ui.button('Stop').focus();
    await ui.show(element({ view: done() }));
    expect(document.activeElement).toBe(ui.root.querySelector('.summary__body'));
  });
});

describe('points', () => {
  const texts = (ui: Mounted) => [...ui.root.querySelectorAll('.point__text')].map((node) => node.textContent);

  test('stand in the order of the job, word for word', async () => {
    const ui = await show({});
    expect(texts(ui)).toEqual(samplePoints(5).map((point) => point.text));
  });

  test('arrows, Home and End move between them and stop at the ends', async () => {
    const ui = await show({});
    const buttons = [...ui.root.querySelectorAll<HTMLElement>('.points__list button')];
    const focused = () => buttons.indexOf(document.activeElement as HTMLElement);
    buttons[0]!.focus();
    await ui.key('ArrowUp');
    expect(focused()).toBe(0);
    await ui.key('ArrowDown');
    expect(focused()).toBe(1);
    await ui.key('End');
    expect(focused()).toBe(4);
    const event = await ui.key('ArrowDown');
    expect(focused()).toBe(4);
    expect(event.defaultPrevented).toBe(true);
    await ui.key('Home');
    expect(focused()).toBe(0);
  });

  test('a point that was found is marked, and only that one', async () => {
    const onShow = vi.fn(() => Promise.resolve(true));
    const ui = await show({ onShow });
    await ui.press('The mirrors tarnished');
    expect(onShow).toHaveBeenCalledWith(samplePoints(5)[1]);
    expect(ui.root.querySelectorAll('[aria-current="true"]')).toHaveLength(1);
    expect(ui.root.querySelector('.point--shown')?.textContent).toContain('Shown on the page');
    expect(ui.spoken()).toBe('Shown on the page');
  });

  test('a point that is gone from the page says so, seen and spoken', async () => {
    const ui = await show({ onShow: () => Promise.resolve(false) });
    await ui.press('The mirrors tarnished');
    expect(ui.root.querySelector('.point--missing')?.textContent).toContain('no longer on the page');
    expect(ui.spoken()).toContain('no longer on the page');
  });

  test('a page that cannot be asked says what to do', async () => {
    const ui = await show({ onShow: () => Promise.reject(new Error('page.denied')) });
    await ui.press('The mirrors tarnished');
    expect(ui.root.querySelector('.point--unreachable')?.textContent).toContain('Click the Sidelight icon');
  });

  test('the answer for an earlier choice does not overwrite a later one', async () => {
    let answerFirst: (isFound: boolean) => void = () => {};
    const first = new Promise<boolean>((resolve) => (answerFirst = resolve));
    const onShow = vi.fn(() => Promise.resolve(true)).mockImplementationOnce(() => first);
    const ui = await show({ onShow });
    await ui.press('Two hundred years');
    await ui.press('The mirrors tarnished');
    answerFirst(false);
    await first;
    expect(ui.root.querySelector('.point--missing')).toBeNull();
    expect(ui.root.querySelector('.point--shown')?.textContent).toContain('The mirrors');
  });

  test('of pasted text are no buttons, for there is no page to show them on', async () => {
    const ui = await show({ view: done({ scope: 'text', tabId: null }) });
    expect(ui.root.querySelectorAll('.points button')).toHaveLength(0);
    expect(texts(ui)).toHaveLength(5);
  });
});

describe('the gist', () => {
  test('is shown as it is written, busy and unannounced, then read out once', async () => {
    const ui = await show({ view: withPoints({ gistDraft: 'Augustin Fresnel cut' }) });
    expect(ui.root.querySelector('.gist__text')?.textContent).toBe('Augustin Fresnel cut');
    expect(ui.root.querySelector('.gist')?.getAttribute('aria-busy')).toBe('true');
    const before = ui.spoken();
    await ui.show(element({ view: withPoints({ gistDraft: 'Augustin Fresnel cut the' }) }));
    expect(ui.spoken()).toBe(before);
    await ui.show(element({ view: done() }));
    expect(ui.spoken()).toBe(`In one line: ${GIST.text}`);
    expect(ui.root.querySelector('.gist')?.textContent).toContain('Written on this device');
  });

  test('taken from the page says so, and why', async () => {
    const gist = { text: 'A sentence.', shown: false, support: 0.2, hidden: 'unsupported', evidence: [] } as const;
    const ui = await show({ view: done({ gist }) });
    expect(ui.root.querySelector('.gist__label')?.textContent).toMatch(/A sentence from the page.*did not support/u);
  });
});

describe('errors', () => {
  test.each(ERROR_CODES.filter((code) => code !== 'aborted'))('%s is an alert in plain words', async (error) => {
    const ui = await show({ view: null, error });
    const alert = ui.root.querySelector('[role="alert"]')?.textContent;
    expect(alert).toBe(ENGLISH.t(errorTitleKey(error)) + ENGLISH.t(errorKey(error)));
  });

  test('where the extension cannot run, text can be pasted', async () => {
    const onPaste = vi.fn();
    const ui = await show({ view: null, error: 'page.restricted', onPaste });
    await ui.press('Paste text instead');
    await ui.press('Summarize text');
    expect(onPaste).not.toHaveBeenCalled();
    expect(ui.root.textContent).toContain('Paste some text first.');
    ui.root.querySelector('input')!.value = ' A title ';
    ui.root.querySelector('textarea')!.value = ' Some text. ';
    await ui.press('Summarize text');
    expect(onPaste).toHaveBeenCalledWith('A title', 'Some text.');
  });

  test('after an update the view offers to reload itself, not to try again', async () => {
    const onReload = vi.fn();
    const onRetry = vi.fn();
    const ui = await show({ error: 'protocol.version', onReload, onRetry });
    await ui.press('Reload Sidelight');
    expect(onReload).toHaveBeenCalledOnce();
    expect(onRetry).not.toHaveBeenCalled();
  });

  test('a failure asks again from the cache, "Summarize again" past it', async () => {
    const onRetry = vi.fn();
    const ui = await show({ view: sampleView({ state: 'failed', error: 'engine.hung' }), onRetry });
    await ui.press('Try again');
    await ui.show(element({ view: done(), onRetry }));
    await ui.press('Summarize again');
    expect(onRetry.mock.calls).toEqual([[false], [true]]);
  });

  test('points that were there before the failure stay', async () => {
    const ui = await show({ view: withPoints({ state: 'failed', error: 'engine.crashed' }) });
    expect(ui.root.querySelectorAll('.point')).toHaveLength(5);
    expect(ui.root.querySelector('.gist')).toBeNull();
  });
});

describe('the rest of the sheet', () => {
  test('copying hands over the Markdown and confirms it, seen and spoken', async () => {
    const onCopy = vi.fn(() => Promise.resolve());
    const ui = await show({ onCopy });
    await ui.press('Copy as Markdown');
    expect(onCopy).toHaveBeenCalledWith(toMarkdown(done(), ENGLISH));
    expect(ui.button('Copied')).toBeTruthy();
    expect(ui.spoken()).toBe('Copied');
  });

  test('a clipboard that refuses is not called a success', async () => {
    const ui = await show({ onCopy: () => Promise.reject(new Error('denied')) });
    await ui.press('Copy as Markdown');
    expect(ui.button('Could not copy')).toBeTruthy();
  });

  test('the length switch is a group of radio buttons', async () => {
    const onLength = vi.fn();
    const ui = await show({ onLength });
    const radios = [...ui.root.querySelectorAll<HTMLInputElement>('input[type="radio"]')];
    expect(radios.map((radio) => radio.checked)).toEqual([false, true, false, false]);
    radios[2]!.click();
    expect(onLength).toHaveBeenCalledWith('long');
  });

  test('"On this device" is always there and opens what is behind it', async () => {
    const ui = await show({ view: null, phase: 'connecting' });
    expect(ui.button('On this device').getAttribute('aria-expanded')).toBe('false');
    await ui.show(element({}));
    await ui.press('On this device');
    const details = ui.root.querySelector('.device')?.textContent;
    expect(details).toContain('Nothing you read left this device.');
    expect(details).toContain('SmolLM2-135M-Sidelight');
    expect(details).toContain('Processor (WebAssembly)');
    expect(details).toContain('6.5 sec');
  });

  test('a model that loads shows bytes and share', async () => {
    const model = { model: 'SmolLM2', loadedBytes: 34_000_000, totalBytes: 141_000_000 };
    const ui = await show({ view: reading({ stage: 'loading', model }) });
    expect(ui.root.querySelector('.load')?.textContent).toContain('34 MB of 141 MB · 24%');
    expect(ui.root.querySelector('progress')?.getAttribute('aria-label')).toBe('Loading SmolLM2');
    await ui.show(element({ view: withPoints({ model: { ...model, loadedBytes: model.totalBytes } }) }));
    expect(ui.root.querySelector('progress')).toBeNull();
  });

  test('title, host and coverage head the sheet', async () => {
    const ui = await show({});
    const header = ui.root.querySelector('header')?.textContent;
    expect(header).toContain('The lens that carried a flame across the sea');
    expect(header).toContain('example.org');
    expect(header).toContain('Read 824 of 824 words');
  });
});

describe('a PDF', () => {
  const files = () => ({ onFile: vi.fn(), onElsewhere: null });
  const pdf = new File(['%PDF'], 'a.pdf', { type: 'application/pdf' });
  const drag = (type: string, target: Element, types: readonly string[], file: File | null) => {
    const event = new Event(type, { bubbles: true, cancelable: true });
    Object.assign(event, { dataTransfer: { types, files: file === null ? [] : [file] } });
    target.dispatchEvent(event);
    return event;
  };

  test('is chosen by a labelled file input where there is nothing else to read', async () => {
    for (const error of ['page.pdf', 'pdf.password', 'pdf.scanned', 'pdf.broken', 'pdf.large'] as const) {
      const ui = await show({ view: null, error, files: files() });
      const input = ui.root.querySelector<HTMLInputElement>('input[type="file"]');
      expect(input?.accept).toContain('application/pdf');
      expect(input?.labels?.[0]?.textContent).toBe('Choose a PDF file');
      ui.unmount();
    }
    mounted = null;
  });

  test('is chosen elsewhere from a popup that a file picker would close', async () => {
    const onElsewhere = vi.fn();
    const ui = await show({ view: null, error: 'page.pdf', files: { onFile: vi.fn(), onElsewhere } });
    expect(ui.root.querySelector('input[type="file"]')).toBeNull();
    await ui.press('Choose a PDF file in the sidebar');
    expect(onElsewhere).toHaveBeenCalledOnce();
  });

  test('can be dropped anywhere on the view; other things that are dragged are left to the browser', async () => {
    const intake = files();
    const ui = await show({ files: intake });
    const target = ui.root.querySelector('.points')!;
    expect(drag('drop', target, ['text/plain'], null).defaultPrevented).toBe(false);
    expect(drag('dragover', target, ['Files'], pdf).defaultPrevented).toBe(true);
    expect(drag('drop', target, ['Files'], pdf).defaultPrevented).toBe(true);
    expect(intake.onFile.mock.calls).toEqual([[pdf]]);
  });

  test('shows how far it is read', async () => {
    const ui = await show({ view: null, phase: 'capturing', progress: { pagesRead: 340, pagesTotal: 2_000 } });
    expect(ui.root.querySelector('.load')?.textContent).toBe('Reading the PDF…Page 340 of 2,000');
    expect(ui.root.querySelector('.summary__stage')?.textContent).toBe('Reading the PDF…');
  });

  test('has each point with its page, seen and said', async () => {
    const points = samplePoints(3).map((point, index) => ({ ...point, page: 10 + index }));
    const page = { url: '', title: '', lang: 'en', words: 9 };
    const onShow = () => Promise.resolve(true);
    const ui = await show({ view: done({ scope: 'document', points, page }), onShow });
    const pages = [...ui.root.querySelectorAll('.point__page [aria-hidden]')].map((node) => node.textContent);
    expect(pages).toEqual(['p. 10', 'p. 11', 'p. 12']);
    expect(ui.root.querySelector('header')?.textContent).toContain('PDF without a title');
    await ui.press('page 11');
    await ui.show(element({ view: done({ scope: 'document', points, page }), onShow }));
    expect(ui.spoken()).toBe('It stands on page 11 of the PDF.');
  });
});
