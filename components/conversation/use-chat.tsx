import { useRef, useState } from 'preact/hooks';
import type { FileIntake } from '../summary/file-box.tsx';
import { useStopKey } from '../summary/use-stop-key.ts';
import type { ChatSession } from './chat-session.ts';
import { Composer } from './composer.tsx';
import { SuggestionList } from './suggestion-list.tsx';
import { Transcript } from './transcript.tsx';

/** The conversation of a live session, and where its questions are written; the two stand apart in a view. */
export function useChat(session: ChatSession, suggestions: readonly string[], files: FileIntake | null) {
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
        files={files}
        // What a PDF says has its page beside it; no viewer can be told to go there.
        onShow={(evidence) => (evidence.page === undefined ? session.highlight(evidence) : Promise.resolve(true))}
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
