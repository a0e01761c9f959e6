import { signal, type ReadonlySignal } from '@preact/signals';

/** Which tab a panel shows: the one in front, or the one it was pinned to until that is let go or closed. */
export class FollowedTab {
  readonly #shown = signal<number | null>(null);
  readonly #isPinned = signal(false);
  #front: number | null = null;

  constructor(readonly onTurn: (tabId: number) => void) {}

  get shown(): ReadonlySignal<number | null> {
    return this.#shown;
  }

  get isPinned(): ReadonlySignal<boolean> {
    return this.#isPinned;
  }

  /** A tab came to the front. */
  comeToFront(tabId: number): void {
    this.#front = tabId;
    if (!this.#isPinned.value) this.#turnTo(tabId);
  }

  /** Pinned, the panel stays where it is; let go, it turns to the tab in front. */
  pin(isPinned: boolean): void {
    this.#isPinned.value = isPinned && this.#shown.value !== null;
    if (!this.#isPinned.value && this.#front !== null) this.#turnTo(this.#front);
  }

  /** A tab was closed: nothing stays pinned to it. */
  close(tabId: number): void {
    if (tabId === this.#front) this.#front = null;
    if (tabId === this.#shown.value) this.pin(false);
  }

  #turnTo(tabId: number): void {
    if (this.#shown.value === tabId) return;
    this.#shown.value = tabId;
    this.onTurn(tabId);
  }
}
