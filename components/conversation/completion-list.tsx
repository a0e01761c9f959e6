import { useEffect, useRef } from 'preact/hooks';
import { useTexts } from '../text.tsx';
import type { Completion } from './completions.ts';

interface CompletionListProps {
  readonly id: string;
  readonly options: readonly Completion[];
  /** Place of the one that is chosen; -1 for none. */
  readonly active: number;
  readonly onTake: (option: Completion) => void;
}

export const optionId = (listId: string, at: number): string => `${listId}-${at}`;

/** Ways to go on, over what stands above the field: nothing moves for them. The focus stays in the field. */
export function CompletionList({ id, options, active, onTake }: CompletionListProps) {
  const texts = useTexts();
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.children[active]?.scrollIntoView?.({ block: 'nearest' });
  }, [active]);
  return (
    <>
      <span role="status" class="visually-hidden">
        {options.length > 0 && texts.plural('completions', options.length, texts.number(options.length))}
      </span>
      {options.length > 0 && (
        <div ref={list} id={id} class="completions" role="listbox" aria-label={texts.t('completionsLabel')}>
          {options.map((option, at) => (
            <button
              key={option.draft}
              type="button"
              id={optionId(id, at)}
              class="completions__option"
              role="option"
              tabIndex={-1}
              aria-selected={at === active}
              dir="auto"
              // A press must not take the focus out of the field.
              onPointerDown={(event) => event.preventDefault()}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => onTake(option)}
            >
              {option.label}
            </button>
          ))}
        </div>
      )}
    </>
  );
}
