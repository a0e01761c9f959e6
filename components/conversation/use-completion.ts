import type { RefObject } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { Completion } from './completions.ts';

interface CompletionOptions {
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly draft: string;
  readonly onDraft: (draft: string) => void;
  readonly complete: (draft: string) => readonly Completion[];
}

/**
 * The list that completes what is being written. It is open for exactly the draft that was typed with the caret at its end: whatever else changes
 * the draft (a question asked, one brought back, a completion taken) closes it.
 */
export function useCompletion({ field, draft, onDraft, complete }: CompletionOptions) {
  const [openFor, setOpenFor] = useState<string | null>(null);
  const [active, setActive] = useState(-1);
  const isTyped = openFor !== null && openFor === draft;
  const options = useMemo(() => (isTyped ? complete(draft) : []), [isTyped, complete, draft]);
  const close = () => setOpenFor(null);
  const take = (option: Completion | undefined): boolean => {
    if (option === undefined) return false;
    close();
    onDraft(option.draft);
    return true;
  };
  const move = (by: 1 | -1): boolean => {
    const count = options.length + 1;
    setActive(((active + 1 + by + count) % count) - 1);
    return true;
  };
  const onKey = (event: KeyboardEvent): boolean => {
    if (options.length === 0 || event.altKey || event.ctrlKey || event.metaKey) return false;
    switch (event.key) {
      case 'ArrowDown':
        return move(1);
      case 'ArrowUp':
        return move(-1);
      case 'Escape':
        close();
        return true;
      case 'Enter':
      case 'Tab':
        // Where none is chosen, Enter asks and Tab leaves: nobody is kept in the field.
        return !event.shiftKey && take(options[active]);
      case forwardKey(field.current):
        return !event.shiftKey && take(options[Math.max(0, active)]);
      default:
        return false;
    }
  };
  return {
    options,
    active,
    take,
    close,
    /** After each input; while letters are composed (Chinese, Japanese) there is nothing to complete yet. */
    typed: (next: string, isComposing: boolean) => {
      const area = field.current;
      const isAtEnd = area === null || area.selectionEnd === next.length;
      setActive(-1);
      setOpenFor(isAtEnd && !isComposing ? next : null);
    },
    /** Whether the list took the key. */
    onKeyDown: (event: KeyboardEvent): boolean => {
      const isTaken = onKey(event);
      if (isTaken) event.preventDefault();
      return isTaken;
    },
  };
}

/** The arrow that leads on in the direction of what is written. */
const forwardKey = (field: HTMLElement | null): 'ArrowLeft' | 'ArrowRight' =>
  field !== null && getComputedStyle(field).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
