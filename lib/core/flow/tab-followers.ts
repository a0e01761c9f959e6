import { Mailbox } from './mailbox.ts';
import type { StreamOf } from './stream-of.ts';

/** Who follows a tab. Of what is told to somebody slow only the last counts. */
export class TabFollowers<T> {
  readonly #all = new Set<{ readonly tabId: number; readonly mailbox: Mailbox<T> }>();

  /** Emits `first` (nothing where it is null), then all that is told of the tab, until the signal aborts. */
  async follow(tabId: number, first: T | null, { emit, signal }: StreamOf<T>): Promise<void> {
    const mailbox = new Mailbox<T>(signal, (waiting, told) => void waiting.splice(0, waiting.length, told));
    const follower = { tabId, mailbox };
    if (first !== null) mailbox.put(first);
    this.#all.add(follower);
    try {
      await mailbox.drain(emit);
    } finally {
      this.#all.delete(follower);
    }
  }

  tell(tabId: number, told: T): void {
    for (const follower of this.#all) if (follower.tabId === tabId) follower.mailbox.put(told);
  }

  /** The tabs that somebody follows. */
  get tabIds(): ReadonlySet<number> {
    return new Set([...this.#all].map(({ tabId }) => tabId));
  }
}
