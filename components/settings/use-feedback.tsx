import { useTexts, type MessageKey } from '../text.tsx';
import { useFlash } from '../ui/use-flash.ts';

const HOLD_MS = 3_000;

/**
 * Runs something that may fail and says how it went, beside the control and to a screen reader:
 * a setting without an answer leaves people wondering whether it was kept.
 */
export function useFeedback(say: (words: string) => void, doneKey: MessageKey, failedKey: MessageKey) {
  const texts = useTexts();
  const [shown, setShown] = useFlash<MessageKey | null>(null, HOLD_MS);
  const settle = (key: MessageKey) => {
    setShown(key);
    say(texts.t(key));
  };
  const run = (work: () => Promise<void>) => {
    work().then(
      () => settle(doneKey),
      () => settle(failedKey),
    );
  };
  const mark = (
    <span class={shown === failedKey ? 'feedback feedback--wrong' : 'feedback'} aria-hidden="true">
      {shown === null ? '' : texts.t(shown)}
    </span>
  );
  return { run, mark };
}
