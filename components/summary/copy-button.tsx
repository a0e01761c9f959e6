import { useTexts, type MessageKey } from '../text.tsx';
import { Icon } from '../ui/icon.tsx';
import { useFlash } from '../ui/use-flash.ts';

const CONFIRM_MS = 2_500;
type CopyState = 'rest' | 'copied' | 'failed';
const WORDS: Readonly<Record<CopyState, MessageKey>> = { rest: 'copy', copied: 'copied', failed: 'copyFailed' };

interface CopyButtonProps {
  /** Puts the summary on the clipboard; rejects where the browser refuses. */
  readonly onCopy: () => Promise<void>;
  readonly say: (words: string) => void;
  /** `chip` where it is one of several small things that can be done. */
  readonly class?: 'button' | 'chip';
}

export function CopyButton({ onCopy, say, class: look = 'button' }: CopyButtonProps) {
  const texts = useTexts();
  const [state, setState] = useFlash<CopyState>('rest', CONFIRM_MS);
  const settle = (next: CopyState) => {
    setState(next);
    say(texts.t(WORDS[next]));
  };
  return (
    <button
      type="button"
      class={look}
      onClick={() => {
        onCopy().then(
          () => settle('copied'),
          () => settle('failed'),
        );
      }}
    >
      <Icon name={state === 'copied' ? 'check' : 'copy'} />
      <span>{texts.t(WORDS[state])}</span>
    </button>
  );
}
