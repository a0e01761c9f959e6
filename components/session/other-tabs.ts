import { signal, type ReadonlySignal } from '@preact/signals';
import { MAX_OTHER_PAGES, type TabPage } from '../../lib/core/chat.ts';

/**
 * Which tabs are asked together with the one that a panel shows. The choice is kept for each tab until it is changed; where none was made here it is
 * what the newest question was put to, so that a panel opened anew goes on as before.
 */
export class OtherTabs {
  readonly #granted = signal<readonly TabPage[]>([]);
  readonly #choices = signal<ReadonlyMap<number, readonly TabPage[]>>(new Map());
  readonly #closed = signal<ReadonlySet<number>>(new Set());

  /** `list`: the tabs that can be read; it never rejects. */
  constructor(readonly list: () => Promise<readonly TabPage[]>) {}

  /** The tabs that can be read, as last looked at. */
  get granted(): ReadonlySignal<readonly TabPage[]> {
    return this.#granted;
  }

  /** Looks again: no event tells that a tab was granted. */
  async refresh(): Promise<void> {
    this.#granted.value = await this.list();
  }

  /** What can be chosen beside `tabId`. */
  besides(tabId: number | null): readonly TabPage[] {
    return this.#granted.value.filter((tab) => tab.tabId !== tabId);
  }

  /** What is chosen beside `tabId`. `last`: the other pages of the newest question there. */
  chosen(tabId: number | null, last: readonly TabPage[] = []): readonly TabPage[] {
    const choice = (tabId === null ? undefined : this.#choices.value.get(tabId)) ?? last;
    const known = new Map(this.#granted.value.map((tab) => [tab.tabId, tab]));
    return choice.filter((tab) => !this.#closed.value.has(tab.tabId)).map((tab) => known.get(tab.tabId) ?? tab);
  }

  choose(tabId: number, tabs: readonly TabPage[]): void {
    this.#choices.value = new Map(this.#choices.value).set(tabId, tabs.slice(0, MAX_OTHER_PAGES));
  }

  close(tabId: number): void {
    this.#closed.value = new Set(this.#closed.value).add(tabId);
    this.#granted.value = this.#granted.value.filter((tab) => tab.tabId !== tabId);
    this.forget(tabId);
  }

  /** The tab shows another page: what was chosen beside the one before says nothing of it. */
  forget(tabId: number): void {
    const choices = new Map(this.#choices.value);
    choices.delete(tabId);
    this.#choices.value = choices;
  }
}
