import { signal as state, type ReadonlySignal } from '@preact/signals';
import { asErrorCode, type ErrorCode } from '../../lib/core/error-code.ts';
import { newJobId, type JobId } from '../../lib/core/ids.ts';
import type { Result } from '../../lib/core/result.ts';
import { applyJobEvent } from '../../lib/core/job-view.ts';
import { isTerminal, type JobView } from '../../lib/core/job.ts';
import type { Evidence, SummaryLength } from '../../lib/core/summary.ts';
import type { Chunk, Input } from '../../lib/protocol/contract.ts';
import type { Caller } from './caller.ts';
import { placeOf, showOnPage } from './show-on-page.ts';

/** `idle` nothing asked for; `capturing` the page is being read; `attached` a job is shown. */
export type SessionPhase = 'idle' | 'capturing' | 'attached';
export type JobSource = Input<'job.start'>['source'];

/** How far a document has been read. */
export interface ReadProgress {
  readonly pagesRead: number;
  readonly pagesTotal: number;
}
/** Reads a document to a source; stops on `signal`. Never rejects. */
export type ReadDocument = (
  onProgress: (progress: ReadProgress) => void,
  signal: AbortSignal,
) => Promise<Result<JobSource, ErrorCode>>;

/** Why a stream was let go: the person pressed Stop, rather than turned to something else. */
const STOPPED = Symbol('stopped');

/** A finished result this old is made anew rather than shown again. */
const REUSE_MAX_AGE_MS = 30 * 60_000;

/**
 * One view's window onto jobs: starts, attaches, follows, stops. Only one job is shown at a time; turning to
 * another drops the stream of the first, never the job itself.
 */
export class JobSession {
  readonly #view = state<JobView | null>(null);
  readonly #phase = state<SessionPhase>('idle');
  readonly #error = state<ErrorCode | null>(null);
  readonly #hasMovedOn = state(false);
  readonly #progress = state<ReadProgress | null>(null);
  #reading = new AbortController();
  #stream = new AbortController();
  #source: JobSource | null = null;
  /** Where all evidence is highlighted. */
  #litTabId: number | null = null;

  constructor(
    readonly control: Caller<'control'>,
    readonly engine: Caller<'engine'>,
    readonly nowMs: () => number = Date.now,
  ) {}

  get view(): ReadonlySignal<JobView | null> {
    return this.#view;
  }
  get phase(): ReadonlySignal<SessionPhase> {
    return this.#phase;
  }
  get error(): ReadonlySignal<ErrorCode | null> {
    return this.#error;
  }

  /** How far the document that is being read here has been read; null where none is. */
  get progress(): ReadonlySignal<ReadProgress | null> {
    return this.#progress;
  }

  /** The tab has loaded something since: what is shown may be of the page before. */
  get hasMovedOn(): ReadonlySignal<boolean> {
    return this.#hasMovedOn;
  }

  /** What was last read here, to read it again; for a job that was only attached to, what its view tells of it. */
  get source(): JobSource | null {
    const view = this.#view.value;
    if (this.#source !== null || view === null || view.tabId === null) return this.#source;
    if (view.scope === 'text' || view.scope === 'document') return null;
    return { type: 'tab', tabId: view.tabId, scope: view.scope };
  }

  /** What a popup does on opening: the tab's running or recent job where it is, else a new one. */
  async open(tabId: number, url: string | null, length: SummaryLength): Promise<void> {
    await this.#guard(async () => {
      const signal = this.#turn();
      this.#phase.value = 'capturing';
      const latest = await this.engine.call('job.latest', { tabId });
      // Stopped before there was anything to stop.
      if (signal.aborted) return;
      if (latest !== null && this.#isReusable(latest, url, length)) await this.attach(latest.id);
      else await this.start({ type: 'tab', tabId, scope: 'page' }, length, false);
    });
  }

