import { describe, expect, it } from 'vitest';
import { captureFromText } from '../reading/capture-from-text.ts';
import { LastPages } from './last-pages.ts';

const page = (title: string) => captureFromText(title, 'Text.');

describe('pages as they were last read', () => {
  it('are kept for the eight tabs that were read last', () => {
    const pages = new LastPages();
    for (let tab = 1; tab <= 8; tab++) pages.put(tab, page(`Tab ${tab}`));
    pages.put(1, page('Tab 1 again'));
    pages.put(9, page('Tab 9'));
    expect([1, 2, 3, 9].map((tab) => pages.get(tab)?.title ?? null)).toEqual(['Tab 1 again', null, 'Tab 3', 'Tab 9']);
  });

  it('are forgotten one by one and all at once', () => {
    const pages = new LastPages();
    for (const tab of [1, 2, 3]) pages.put(tab, page('A page'));
    pages.forget(2);
    expect([1, 2, 3].map((tab) => pages.get(tab) !== null)).toEqual([true, false, true]);
    pages.clear();
    expect([1, 3].map((tab) => pages.get(tab))).toEqual([null, null]);
  });
});
