import { describe, expect, it } from 'vitest';
import type { Capture } from '../../lib/core/capture.ts';
import type { ErrorCode } from '../../lib/core/error-code.ts';
import { err, ok, type Result } from '../../lib/core/result.ts';
import { readOthers } from './read-others.ts';
import type { TabPrivacy } from './tab-capture.ts';

/** Tabs by number: how private each is, and what reading it gives. */
function world(tabs: Readonly<Record<number, [TabPrivacy, ErrorCode | null]>>) {
  const read: number[] = [];
  const privacy = (tabId: number) => Promise.resolve(tabs[tabId]?.[0] ?? 'gone');
  const capture = (tabId: number): Promise<Result<Capture, ErrorCode>> => {
    read.push(tabId);
    const error = tabs[tabId]?.[1] ?? null;
    return Promise.resolve(error === null ? ok({ url: 'u', title: `T${tabId}`, lang: 'en' } as Capture) : err(error));
  };
  return { read, reader: { privacy, capture } };
}
const tab = (tabId: number) => ({ tabId, url: 'known', title: 'Known' });

describe('pages read together with another', () => {
  it('come as they are now, and what cannot be read with the reason', async () => {
    const { reader } = world({ 1: ['open', null], 2: ['open', null], 3: ['open', 'page.denied'] });
    const pages = await readOthers(1, [tab(2), tab(3), tab(4)], reader);
    expect(pages.map(({ page }) => [page.title, page.error])).toEqual([
      ['T2', null],
      ['Known', 'page.denied'],
      ['Known', 'page.gone'],
    ]);
    expect(pages.map(({ capture }) => capture?.title ?? null)).toEqual(['T2', null, null]);
  });

  it('are never private ones beside an open one', async () => {
    const { reader, read } = world({ 1: ['open', null], 2: ['private', null], 3: ['open', null] });
    const pages = await readOthers(1, [tab(2), tab(3)], reader);
    expect(pages.map(({ page }) => page.error)).toEqual(['page.private', null]);
    expect(read).toEqual([3]);
  });

  it.each(['private', 'gone'] as const)('are none at all beside a %s one', async (own) => {
    const { reader, read } = world({ 1: [own, null], 2: ['open', null], 3: ['private', null] });
    const pages = await readOthers(1, [tab(2), tab(3)], reader);
    expect(pages.map(({ page, capture }) => [page.error, capture])).toEqual([
      ['page.private', null],
      ['page.private', null],
    ]);
    expect(read).toEqual([]);
  });

  it('are not the same page twice', async () => {
    const { reader } = world({ 1: ['open', null] });
    expect(await readOthers(1, [tab(1)], reader)).toEqual([]);
  });
});
