import type { Capture } from '../core/capture.ts';
import { SidelightError, type ErrorCode } from '../core/error-code.ts';
import type { StreamOf } from '../core/flow/stream-of.ts';
import type { JobId } from '../core/ids.ts';
import { newJobView } from '../core/job-view.ts';
import { isTerminal, type JobEvent, type JobRequest, type JobState, type JobView } from '../core/job.ts';
import { contentHash } from '../core/text/content-hash.ts';
import { FinishedJobs } from './finished-jobs.ts';
import { viewFromCache } from './from-cache.ts';
import type { JobRecord, Journal } from './journal.ts';
import { LiveJob, type LiveJobHooks } from './live-job.ts';
import { MemoryJournal } from './memory-journal.ts';
import { Opening } from '../core/flow/opening.ts';
import { reconcile } from './reconcile.ts';
import { runJob, type JobRunner } from './run-job.ts';
import { TabJobs } from './tab-jobs.ts';
import { Turns } from '../core/flow/turns.ts';

export interface JobServiceOptions {
  /** Opens the journal on disk with the session's key (base64). */
  readonly openJournal: (journalKey: string) => Promise<Journal>;
  readonly runner: JobRunner;
  readonly nowMs?: () => number;
  /** How a tab's job stands, for the badge. What it throws is ignored: a badge is no reason to lose a job. */
  readonly onState?: (tabId: number, state: JobState) => void;
  /**
   * Whether any job has not ended, told at each change. Firefox ends an event page 30 s after its last message
   * or API call, with a job in it or not: its host keeps itself alive meanwhile.
   */
  readonly onBusy?: (isBusy: boolean) => void;
  /** How long calls wait for `open` before they fail with `host.unavailable`. */
  readonly openTimeoutMs?: number;
}

const MAX_LIVE_JOBS = 8;
const MAX_ENDED_JOBS = 200;
const MAX_AGE_MS = 7 * 24 * 3_600_000;
const OPEN_TIMEOUT_MS = 10_000;

/**
 * The jobs of the engine host: the methods `job.*` and `data.erase` of the contract, and `host.open`.
 *
 * States: closed → opening → open (a failed opening goes back to closed). Calls wait for open.
 * Opening reconciles what a dead host left. Jobs run one at a time, the newest first: it is the one looked at.
 * States of a job: `lib/core/job.ts`; how it gets from one to the next: `live-job.ts`.
 */
export class JobService {
  readonly #live = new Map<JobId, LiveJob>();
  readonly #finished = new FinishedJobs();
  readonly #tabs = new TabJobs();
  readonly #private = new MemoryJournal();
  readonly #opening: Opening<Journal>;
  /** Accepting and erasing take turns, so that two requests for the same thing cannot pass each other. */
  readonly #turns = new Turns();
  readonly #nowMs: () => number;
  #isRunning = false;
  #isBusy = false;

  constructor(readonly options: JobServiceOptions) {
    this.#nowMs = options.nowMs ?? Date.now;
    this.#opening = new Opening(options.openTimeoutMs ?? OPEN_TIMEOUT_MS);
  }

