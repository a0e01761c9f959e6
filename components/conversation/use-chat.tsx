import { useRef, useState } from 'preact/hooks';
import type { Evidence } from '../../lib/core/summary.ts';
import type { FileIntake } from '../summary/file-box.tsx';
import { useStopKey } from '../summary/use-stop-key.ts';
import type { ChatSession } from './chat-session.ts';
import { Composer } from './composer.tsx';
import type { OtherTabs } from '../session/other-tabs.ts';
import { SuggestionList } from './suggestion-list.tsx';
import { Transcript } from './transcript.tsx';
import { useOtherTabs } from './use-other-tabs.tsx';

/** The conversation of a live session, and where its questions are written; the two stand apart in a view. */
export function useChat(
  session: ChatSession,
  suggestions: readonly string[],
  files: FileIntake | null,
  tabs: OtherTabs | null,
  pin: () => void,
) {
  const [draft, setDraft] = useState('');
  const field = useRef<HTMLTextAreaElement>(null);
  const { turns, isRunning } = session;
  const stop = isRunning ? () => void session.stop() : null;
  useStopKey(stop);
  const others = useOtherTabs(tabs, {
    tabId: session.tabId.value,
    last: turns.at(-1)?.others,
    onChoose: (tabId) => session.prepareOther(tabId),
    onAsk: (question, pages) => void session.ask(question, pages),
  });
  const ask = (question: string) => void session.ask(question, others.chosen);
  return {
    transcript: (
      <Transcript
        chat={session.chat.value}
        turns={turns}
        hasMovedOn={session.hasMovedOn.value}
        files={files}
        onShow={showIn(session, pin)}
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
        {turns.length === 0 && draft === '' && (
          <SuggestionList suggestions={suggestions} onAsk={ask}>
            {others.suggestion}
          </SuggestionList>
        )}
        {others.box}
        <Composer
          field={field}
          beside={others.button}
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

/** Shows evidence where it stands: what is of another tab comes to the front, and the panel would turn away from what was asked. */
const showIn =
  (session: ChatSession, pin: () => void) =>
  (evidence: Evidence, tabId?: number): Promise<boolean> => {
    // What a PDF says has its page beside it; no viewer can be told to go there.
    if (evidence.page !== undefined) return Promise.resolve(true);
    if (tabId !== undefined) pin();
    return session.highlight(evidence, tabId);
  };
