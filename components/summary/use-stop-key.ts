import { useLayoutEffect } from 'preact/hooks';

/**
 * Escape stops the running job. Chrome closes a popup on Escape unless the key is taken, so it is taken
 * only while there is something to stop; from the very frame that shows it, hence the layout effect.
 */
export function useStopKey(onStop: (() => void) | null): void {
  useLayoutEffect(() => {
    if (onStop === null) return undefined;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing) return;
      event.preventDefault();
      onStop();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [onStop]);
}
