import type { ComponentChildren, RefObject } from 'preact';
import { useId, useLayoutEffect } from 'preact/hooks';
import { MAX_QUESTION_CHARS } from '../../lib/core/chat.ts';
import { useTexts } from '../text.tsx';
import { Icon } from '../ui/icon.tsx';

interface ComposerProps {
  /** The field itself, for whoever puts the focus there. */
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly draft: string;
  readonly onDraft: (draft: string) => void;
  readonly isRunning: boolean;
  /** The question asked last, for the arrow key; null where there is none. */
  readonly lastQuestion: string | null;
  /** Stands before the field. */
  readonly beside?: ComponentChildren;
  readonly onAsk: (question: string) => void;
  readonly onStop: () => void;
}

/**
 * Where a question is written: Enter asks, Shift and Enter begins a line, the arrow up in an empty field brings the last question back.
 * It grows with what is in it up to six lines.
 */
export function Composer({ field, draft, onDraft, isRunning, lastQuestion, beside, onAsk, onStop }: ComposerProps) {
  const texts = useTexts();
  const id = useId();
  useLayoutEffect(() => {
    const area = field.current;
    if (area === null) return;
    area.style.blockSize = 'auto';
    area.style.blockSize = `${area.scrollHeight}px`;
  }, [draft, field]);
  const ask = () => {
    if (draft.trim() === '') return;
    onAsk(draft);
    onDraft('');
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // While letters are composed (Chinese, Japanese), Enter takes the word that is offered.
    if (event.isComposing) return;
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      ask();
    } else if (event.key === 'ArrowUp' && draft === '' && lastQuestion !== null) {
      event.preventDefault();
      onDraft(lastQuestion);
    }
  };
  return (
    <form
      class="composer"
      onSubmit={(event) => {
        event.preventDefault();
        ask();
      }}
    >
      {beside}
      <label class="visually-hidden" for={id}>
        {texts.t('askLabel')}
      </label>
      <textarea
        ref={field}
        id={id}
        class="composer__field"
        rows={1}
        dir="auto"
        maxLength={MAX_QUESTION_CHARS}
        placeholder={texts.t('askLabel')}
        value={draft}
        onInput={(event) => onDraft(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <ComposerButton isRunning={isRunning} isEmpty={draft.trim() === ''} onStop={onStop} />
    </form>
  );
}

interface ComposerButtonProps {
  readonly isRunning: boolean;
  readonly isEmpty: boolean;
  readonly onStop: () => void;
}

/** Keyed, so that Stop never turns into Ask under a finger that is already pressing. */
function ComposerButton({ isRunning, isEmpty, onStop }: ComposerButtonProps) {
  const texts = useTexts();
  const words = texts.t(isRunning ? 'stop' : 'askSend');
  if (isRunning) {
    return (
      <button key="stop" type="button" class="button button--icon" aria-label={words} title={words} onClick={onStop}>
        <Icon name="stop" />
      </button>
    );
  }
  return (
    <button key="ask" type="submit" class="button button--icon" aria-label={words} title={words} disabled={isEmpty}>
      <Icon name="send" />
    </button>
  );
}
