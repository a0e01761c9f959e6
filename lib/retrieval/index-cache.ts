import type { PageIndex } from './page-index.ts';

/** Pages whose index is kept: a passage costs 384 bytes and its text. Four can be asked at once, by turns with others. */
const KEPT_PAGES = 8;

/** Indexes of the pages last asked about, by content hash, in memory only: they are content. The longest unused goes first. */
export class IndexCache {
  readonly #kept = new Map<string, Promise<PageIndex>>();

  /** The index for `hash`, made by `build` where it is not there; a build that failed is forgotten. */
  get(hash: string, build: () => Promise<PageIndex>): Promise<PageIndex> {
    const known = this.#kept.get(hash);
    this.#kept.delete(hash);
    const index = known ?? build();
    this.#kept.set(hash, index);
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size <= KEPT_PAGES) break;
      this.#kept.delete(oldest);
    }
    index.catch(() => {
      if (this.#kept.get(hash) === index) this.#kept.delete(hash);
    });
    return index;
  }

  /** Forgets everything, as when the person erases a site's data. */
  clear(): void {
    this.#kept.clear();
  }
}
