import type { Capture } from '../core/capture.ts';
import type { OtherPage } from '../core/chat.ts';
import type { TurnId } from '../core/ids.ts';
import type { AskedOther } from './turn-runner.ts';

/** Questions whose pages are held: whoever handed them over submits the question next, or is gone. */
const MOST_HELD = 2;

/** What is known of a question before its pages are taken. */
interface AskedBeside {
  readonly id: TurnId;
  readonly isPrivate: boolean;
  readonly others?: readonly OtherPage[];
}

/** Pages of other tabs on their way: each is handed over by itself, before the question that is put to them. */
export class BesidePages {
  readonly #held = new Map<TurnId, Map<number, Capture>>();

  put(id: TurnId, tabId: number, capture: Capture): void {
    const pages = this.#held.get(id) ?? new Map<number, Capture>();
    this.#held.delete(id);
    this.#held.set(id, pages.set(tabId, capture));
    for (const oldest of this.#held.keys()) {
      if (this.#held.size <= MOST_HELD) break;
      this.#held.delete(oldest);
    }
  }

  /** The other pages of a question, each with what was handed over. Nothing is put beside a private page, whatever was handed over. */
  take({ id, isPrivate, others = [] }: AskedBeside): AskedOther[] {
    const held = this.#held.get(id);
    this.#held.delete(id);
    return others.map((page) => {
      if (isPrivate) return { page: { ...page, error: 'page.private' }, capture: null };
      const capture = isReadable(page) ? (held?.get(page.tabId) ?? null) : null;
      if (capture !== null && page.error !== null) return { page: ofFile(page, capture), capture };
      // What was handed over to a host that died since has to be asked again.
      return { page: capture === null ? { ...page, error: page.error ?? 'job.interrupted' } : page, capture };
    });
  }

  clear(): void {
    this.#held.clear();
  }
}

/** A PDF is read by the panel and not in its tab. */
const isReadable = ({ error }: OtherPage): boolean => error === null || error === 'page.pdf';

const ofFile = (page: OtherPage, { title, lang }: Capture): OtherPage => ({
  ...page,
  title: title === '' ? page.title : title,
  lang,
  error: null,
});