  /** Idempotent: the first key that opens the journal counts. Rejects with `storage.full` where there is no storage. */
  async open({ journalKey }: { journalKey: string }): Promise<void> {
    await this.#opening.open(async () => {
      const journal = await this.options.openJournal(journalKey);
      await this.#reconcile(journal);
      return journal;
    });
    this.#pump();
  }

  /** Accepts a job; answers its id, or that of a live job of the same tab for the same content. Rejects with `engine.busy`, `storage.full`. */
  async submit({ request, capture }: { request: JobRequest; capture: Capture }): Promise<{ id: JobId }> {
    const disk = await this.#opening.opened();
    return this.#turns.take(async () => {
      if (await this.#view(request.id)) return { id: request.id };
      const hash = await contentHash(capture, request.length);
      // A private result must not show up outside, nor the other way round.
      const cacheKey = `${request.isPrivate ? 'private' : 'open'}|${hash}`;
      const twin = [...this.#live.values()].find(
        (job) => job.cacheKey === cacheKey && job.view.tabId === request.tabId && !job.signal.aborted,
      );
      if (twin !== undefined) {
        this.#tabs.announce(request.tabId, twin.view.id);
        return { id: twin.view.id };
      }
      await this.#accept(this.#newRecord(request, cacheKey, capture.captureMs), capture, disk);
      return { id: request.id };
    });
  }

  /** Shows a job as failed that never came to be. Shown from memory if it cannot be written. */
  async reject({ request, error }: { request: JobRequest; error: ErrorCode }): Promise<void> {
    const disk = await this.#opening.opened();
    await this.#turns.take(async () => {
      if (await this.#view(request.id)) return;
      const record = this.#newRecord(request, `rejected|${request.id}`, 0);
      await this.#endAtOnce(record, { ...record.view, state: 'failed', error }, this.#journalOf(request, disk)).catch(
        () => undefined,
      );
      this.#tabs.announce(request.tabId, request.id);
    });
  }

  /** One `view` event, then every event up to and with `end`. Rejects with `job.unknown`. */
  async attach({ id }: { id: JobId }, { emit, signal }: StreamOf<JobEvent>): Promise<void> {
    await this.#opening.opened();
    const job = this.#live.get(id);
    if (job !== undefined) return job.watch(emit, signal);
    const view = await this.#view(id);
    if (view === null) throw new SidelightError('job.unknown');
    await emit({ type: 'view', view });
  }

  /** Resolves once the job has ended. Rejects with `job.unknown`. */
  async cancel({ id }: { id: JobId }): Promise<void> {
    await this.#opening.opened();
    if ((await this.#view(id)) === null) throw new SidelightError('job.unknown');
    await this.#live.get(id)?.end('cancelled', null);
  }

  async latest({ tabId }: { tabId: number }): Promise<JobView | null> {
    await this.#opening.opened();
    const id = this.#tabs.newestOf(tabId);
    return id === null ? null : this.#view(id);
  }

  /** The id of the tab's newest job, then of each that is accepted, until `signal` aborts. */
  async follow({ tabId }: { tabId: number }, { emit, signal }: StreamOf<{ id: JobId }>): Promise<void> {
    await this.#opening.opened();
    await this.#tabs.follow(tabId, (id) => emit({ id }), signal);
  }

  /** Ends what is live as `cancelled`, then forgets every job, in memory and on disk. */
  async erase(): Promise<void> {
    const disk = await this.#opening.opened();
    await this.#turns.take(async () => {
      await Promise.all([...this.#live.values()].map((job) => job.end('cancelled', null)));
      await Promise.all([disk.clear(), this.#private.clear()]);
      this.#finished.clear();
      this.#tabs.clear();
    });
  }

  #newRecord(request: JobRequest, cacheKey: string, captureMs: number): JobRecord {
    // Asked for before the page was read.
    const startedAtMs = Math.max(0, Math.round(this.#nowMs() - captureMs));
    return { view: newJobView(request, startedAtMs), cacheKey, attempts: 0 };
  }

  async #accept(record: JobRecord, capture: Capture, disk: Journal): Promise<void> {
    const journal = this.#journalOf(record.view, disk);
    const cached = this.#cachedFor(record);
    if (cached !== null) {
      const view = viewFromCache(record.view, cached.view, capture, this.#nowMs());
      await this.#endAtOnce(record, { ...view, state: 'done' }, journal);
    } else {
      if (this.#live.size >= MAX_LIVE_JOBS) throw new SidelightError('engine.busy');
      await journal.accept(record, capture);
      this.#add(record, capture, journal);
      this.#onState(record, journal);
    }
    this.#tabs.announce(record.view.tabId, record.view.id);
    this.#pump();
  }

  #add(record: JobRecord, capture: Capture, journal: Journal): void {
    this.#live.set(record.view.id, new LiveJob(record, capture, journal, this.#hooks));
    this.#tellBusy();
  }

  #tellBusy(): void {
    const isBusy = this.#live.size > 0;
    if (isBusy !== this.#isBusy) this.options.onBusy?.(isBusy);
    this.#isBusy = isBusy;
  }

  #cachedFor({ view, cacheKey }: JobRecord): JobRecord | null {
    return view.isFresh ? null : this.#finished.cached(cacheKey);
  }

  /** A job that ends without having been live. It is there for those who look even if it cannot be written. */
  async #endAtOnce(record: JobRecord, view: JobView, journal: Journal): Promise<void> {
    const ended: JobRecord = { ...record, view };
    try {
      await journal.end(ended);
    } finally {
      this.#onState(ended, journal);
    }
  }

  readonly #hooks: LiveJobHooks = {
    nowMs: () => this.#nowMs(),
    onState: (record, journal) => this.#onState(record, journal),
  };

  #onState(record: JobRecord, journal: Journal): void {
    const { id, tabId, state } = record.view;
    if (isTerminal(state)) {
      this.#live.delete(id);
      this.#finished.put(record);
      this.#tellBusy();
      void this.#sweep(journal);
    }
    if (tabId === null) return;
    try {
      this.options.onState?.(tabId, state);
    } catch {
      return;
    }
  }

  #pump(): void {
    const next = [...this.#live.values()].findLast((job) => job.isQueued);
    if (this.#isRunning || next === undefined) return;
    this.#isRunning = true;
    const cached = this.#cachedFor(next.record);
    if (cached !== null) next.become(viewFromCache(next.view, cached.view, next.capture, this.#nowMs()));
    const work = cached === null ? runJob(next, this.options.runner) : next.end('done', null);
    void work.finally(() => {
      this.#isRunning = false;
      this.#pump();
    });
  }

  async #view(id: JobId): Promise<JobView | null> {
    const known = this.#live.get(id)?.record ?? this.#finished.get(id);
    if (known !== null) return known.view;
    const disk = await this.#opening.opened();
    const record = (await this.#private.read(id)) ?? (await disk.read(id));
    return record !== null && isTerminal(record.view.state) ? record.view : null;
  }

  #journalOf({ isPrivate }: JobRequest, disk: Journal): Journal {
    return isPrivate ? this.#private : disk;
  }

  async #reconcile(journal: Journal): Promise<void> {
    const rows = await journal.list();
    for (const row of rows.toReversed()) {
      const plan = reconcile(row);
      if (plan.do === 'bury') await journal.bury(row.id).catch(() => undefined);
      if (plan.do === 'bury' || plan.do === 'ignore') continue;
      this.#tabs.announce(plan.record.view.tabId, row.id);
      if (plan.do === 'keep') this.#finished.put(plan.record);
      else await this.#restore(plan.record, plan.do === 'interrupt', journal);
    }
    await this.#sweep(journal);
  }

  /** Storage that is full by now ends this job, not the opening. */
  async #restore(record: JobRecord, isInterrupted: boolean, journal: Journal): Promise<void> {
    const capture = isInterrupted ? null : await journal.readCapture(record.view.id);
    const isSaved =
      capture !== null &&
      (await journal.save(record).then(
        () => true,
        () => false,
      ));
    if (isSaved) {
      this.#add(record, capture, journal);
      return;
    }
    const error: ErrorCode = capture === null ? 'job.interrupted' : 'storage.full';
    const failed: JobView = { ...record.view, state: 'failed', error, gistDraft: '', model: null };
    await this.#endAtOnce(record, failed, journal).catch(() => undefined);
  }

  /** Housekeeping: a sweep that fails is tried again at the next end. */
  async #sweep(journal: Journal): Promise<void> {
    await journal.sweep(this.#nowMs() - MAX_AGE_MS, MAX_ENDED_JOBS).catch(() => undefined);
  }
}
