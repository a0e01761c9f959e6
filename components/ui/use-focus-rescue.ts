import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

/**
 * Brings the focus to `target` when the control that had it was taken away (Stop, once the job has ended):
 * otherwise the browser drops it on the body and a keyboard starts over.
 */
export function useFocusRescue(target: RefObject<HTMLElement | null>): void {
  // Asked while rendering, as afterwards nothing tells what it was. Focus events are no help: Firefox sends none to a popup
  // whose window is not yet in front.
  const before = document.activeElement;
  useLayoutEffect(() => {
    if (before === null || before.isConnected) return;
    if (document.activeElement === null || document.activeElement === document.body) target.current?.focus();
  });
}
