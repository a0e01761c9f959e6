import { describe, expect, it } from 'vitest';
import type { Capture } from '../core/capture.ts';
import type { OtherPage } from '../core/chat.ts';
import type { ErrorCode } from '../core/error-code.ts';
import { newTurnId } from '../core/ids.ts';
import { BesidePages } from './beside-pages.ts';

const capture = (title: string) => ({ title }) as Capture;
const other = (tabId: number, error: ErrorCode | null = null): OtherPage => ({
  tabId,
  url: '',
  title: '',
  lang: null,
  error,
});
const asked = (others: readonly OtherPage[], isPrivate = false) => ({
  id: newTurnId(),
  tabId: 1,
  question: 'Why?',
  isPrivate,
  others,
});
const said = (pages: BesidePages, of: ReturnType<typeof asked>) =>
  pages.take(of).map(({ page, capture: taken }) => [page.tabId, taken?.title ?? page.error]);

describe('pages handed over before their question', () => {
  it('are each taken by the question they are for, once', () => {
    const pages = new BesidePages();
    const question = asked([other(2), other(3, 'page.gone')]);
    pages.put(question.id, 2, capture('Two'));
    expect(said(pages, question)).toEqual([
      [2, 'Two'],
      [3, 'page.gone'],
    ]);
    expect(said(pages, question)).toEqual([
      [2, 'job.interrupted'],
      [3, 'page.gone'],
    ]);
  });

  it('are not put beside a private page, whoever handed them over', () => {
    const pages = new BesidePages();
    const question = asked([other(2)], true);
    pages.put(question.id, 2, capture('Two'));
    expect(said(pages, question)).toEqual([[2, 'page.private']]);
  });

  it('are asked as the file that the panel has read where their tab shows a PDF', () => {
    const pages = new BesidePages();
    const question = asked([other(2, 'page.pdf'), other(3, 'page.pdf'), other(4, 'page.denied')]);
    for (const tabId of [2, 4]) pages.put(question.id, tabId, capture(`File ${tabId}`));
    expect(said(pages, question)).toEqual([
      [2, 'File 2'],
      [3, 'page.pdf'],
      [4, 'page.denied'],
    ]);
    const again = asked([other(2, 'page.pdf')]);
    pages.put(again.id, 2, capture('File 2'));
    expect(pages.take(again)[0]?.page).toMatchObject({ tabId: 2, title: 'File 2', error: null });
  });

  it('are held for two questions at most', () => {
    const pages = new BesidePages();
    const questions = [asked([other(2)]), asked([other(2)]), asked([other(2)])];
    for (const { id } of questions) pages.put(id, 2, capture('Two'));
    expect(questions.map((question) => said(pages, question)[0]?.[1])).toEqual(['job.interrupted', 'Two', 'Two']);
  });
});
