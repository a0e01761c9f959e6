import { useRef, useState } from 'preact/hooks';
import { useStopKey } from '../summary/use-stop-key.ts';
import type { ChatSession } from './chat-session.ts';
import { Composer } from './composer.tsx';
import { SuggestionList } from './suggestion-list.tsx';
import { Transcript } from './transcript.tsx';

/** The conversation of a live session, and where its questions are written; the two stand apart in a view. */
export function useChat(session: ChatSession, suggestions: readonly string[]) {
  const [draft, setDraft] = useState('');
  const field = useRef<HTMLTextAreaElement>(null);
  const { turns, isRunning } = session;
  const stop = isRunning ? () => void session.stop() : null;
  useStopKey(stop);
  const ask = (question: string) => void session.ask(question);
  return {
    transcript: (
      <Transcript
        chat={session.chat.value}
        turns={turns}
        hasMovedOn={session.hasMovedOn.value}
        onShow={(evidence) => session.highlight(evidence)}
        onAsk={ask}
        onEdit={(question) => {
          setDraft(question);
          field.current?.focus();
        }}
        onCopy={(markdown) => navigator.clipboard.writeText(markdown)}
        onForget={() => void session.forget()}
      />
    ),
    composer: (
      <>
        {turns.length === 0 && draft === '' && <SuggestionList suggestions={suggestions} onAsk={ask} />}
        <Composer
          field={field}
          draft={draft}
          onDraft={(next) => {
            if (next !== '') session.prepare();
            setDraft(next);
          }}
          isRunning={isRunning}
          lastQuestion={turns.at(-1)?.question ?? null}
          onAsk={ask}
          onStop={() => void session.stop()}
        />
      </>
    ),
  };
}
