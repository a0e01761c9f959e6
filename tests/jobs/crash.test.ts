import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JobState } from '../../lib/core/job.ts';
import { JobService } from '../../lib/jobs/job-service.ts';
import type { Journal } from '../../lib/jobs/journal.ts';
import type { JobRunner } from '../../lib/jobs/run-job.ts';
import { sampleCapture, sampleId, samplePoint, sampleRequest } from '../../lib/jobs/fixtures/sample-job.ts';
import { JournalDb } from '../../lib/storage/journal-db.ts';
import { openJournal } from '../../lib/storage/journal.ts';

const KEY = btoa(String.fromCharCode(...new Uint8Array(32).fill(7)));
const forever = () => new Promise<never>(() => undefined);
const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

/** A process that dies at its n-th step: from then on nothing it does happens, and nothing it waits for comes. */
class Process {
  #stepsLeft: number;
  constructor(steps: number) {
    this.#stepsLeft = steps;
  }
  get isDead(): boolean {
    return this.#stepsLeft <= 0;
  }
  step(): void {
    this.#stepsLeft -= 1;
  }
  /** The journal as this process sees it. Each write is a step; the process may die just before it or just after. */
  journal(real: Journal, onEnd: (id: string, state: JobState) => void): Journal {
    const dying =
      <A extends unknown[], T>(write: (...args: A) => Promise<T>) =>
      async (...args: A): Promise<T> => {
        this.step();
        if (this.isDead) return forever();
        const result = await write(...args);
        this.step();
        return this.isDead ? forever() : result;
      };
    return {
      accept: dying((record, capture) => real.accept(record, capture)),
      save: dying((record) => real.save(record)),
      end: dying(async (record) => {
        await real.end(record);
        onEnd(record.view.id, record.view.state);
      }),
      read: (id) => real.read(id),
      readCapture: (id) => real.readCapture(id),
      list: () => real.list(),
      bury: dying((id) => real.bury(id)),
      remove: dying((id) => real.remove(id)),
      sweep: dying((ms, keep) => real.sweep(ms, keep)),
      clear: dying(() => real.clear()),
    };
  }
}

/** Emits a few events, each a step of its process. */
const runnerOf =
  (process: Process): JobRunner =>
  async (view, _capture, emit) => {
    const step = async (): Promise<void> => {
      await turn();
      process.step();
      if (process.isDead) await forever();
    };
    await step();
    if (view.points.length === 0) emit({ type: 'points', points: [samplePoint('One.')], atMs: 1 });
    for (const text of ['a', 'b', 'c']) {
      await step();
      emit({ type: 'token', text, atMs: 2 });
    }
    await step();
    emit({ type: 'gist', gist: { text: 'abc', shown: true, support: 1, hidden: null, evidence: [] } });
  };

describe('a host that dies anywhere', () => {
  it('leaves every accepted job to end in exactly one terminal state', async () => {
    const lives = fc.array(fc.integer({ min: 1, max: 40 }), { maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(lives, fc.integer({ min: 1, max: 5 }), async (steps, jobs) => {
        const db = new JournalDb();
        const ends: [string, JobState][] = [];
        // The last process lives long enough for everything.
        for (const life of [...steps, 10_000]) {
          const process = new Process(life);
          const service = new JobService({
            openJournal: async () => process.journal(await openJournal(KEY, db), (id, state) => ends.push([id, state])),
            runner: runnerOf(process),
          });
          void service.open({ journalKey: KEY });
          for (let n = 1; n <= jobs; n += 1) {
            // A dead process answers nobody.
            void service
              .submit({ request: sampleRequest(n), capture: sampleCapture(`text ${n}`) })
              .catch(() => undefined);
          }
          while (!process.isDead && ends.length < jobs) await turn();
          // Writes that were under way when it died may still land.
          for (let i = 0; i < 20; i += 1) await turn();
        }
        const rows = await (await openJournal(KEY, db)).list();
        expect(ends.map(([id]) => id).toSorted()).toEqual(Array.from({ length: jobs }, (_, n) => sampleId(n + 1)));
        expect(new Map(rows.map((row) => [row.id, row.state]))).toEqual(new Map(ends));
        await db.delete();
      }),
      { numRuns: 60 },
    );
  }, 60_000);
});
