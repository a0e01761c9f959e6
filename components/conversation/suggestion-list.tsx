import type { ComponentChild } from 'preact';
import { useTexts } from '../text.tsx';

interface SuggestionListProps {
  readonly suggestions: readonly string[];
  readonly onAsk: (question: string) => void;
  /** One more that is no question to ask as it is. */
  readonly children?: ComponentChild;
}

/** Questions to begin with, each asked by a press. */
export function SuggestionList({ suggestions, onAsk, children = null }: SuggestionListProps) {
  const texts = useTexts();
  if (suggestions.length === 0 && children === null) return null;
  return (
    <ul class="suggestions" aria-label={texts.t('suggestions')}>
      {suggestions.map((question) => (
        <li key={question}>
          <button type="button" class="chip" dir="auto" onClick={() => onAsk(question)}>
            {question}
          </button>
        </li>
      ))}
      {children !== null && <li>{children}</li>}
    </ul>
  );
}
