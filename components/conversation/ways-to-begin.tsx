import type { ComponentChildren } from 'preact';
import { useTexts } from '../text.tsx';
import type { ChatSession } from './chat-session.ts';
import { QuickActions } from './quick-actions.tsx';
import { SuggestionList } from './suggestion-list.tsx';

interface WaysToBeginProps {
  readonly session: ChatSession;
  readonly suggestions: readonly string[];
  /** A suggestion more. */
  readonly compare: ComponentChildren;
  readonly onAsk: (question: string) => void;
  readonly onBegin: (draft: string) => void;
}

/** What stands over an empty field: questions of the page where none was asked yet, and what is most wanted. */
export function WaysToBegin({ session, suggestions, compare, onAsk, onBegin }: WaysToBeginProps) {
  const texts = useTexts();
  return (
    <>
      {session.turns.length === 0 && (
        <SuggestionList suggestions={suggestions} onAsk={onAsk}>
          {compare}
        </SuggestionList>
      )}
      <QuickActions
        hasSelection={session.hasSelection.value}
        onAsk={onAsk}
        onBegin={onBegin}
        onExplain={() => void session.explainSelection((selected) => texts.t('explainRequest', selected))}
      />
    </>
  );
}
