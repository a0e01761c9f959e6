import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyJobEvent } from '../../lib/core/job-view.ts';
import type { JobEvent, JobView } from '../../lib/core/job.ts';
import { sampleCapture, sampleId, samplePoint, sampleRequest } from '../../lib/jobs/fixtures/sample-job.ts';
import { JobService } from '../../lib/jobs/job-service.ts';
import type { JobRunner } from '../../lib/jobs/run-job.ts';
import type { Caller } from '../../lib/protocol/contract.ts';
import { JournalDb } from '../../lib/storage/journal-db.ts';
import { openJournal } from '../../lib/storage/journal.ts';
import { createClient } from '../../lib/transport/client.ts';
import { stubHandlers } from '../../lib/transport/fixtures/stub-handlers.ts';
import { memoryPorts } from '../../lib/transport/memory-port.ts';
import { serve } from '../../lib/transport/server.ts';

const KEY = btoa(String.fromCharCode(...new Uint8Array(32).fill(7)));
const turn = () => new Promise<void>((resolve) => setImmediate(resolve));
const text = Array.from({ length: 500 }, (_, i) => `word${i} `);

const runner: JobRunner = async (view, capture, emit) => {
  emit({
    type: 'page',
    page: { url: capture.url, title: capture.title, lang: 'en', words: 3 },
    coverage: { wordsRead: 3, wordsTotal: 3 },
    captureMs: 5,
  });
  emit({ type: 'points', points: [samplePoint('One.')], atMs: 1 });
  for (const [i, piece] of text.entries()) {
    if (i % 3 === 0) await turn();
    emit({ type: 'token', text: piece, atMs: i });
  }
  emit({ type: 'gist', gist: { text: text.join(''), shown: true, support: 1, hidden: null, evidence: [] } });
  expect(view.id).toBe(sampleId(1));
};

/** A host with its journal, and lines to it for any caller, copied as Chrome copies. */
function hostWithLines() {
  const db = new JournalDb();
  const jobs = new JobService({ openJournal: (key) => openJournal(key, db), runner });
  const handlers = stubHandlers({
    'host.open': (input) => jobs.open(input),
    'job.submit': (input) => jobs.submit(input),
    'job.attach': (input, stream) => jobs.attach(input, stream),
    'job.latest': (input) => jobs.latest(input),
    'job.follow': (input, stream) => jobs.follow(input, stream),
    'data.erase': () => jobs.erase(),
  });
  const lineFor = (caller: Caller) => {
    let cut: () => void = () => undefined;
    const connect = () => {
      const [near, far] = memoryPorts('engine', { copy: 'json' });
      serve(far, { portName: 'engine', caller, handlers });
      cut = () => far.disconnect();
      return near;
    };
    return { client: createClient('engine', { connect }), cut: () => cut() };
  };
  return { db, lineFor };
}

describe('a view on a line that breaks', () => {
  it('ends with the view the host has, wherever the line broke', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 40 }), { maxLength: 10 }), async (cuts) => {
        const { db, lineFor } = hostWithLines();
        const background = lineFor('background');
        await background.client.call('host.open', { journalKey: KEY });
        const { id } = await background.client.call('job.submit', {
          request: sampleRequest(1),
          capture: sampleCapture('text'),
        });

        const page = lineFor('page');
        let view: JobView | null = null;
        let left = cuts[0] ?? -1;
        const rest = cuts.slice(1);
        const onChunk = (event: JobEvent): void => {
          view = event.type === 'view' ? event.view : view && applyJobEvent(view, event);
          left -= 1;
          if (left !== 0) return;
          left = rest.shift() ?? -1;
          page.cut();
        };
        await page.client.call('job.attach', { id }, { onChunk });
        expect(view).toEqual(await page.client.call('job.latest', { tabId: 1 }));
        expect(view).toMatchObject({ state: 'done', gist: { text: text.join('') } });

        page.client.close();
        background.client.close();
        await db.delete();
      }),
      { numRuns: 25 },
    );
  }, 30_000);

  it('learns of jobs it did not start, and that all is erased', async () => {
    const { db, lineFor } = hostWithLines();
    const background = lineFor('background');
    const page = lineFor('page');
    await background.client.call('host.open', { journalKey: KEY });
    const followed = new Promise<string>((resolve) => {
      void page.client.call('job.follow', { tabId: 1 }, { onChunk: ({ id }) => resolve(id) }).catch(() => undefined);
    });
    await background.client.call('job.submit', { request: sampleRequest(1), capture: sampleCapture('text') });
    expect(await followed).toBe(sampleId(1));
    await page.client.call('data.erase', undefined);
    expect(await page.client.call('job.latest', { tabId: 1 })).toBeNull();
    expect(await db.jobs.count()).toBe(0);
    page.client.close();
    background.client.close();
    await db.delete();
  });
});
