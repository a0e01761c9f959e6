import type { JobId } from '../core/ids.ts';
import { TabFollowers } from '../core/flow/tab-followers.ts';

const MAX_TABS = 1_000;

/** Which job is the newest of each tab, and who follows a tab. */
export class TabJobs {
  readonly #newest = new Map<number, JobId>();
  readonly #followers = new TabFollowers<JobId>();

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
    this.#followers.tell(tabId, id);
  }

  /** The newest job now, then each that comes; of those not taken yet only the last counts. Ends on abort. */
  follow(tabId: number, emit: (id: JobId) => Promise<void>, signal: AbortSignal): Promise<void> {
    return this.#followers.follow(tabId, this.newestOf(tabId), { emit, signal });
  }

  clear(): void {
    this.#newest.clear();
  }
}
