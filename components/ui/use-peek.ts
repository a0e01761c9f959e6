import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';

/** A pointer that only passes by opens nothing, and one that slips off closes nothing. */
const HOVER_MS = 200;

/**
 * How something that opens beside its owner is open:
 *   closed   Escape, a press elsewhere, the focus gone elsewhere
 *   peeking  the pointer rests on the owner, or the focus came to it; closed when they leave
 *   pinned   pressed: stays until it is closed
 */
type Peek = 'closed' | 'peeking' | 'pinned';

export interface Peeking<E extends HTMLElement> {
  readonly isOpen: boolean;
  /** Pressing what opens it: a peek is pinned, for a finger that brought focus and press at once. */
  readonly toggle: () => void;
  /** For the element that holds both what opens it and what is opened. */
  readonly owner: {
    readonly ref: RefObject<E | null>;
    readonly onPointerEnter: () => void;
    readonly onPointerLeave: () => void;
    readonly onFocusIn: () => void;
    readonly onFocusOut: (event: FocusEvent) => void;
  };
}

/**
 * Content on hover or focus as WCAG 2.2, 1.4.13 asks for it: dismissible by Escape, hoverable, persistent. Where there is nothing to show it stays
 * closed, and Escape is not its own: a pointer that happens to rest there must not keep the key from stopping a job.
 */
export function usePeek<E extends HTMLElement>(hasContent: boolean): Peeking<E> {
  const ref = useRef<E | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const [state, setState] = useState<Peek>('closed');
  const close = () => {
    clearTimeout(timer.current);
    setState('closed');
  };
  const soon = (from: Peek, to: Peek) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setState((now) => (now === from ? to : now)), HOVER_MS);
  };
  useEffect(() => () => clearTimeout(timer.current), []);
  const isOpen = hasContent && state !== 'closed';
  useDismissal(isOpen ? close : null, ref);
  return {
    isOpen,
    toggle: () => (state === 'pinned' ? close() : setState('pinned')),
    owner: {
      ref,
      onPointerEnter: () => soon('closed', 'peeking'),
      onPointerLeave: () => {
        if (!isWithin(ref.current, document.activeElement)) soon('peeking', 'closed');
        else clearTimeout(timer.current);
      },
      onFocusIn: () => setState((now) => (now === 'closed' ? 'peeking' : now)),
      // Without a related target the focus went nowhere, as where a press on a button takes none: not a leave.
      onFocusOut: ({ relatedTarget }) => {
        if (relatedTarget !== null && !isWithin(ref.current, relatedTarget)) close();
      },
    },
  };
}

const isWithin = (owner: HTMLElement | null, target: EventTarget | null): boolean =>
  target instanceof Node && owner !== null && owner.contains(target);

/** Escape wherever the focus is, before it stops a job or closes a popup; a press outside. */
function useDismissal(close: (() => void) | null, owner: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    if (close === null) return undefined;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.isComposing) return;
      event.preventDefault();
      // What had the focus is about to go.
      const opener = owner.current?.querySelector<HTMLElement>('[aria-expanded]');
      if (isWithin(owner.current, document.activeElement)) opener?.focus();
      close();
    };
    const onPointerDown = ({ target }: PointerEvent) => {
      if (!isWithin(owner.current, target)) close();
    };
    document.addEventListener('keydown', onKeyDown, true);
    document.addEventListener('pointerdown', onPointerDown);
    return () => {
      document.removeEventListener('keydown', onKeyDown, true);
      document.removeEventListener('pointerdown', onPointerDown);
    };
  });
}
