import type { ComponentChildren, RefObject } from 'preact';
import { useId, useLayoutEffect } from 'preact/hooks';
import { MAX_QUESTION_CHARS } from '../../lib/core/chat.ts';
import { useTexts } from '../text.tsx';
import { Icon } from '../ui/icon.tsx';
import { CompletionList, optionId } from './completion-list.tsx';
import type { Completion } from './completions.ts';
import { useCompletion } from './use-completion.ts';

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
  /** How what is written can go on; absent where nothing is known. */
  readonly complete?: (draft: string) => readonly Completion[];
}

const NO_COMPLETIONS = (): readonly Completion[] => [];

/**
 * Where a question is written: Enter asks, Shift and Enter begins a line, the arrow up in an empty field brings the last question back.
 * It grows with what is in it up to six lines.
 */
export function Composer(props: ComposerProps) {
  const { field, draft, onDraft, isRunning, lastQuestion, beside, onAsk, onStop, complete = NO_COMPLETIONS } = props;
  const texts = useTexts();
  const id = useId();
  const listId = useId();
  const completion = useCompletion({ field, draft, onDraft, complete });
  useOwnHeight(field, draft);
  const ask = () => {
    if (draft.trim() === '') return;
    onAsk(draft);
    onDraft('');
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // While letters are composed (Chinese, Japanese), Enter takes the word that is offered.
    if (event.isComposing || completion.onKeyDown(event)) return;
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
        // A text box of several lines cannot be a combobox (ARIA in HTML), but it can have what one has but for `expanded`.
        aria-autocomplete="list"
        aria-controls={completion.options.length > 0 ? listId : undefined}
        aria-activedescendant={completion.active >= 0 ? optionId(listId, completion.active) : undefined}
        autocomplete="off"
        onInput={(event) => {
          const { value } = event.currentTarget;
          completion.typed(value, event.isComposing);
          onDraft(value);
        }}
        onKeyDown={onKeyDown}
        onBlur={completion.close}
      />
      <CompletionList id={listId} options={completion.options} active={completion.active} onTake={completion.take} />
      <ComposerButton isRunning={isRunning} isEmpty={draft.trim() === ''} onStop={onStop} />
    </form>
  );
}

/** A field as high as what is in it. */
function useOwnHeight(field: ComposerProps['field'], draft: string): void {
  useLayoutEffect(() => {
    const area = field.current;
    if (area === null) return;
    area.style.blockSize = 'auto';
    area.style.blockSize = `${area.scrollHeight}px`;
  }, [draft, field]);
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
