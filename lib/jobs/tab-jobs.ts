import type { JobId } from '../core/ids.ts';
import { Mailbox } from '../core/flow/mailbox.ts';

const MAX_TABS = 1_000;

/** Which job is the newest of each tab, and who follows a tab. */
export class TabJobs {
  readonly #newest = new Map<number, JobId>();
  readonly #followers = new Set<{ readonly tabId: number; readonly mailbox: Mailbox<JobId> }>();

  newestOf(tabId: number): JobId | null {
    return this.#newest.get(tabId) ?? null;
  }

  /** Pasted text has no tab. */
  announce(tabId: number | null, id: JobId): void {
    if (tabId === null) return;
    this.#newest.delete(tabId);
    this.#newest.set(tabId, id);
    const [oldest] = this.#newest.keys();
    if (this.#newest.size > MAX_TABS && oldest !== undefined) this.#newest.delete(oldest);
    for (const follower of this.#followers) if (follower.tabId === tabId) follower.mailbox.put(id);
  }

  /** The newest job now, then each that comes; of those not taken yet only the last counts. Ends on abort. */
  async follow(tabId: number, emit: (id: JobId) => Promise<void>, signal: AbortSignal): Promise<void> {
    const mailbox = new Mailbox<JobId>(signal, (waiting, id) => void waiting.splice(0, waiting.length, id));
    const follower = { tabId, mailbox };
    const newest = this.newestOf(tabId);
    if (newest !== null) mailbox.put(newest);
    this.#followers.add(follower);
    try {
      await mailbox.drain(emit);
    } finally {
      this.#followers.delete(follower);
    }
  }

  clear(): void {
    this.#newest.clear();
  }
}
