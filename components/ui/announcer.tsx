import { useCallback, useState } from 'preact/hooks';

/** Makes two equal announcements differ, so that the second is read as well. */
const REPEAT_MARK = '\u00a0';

/**
 * A polite live region and the function that speaks through it. The region must stay mounted:
 * screen readers only follow changes of regions that they have seen before.
 */
export function useAnnouncer() {
  const [spoken, setSpoken] = useState('');
  const say = useCallback((words: string) => {
    setSpoken((before) => (before === words ? words + REPEAT_MARK : words));
  }, []);
  const region = (
    <div class="visually-hidden" role="status" aria-live="polite" aria-atomic="true">
      {spoken}
    </div>
  );
  return { region, say };
}
