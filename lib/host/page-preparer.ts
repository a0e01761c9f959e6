import type { Capture } from '../core/capture.ts';
import type { Engine } from '../engine/engine.ts';
import type { PageIndexes } from './page-indexes.ts';

/** Makes pages ready while nobody waits: a question under way has the models to itself, and the one that comes ends what was begun. */
export class PagePreparer {
  readonly #indexes: PageIndexes;
  readonly #engine: Promise<Engine>;
  #control = new AbortController();
  #asked: Promise<unknown> = Promise.resolve();

  constructor(indexes: PageIndexes, engine: Promise<Engine>) {
    this.#indexes = indexes;
    this.#engine = engine;
  }

  /** Drops the page before it; what was made of that by then stays. Never rejects. */
  async prepare(capture: Capture): Promise<void> {
    this.stop();
    const { signal } = (this.#control = new AbortController());
    try {
      await this.#untilQuiet();
      signal.throwIfAborted();
      await (await this.#indexes.open(capture, null, await this.#engine)).embed({ signal });
    } catch {
      return; // the question itself will say what is wrong
    }
  }

  stop(): void {
    this.#control.abort();
  }

  /** Runs a question, with nothing prepared beside it. */
  async beside<T>(run: () => Promise<T>): Promise<T> {
    this.stop();
    const answer = run();
    this.#asked = answer.catch(() => undefined);
    return answer;
  }

  async #untilQuiet(): Promise<void> {
    for (let last: unknown = null; last !== this.#asked;) {
      last = this.#asked;
      await last;
    }
  }
}
