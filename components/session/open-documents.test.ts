import { describe, expect, it } from 'vitest';
import type { Capture } from '../../lib/core/capture.ts';
import type { JobId } from '../../lib/core/ids.ts';
import { newJobView } from '../../lib/core/job-view.ts';
import type { JobView } from '../../lib/core/job.ts';
import { err, ok } from '../../lib/core/result.ts';
import { OpenDocuments } from './open-documents.ts';

const FILE = { scope: 'document', url: '', title: 'A file' } as Capture;
const ID = '00000000-0000-4000-8000-000000000001' as JobId;
const job = (scope: JobView['scope'], url: string, change: Partial<JobView> = {}): JobView => ({
  ...newJobView({ id: ID, kind: 'summary', scope, length: 'medium', tabId: 1, isPrivate: false, isFresh: false }, 0),
  page: { url, title: '', lang: null, words: 1 },
  ...change,
});
const shown = (view: JobView | null) => new OpenDocuments(null, () => view);

describe('what is asked beside a tab', () => {
  it('is the file that was opened there, until the tab goes on', () => {
    const documents = shown(null);
    documents.keep(1, FILE);
    expect([documents.askedBeside(1), documents.askedBeside(2)]).toEqual([FILE, undefined]);
    documents.close(1);
    expect(documents.askedBeside(1)).toBeUndefined();
  });

  it('is the page again where that was read since, and stays the file where it could not be', () => {
    const read = shown(job('page', 'https://site.example/a', { state: 'done' }));
    read.keep(1, FILE);
    expect(read.askedBeside(1)).toBeUndefined();
    const refused = shown(job('page', 'https://site.example/a.pdf', { state: 'failed', error: 'page.pdf' }));
    refused.keep(1, FILE);
    expect(refused.askedBeside(1)).toBe(FILE);
  });

  it('is a file that is to be handed over again where its summary is shown and no view has it', () => {
    expect(shown(job('document', '')).askedBeside(1)).toBeNull();
    expect(shown(job('document', '')).askedBeside(2)).toBeUndefined();
    // One that stands at an address can be had there again.
    expect(shown(job('document', 'https://site.example/a.pdf')).askedBeside(1)).toBeUndefined();
  });
});

describe('the file of a tab', () => {
  const opened = { file: new File([], 'a.pdf'), url: 'https://site.example/a.pdf' };
  const { signal } = new AbortController();

  it('is read where the browser gives it, and kept', async () => {
    const read = () => Promise.resolve(ok(FILE));
    const documents = new OpenDocuments({ ofTab: () => Promise.resolve(opened), read });
    expect(await documents.readTab(1, signal)).toBe(FILE);
    expect(documents.askedBeside(1)).toBe(FILE);
  });

  it.each([
    ['is not given', () => Promise.resolve(null), () => Promise.resolve(ok(FILE))],
    ['cannot be reached', () => Promise.reject(new Error('no')), () => Promise.resolve(ok(FILE))],
    ['cannot be read', () => Promise.resolve(opened), () => Promise.resolve(err('pdf.scanned' as const))],
  ])('is nothing where it %s', async (_how, ofTab, read) => {
    const documents = new OpenDocuments({ ofTab, read });
    expect(await documents.readTab(1, signal)).toBeNull();
    expect(documents.askedBeside(1)).toBeUndefined();
  });
});
