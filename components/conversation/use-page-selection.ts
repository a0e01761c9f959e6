import { useEffect } from 'preact/hooks';

/** Looks whether something is selected on the page each time somebody comes over to this view, by pointer or by keyboard. */
export function usePageSelection(look: () => void): void {
  useEffect(() => {
    const root = document.documentElement;
    look();
    window.addEventListener('focus', look);
    root.addEventListener('pointerenter', look);
    return () => {
      window.removeEventListener('focus', look);
      root.removeEventListener('pointerenter', look);
    };
  }, [look]);
}
