import { useTexts } from '../text.tsx';

interface SuggestionListProps {
  readonly suggestions: readonly string[];
  readonly onAsk: (question: string) => void;
}

/** Questions to begin with, each asked by a press. */
export function SuggestionList({ suggestions, onAsk }: SuggestionListProps) {
  const texts = useTexts();
  if (suggestions.length === 0) return null;
  return (
    <ul class="suggestions" aria-label={texts.t('suggestions')}>
      {suggestions.map((question) => (
        <li key={question}>
          <button type="button" class="chip" dir="auto" onClick={() => onAsk(question)}>
            {question}
          </button>
        </li>
      ))}
    </ul>
  );
}
