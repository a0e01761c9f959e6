import type { Capture } from '../core/capture.ts';

/** Tabs whose page is kept, as many as there are indexes. */
const MOST_TABS = 8;

/** The page of each tab as it was last read, in memory only: it is content. The longest unused goes first. */
export class LastPages {
  readonly #pages = new Map<number, Capture>();

  put(tabId: number, capture: Capture): void {
    this.#pages.delete(tabId);
    this.#pages.set(tabId, capture);
    for (const oldest of this.#pages.keys()) {
      if (this.#pages.size <= MOST_TABS) break;
      this.#pages.delete(oldest);
    }
  }

  get(tabId: number): Capture | null {
    return this.#pages.get(tabId) ?? null;
  }

  /** The tab shows something else, or nothing that can be read. */
  forget(tabId: number): void {
    this.#pages.delete(tabId);
  }

  clear(): void {
    this.#pages.clear();
  }
}
