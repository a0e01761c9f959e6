import type { RefObject, TargetedKeyboardEvent } from 'preact';
import { useRef } from 'preact/hooks';

/** `moveWithin` over the buttons of a list. */
export function useArrowKeys<E extends HTMLElement>(): {
  readonly list: RefObject<E | null>;
  readonly onKeyDown: (event: TargetedKeyboardEvent<E>) => void;
} {
  const list = useRef<E | null>(null);
  const onKeyDown = (event: TargetedKeyboardEvent<E>) => {
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])];
    if (moveWithin(buttons, event.key, document.activeElement)) event.preventDefault();
  };
  return { list, onKeyDown };
}

/**
 * Arrow keys, Home and End over a list of controls, in addition to Tab. The list is vertical, so left and
 * right are not used and reading direction does not matter. Returns whether the key was used.
 */
function moveWithin(controls: readonly HTMLElement[], key: string, current: Element | null): boolean {
  const index = controls.findIndex((control) => control === current);
  if (index < 0) return false;
  const next = targetIndex(key, index, controls.length);
  if (next === null) return false;
  controls[next]?.focus();
  return true;
}

function targetIndex(key: string, index: number, count: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return Math.min(index + 1, count - 1);
    case 'ArrowUp':
      return Math.max(index - 1, 0);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
