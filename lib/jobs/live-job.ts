import type { Capture } from '../core/capture.ts';
import { SidelightError, type ErrorCode } from '../core/error-code.ts';
import { applyJobEvent } from '../core/job-view.ts';
import type { JobEvent, JobView } from '../core/job.ts';
import { addJobEvent } from './job-events.ts';
import type { JobRecord, Journal } from './journal.ts';
import { Mailbox } from '../core/flow/mailbox.ts';

type EndState = 'done' | 'failed' | 'cancelled';
type EndEvent = Extract<JobEvent, { type: 'end' }>;

export interface LiveJobHooks {
  readonly nowMs: () => number;
  /** The job is running, or in its terminal state and written: called before anyone who watches is told. */
  readonly onState: (record: JobRecord, journal: Journal) => void;
}

/**
 * A job that has not ended, with everyone who watches it.
 *
 *   queued ──start──▶ running ──end──▶ ending ──written──▶ ended
 *      └──────────────end─────────────────▲
 *
 * The first `end` wins; from then on events are ignored. `running` and the terminal state are written before they are
 * told. Points, outline and gist are told at once and written beside, so that a crash after them costs little; what cannot
 * be written ends the job as `storage.full`. The end itself is told even if it cannot be written: the row then goes
 * altogether, or the next host would run the job again.
 */
export class LiveJob {
  readonly #abort = new AbortController();
  readonly #watchers = new Set<Mailbox<JobEvent>>();
  #record: JobRecord;
  #phase: 'queued' | 'running' | 'ending' = 'queued';
  #end: Promise<void> | null = null;
  #saving: Promise<void> | null = null;
  #isDirty = false;

  constructor(
    record: JobRecord,
    readonly capture: Capture,
    readonly journal: Journal,
    readonly hooks: LiveJobHooks,
  ) {
    this.#record = record;
  }

  get record(): JobRecord {
    return this.#record;
  }
  get view(): JobView {
    return this.#record.view;
  }
  get cacheKey(): string {
    return this.#record.cacheKey;
  }
  get isQueued(): boolean {
    return this.#phase === 'queued';
  }
  get isRunning(): boolean {
    return this.#phase === 'running';
  }
  /** Aborts as soon as the job is to end, for whatever reason. */
  get signal(): AbortSignal {
    return this.#abort.signal;
  }

  /** Resolves once `running` is written and told, or the job ended over it. */
  async start(): Promise<void> {
    if (this.#phase !== 'queued') return;
    this.#phase = 'running';
    const event: JobEvent = { type: 'stage', stage: 'loading' };
    this.#record = { ...this.#record, attempts: this.#record.attempts + 1, view: applyJobEvent(this.view, event) };
    await this.#save();
    if (this.#phase !== 'running') return;
    this.hooks.onState(this.#record, this.journal);
    this.#tell(event);
  }

  /** What the runner says. `view` and `end` are not the runner's to say. */
  emit(event: JobEvent): void {
    if (this.#phase !== 'running' || event.type === 'view' || event.type === 'end') return;
    this.#record = { ...this.#record, view: applyJobEvent(this.view, event) };
    this.#tell(event);
    if (event.type === 'points' || event.type === 'outline' || event.type === 'gist') void this.#save();
  }

  /** Takes over a whole result, before the end. */
  become(view: JobView): void {
    this.#record = { ...this.#record, view };
    this.#tell({ type: 'view', view });
  }

  /** Resolves once the job has ended, whoever ended it. */
  end(state: EndState, error: ErrorCode | null): Promise<void> {
    this.#end ??= this.#finish(state, error);
    return this.#end;
  }

  /** Replays the job as one `view`, then every event up to and with `end`. Resolves then, or on abort. */
  async watch(emit: (event: JobEvent) => Promise<void>, signal: AbortSignal): Promise<void> {
    // What is told is folded first: `this.view` is the view after the event.
    const mailbox = new Mailbox<JobEvent>(signal, (waiting, event) => addJobEvent(waiting, event, this.view));
    mailbox.put({ type: 'view', view: this.view });
    this.#watchers.add(mailbox);
    try {
      await mailbox.drain(emit);
    } finally {
      this.#watchers.delete(mailbox);
    }
  }

  async #finish(state: EndState, error: ErrorCode | null): Promise<void> {
    this.#phase = 'ending';
    this.#abort.abort();
    await this.#saving;
    const atMs = Math.max(0, this.hooks.nowMs() - this.view.startedAtMs);
    const event = await this.#writeEnd({ type: 'end', state, error, atMs });
    this.#record = { ...this.#record, view: applyJobEvent(this.view, event) };
    this.hooks.onState(this.#record, this.journal);
    this.#tell(event);
    for (const mailbox of this.#watchers) mailbox.close();
  }

  async #writeEnd(event: EndEvent): Promise<EndEvent> {
    try {
      await this.journal.end({ ...this.#record, view: applyJobEvent(this.view, event) });
      return event;
    } catch {
      await this.journal.remove(this.view.id).catch(() => undefined);
      return event.state === 'done' ? { ...event, state: 'failed', error: 'storage.full' } : event;
    }
  }

  /** One write at a time; while it runs, further steps are folded into one more. */
  #save(): Promise<void> {
    this.#isDirty = true;
    this.#saving ??= this.#saveAll();
    return this.#saving;
  }

  async #saveAll(): Promise<void> {
    try {
      while (this.#isDirty && this.#phase !== 'ending') {
        this.#isDirty = false;
        await this.journal.save(this.#record);
      }
    } catch (thrown) {
      // Not awaited: the end waits for this save.
      void this.end('failed', thrown instanceof SidelightError ? thrown.code : 'storage.full');
    } finally {
      this.#saving = null;
    }
  }

  #tell(event: JobEvent): void {
    for (const mailbox of this.#watchers) mailbox.put(event);
  }
}
