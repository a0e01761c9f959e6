import { useEffect, useState } from 'preact/hooks';

/** A value that goes back to `rest` by itself: the "Copied" on a button. */
export function useFlash<T>(rest: T, holdMs: number): readonly [T, (value: T) => void] {
  const [value, setValue] = useState(rest);
  useEffect(() => {
    if (value === rest) return undefined;
    const timer = setTimeout(() => setValue(rest), holdMs);
    return () => clearTimeout(timer);
  }, [value, rest, holdMs]);
  return [value, setValue];
}
