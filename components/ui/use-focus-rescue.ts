import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';

/**
 * Brings the focus to `target` when the control that had it was taken away (Stop, once the job has ended):
 * otherwise the browser drops it on the body and a keyboard starts over.
 */
export function useFocusRescue(target: RefObject<HTMLElement | null>): void {
  const lastFocused = useRef<Element | null>(null);
  useEffect(() => {
    const remember = (event: FocusEvent) => {
      lastFocused.current = event.target instanceof Element ? event.target : null;
    };
    document.addEventListener('focusin', remember);
    return () => document.removeEventListener('focusin', remember);
  }, []);
  useLayoutEffect(() => {
    const element = lastFocused.current;
    if (element === null || element.isConnected) return;
    lastFocused.current = null;
    if (document.activeElement === null || document.activeElement === document.body) target.current?.focus();
  });
}
