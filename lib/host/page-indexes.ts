import { asksOfInstructions } from '../answers/asks-of-instructions.ts';
import type { Capture } from '../core/capture.ts';
import { contentHash } from '../core/text/content-hash.ts';
import { languageOf } from '../core/text/guess-language.ts';
import { createPace } from '../reading/pace.ts';
import type { Encoder } from '../reading/engine-port.ts';
import { sentencesOf } from '../reading/sentences-of.ts';
import { textSample } from '../reading/text-sample.ts';
import { IndexCache } from '../retrieval/index-cache.ts';
import { openIndex } from '../retrieval/open-index.ts';
import type { PageIndex } from '../retrieval/page-index.ts';

/** An index belongs to the page, not to the question that had it made first: it outlives that one's Stop. */
const NEVER = new AbortController().signal;

interface Encoding {
  /** Null: by terms alone. */
  readonly encoder: Encoder | null;
}

/**
 * The pages last asked about, ready to be searched, each once by its content. Sentences that instruct the assistant are not in them, so that they
 * are neither found nor near nor read; a question about just these gets an index that has them.
 */
export class PageIndexes {
  readonly #cache = new IndexCache();
  /** One question asks for its page's index more than once. */
  readonly #hashes = new WeakMap<Capture, Promise<string>>();
  /** Those from which sentences were left out. */
  readonly #sifted = new WeakSet<PageIndex>();

  /** The index for a question; null: for whatever will be asked. */
  async open(capture: Capture, question: string | null, engine: Encoding): Promise<PageIndex> {
    const hash = await this.#hashOf(capture);
    const index = await this.#cache.get(hash, () => this.#make(capture, true, engine));
    if (question === null || !this.#sifted.has(index) || !asksOfInstructions(question)) return index;
    return this.#cache.get(`${hash} whole`, () => this.#make(capture, false, engine));
  }

  #hashOf(capture: Capture): Promise<string> {
    const known = this.#hashes.get(capture) ?? contentHash(capture, 'answers');
    this.#hashes.set(capture, known);
    return known;
  }

  clear(): void {
    this.#cache.clear();
  }

  async #make(capture: Capture, isSifted: boolean, { encoder }: Encoding): Promise<PageIndex> {
    const pace = createPace(NEVER, () => performance.now());
    const lang = languageOf(capture.lang, textSample(capture));
    const all = await sentencesOf(capture, lang, pace);
    const sifted = all.filter(({ isInstruction }) => !isInstruction);
    // A page of nothing else is about them.
    const isLess = isSifted && sifted.length > 0 && sifted.length < all.length;
    // Asked for, they are text of the page like other.
    const sentences = isLess ? sifted : all.map((one) => ({ ...one, isInstruction: false }));
    const index = await openIndex(sentences, capture, { lang, encoder, signal: NEVER, pace });
    if (isLess) this.#sifted.add(index);
    return index;
  }
}