  /** Asks for a new job and shows it. One that is shown and still at work is given up: its answer is no longer wanted. */
  async start(source: JobSource, length: SummaryLength, isFresh: boolean): Promise<void> {
    await this.#guard(async () => {
      const before = this.#view.value;
      const signal = this.#turn();
      this.#source = source;
      this.#view.value = null;
      this.#phase.value = 'capturing';
      if (before !== null && !isTerminal(before.state)) void this.#cancel(before.id);
      const { id } = await this.control.call('job.start', { id: newJobId(), length, isFresh, source });
      if (signal.reason === STOPPED) await this.#cancel(id);
      if (!signal.aborted) await this.attach(id);
    });
  }

  /**
   * Asks for a job over a document that takes its time to be read here. Whoever turns to something else meanwhile loses nothing:
   * it is read to its end and becomes a job of its tab. Only Stop and the next document end the reading.
   */
  async startDocument(read: ReadDocument, length: SummaryLength): Promise<void> {
    await this.#guard(async () => {
      const before = this.#view.value;
      const signal = this.#turn();
      this.#reading.abort();
      const reading = (this.#reading = new AbortController());
      signal.addEventListener('abort', () => signal.reason === STOPPED && reading.abort());
      this.#source = null;
      this.#view.value = null;
      this.#phase.value = 'capturing';
      if (before !== null && !isTerminal(before.state)) void this.#cancel(before.id);
      const source = await read((progress) => {
        if (!signal.aborted) this.#progress.value = progress;
      }, reading.signal);
      if (reading.signal.aborted) return;
      if (source.ok && !signal.aborted) return this.start(source.value, length, false);
      if (source.ok)
        await this.control.call('job.start', { id: newJobId(), length, isFresh: false, source: source.value });
      else if (!signal.aborted) this.#error.value = source.error;
    });
  }

  /** Shows a job and follows it to its end. */
  async attach(id: JobId): Promise<void> {
    await this.#guard(async () => {
      const signal = this.#turn();
      const onChunk = (event: Chunk<'job.attach'>): void => {
        if (signal.aborted) return;
        if (event.type === 'view') this.#phase.value = 'attached';
        const view = this.#view.value;
        if (event.type === 'view') this.#view.value = event.view;
        else if (view !== null) this.#view.value = applyJobEvent(view, event);
        this.#tellSeen();
      };
      await this.engine.call('job.attach', { id }, { signal, onChunk });
    });
  }

  /** Shows whatever job a tab gets, the newest first, until `signal` aborts. */
  async follow(tabId: number, signal: AbortSignal): Promise<void> {
    const onChunk = ({ id }: { id: JobId }): void => void this.attach(id);
    await this.#guard(() => this.engine.call('job.follow', { tabId }, { signal, onChunk }));
  }

  /** Ends the shown job; one that is still being captured is ended as soon as it has begun. */
  async stop(): Promise<void> {
    const view = this.#view.value;
    if (view !== null) return this.#guard(() => this.#cancel(view.id));
    if (this.#phase.value !== 'capturing') return;
    this.#turn(STOPPED);
    this.#phase.value = 'idle';
    this.#error.value = 'aborted';
  }

  /** True when the evidence is on the page and now highlighted. Rejects when the page is out of reach. */
  highlight(evidence: Evidence): Promise<boolean> {
    return showOnPage(this.control, this.#view.value?.tabId ?? null, evidence);
  }

  /**
   * How many of all are on the page and now highlighted; none takes the highlights away, on the page that has them even if another
   * is shown by now. Rejects when the page is out of reach.
   */
  async highlightAll(all: readonly Evidence[]): Promise<number> {
    const tabId = all.length > 0 ? (this.#view.value?.tabId ?? null) : this.#litTabId;
    this.#litTabId = all.length > 0 ? tabId : null;
    if (tabId === null) return 0;
    const evidence = all.map(placeOf);
    const { found } = await this.control.call('page.highlightAll', { tabId, evidence });
    return found;
  }

  /** The shown job's tab went to another page, or loaded the same one again. */
  moveOn(): void {
    this.#hasMovedOn.value = this.#view.value !== null;
  }

  /** Back to nothing shown: the panel turned to a tab without a job. */
  clear(): void {
    this.#turn();
    this.#source = null;
    this.#view.value = null;
    this.#phase.value = 'idle';
  }

  #isReusable(view: JobView, url: string | null, length: SummaryLength): boolean {
    const isAlive = view.state === 'queued' || view.state === 'running';
    const isRecent = view.state === 'done' && this.nowMs() - view.startedAtMs < REUSE_MAX_AGE_MS;
    // A file that was handed over on a PDF's tab is that PDF, as far as anyone can tell.
    const isFile = view.scope === 'document' && view.page?.url === '' && /\.pdf(?:$|[?#])/iu.test(url ?? '');
    const isSamePage = view.page === null || url === null || view.page.url === url || isFile;
    return (isAlive || isRecent) && isSamePage && view.length === length;
  }

  /** Whoever looks at the end of a job needs no badge for it. */
  #tellSeen(): void {
    const view = this.#view.value;
    if (view === null || view.tabId === null || !isTerminal(view.state)) return;
    void this.control.call('badge.show', { tabId: view.tabId, state: 'none' }).catch(() => undefined);
  }

  #cancel(id: JobId): Promise<void> {
    return this.engine.call('job.cancel', { id });
  }

  /** Lets go of what was shown or asked for; answers the signal of what comes next. */
  #turn(reason?: symbol): AbortSignal {
    this.#stream.abort(reason);
    this.#stream = new AbortController();
    this.#error.value = null;
    this.#hasMovedOn.value = false;
    this.#progress.value = null;
    return this.#stream.signal;
  }

  async #guard(work: () => Promise<unknown>): Promise<void> {
    try {
      await work();
    } catch (thrown) {
      const code = asErrorCode(thrown);
      if (code !== 'aborted') this.#error.value = code;
    }
  }
}
