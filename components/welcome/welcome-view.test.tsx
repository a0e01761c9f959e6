// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { samplePoints } from '../../tests/gallery/job-fixtures.ts';
import { mount, type Mounted } from '../../tests/gallery/mount.tsx';
import { SAMPLE_SECTIONS, SAMPLE_TITLE, sampleText } from './sample-article.ts';
import { WelcomeView, type WelcomeViewProps } from './welcome-view.tsx';

let mounted: Mounted | null = null;
afterEach(() => {
  mounted?.unmount();
  mounted = null;
});
const props: WelcomeViewProps = {
  browser: 'chrome',
  shortcut: 'Alt+Shift+S',
  onTry: () => {},
  onOptions: () => {},
  trial: null,
  litQuote: null,
};

test('three steps, and the shortcut as it is now', async () => {
  mounted = await mount(<WelcomeView {...props} />);
  expect(mounted.root.querySelectorAll('.step')).toHaveLength(3);
  expect(mounted.root.textContent).toContain('Press Alt+Shift+S');
  await mounted.show(<WelcomeView {...props} shortcut="" />);
  expect(mounted.root.textContent).not.toContain('Press ');
});

test('the trial starts on the button and takes its place', async () => {
  const onTry = vi.fn();
  mounted = await mount(<WelcomeView {...props} onTry={onTry} />);
  await mounted.press('Summarize this article');
  expect(onTry).toHaveBeenCalledOnce();
  await mounted.show(<WelcomeView {...props} trial={<p>summary</p>} />);
  expect(mounted.root.querySelector('.trial__summary')?.textContent).toBe('summary');
});

test('the chosen sentence is lit in the article, and the words stay the same', async () => {
  const quote = samplePoints(3)[2]!.quote;
  mounted = await mount(<WelcomeView {...props} />);
  const before = mounted.root.querySelector('.sample')?.textContent;
  await mounted.show(<WelcomeView {...props} litQuote={quote} />);
  expect(mounted.root.querySelector('mark')?.textContent).toBe(quote);
  expect(mounted.root.querySelector('.sample')?.textContent).toBe(before);
});

test('the web page that npm start serves has the words of the sample', () => {
  const html = readFileSync(join(import.meta.dirname, '../../tests/fixtures/pages/sample-article.html'), 'utf8');
  const page = new DOMParser().parseFromString(html, 'text/html');
  const text = (selector: string) =>
    [...page.querySelectorAll(selector)].map((node) => (node.textContent ?? '').replaceAll(/\s+/gu, ' ').trim());
  expect(text('h1')).toEqual([SAMPLE_TITLE]);
  expect(text('article h2')).toEqual(SAMPLE_SECTIONS.flatMap((section) => section.heading ?? []));
  expect(text('article p:not(.byline)')).toEqual(SAMPLE_SECTIONS.flatMap((section) => section.paragraphs));
  expect(sampleText().split(/\s+/u).length).toBeGreaterThan(700);
});
