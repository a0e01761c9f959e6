import { useCallback } from 'preact/hooks';
import type { Evidence } from '../../lib/core/summary.ts';
import type { FileIntake } from '../summary/file-box.tsx';
import { useStopKey } from '../summary/use-stop-key.ts';
import type { ChatSession } from './chat-session.ts';
import { completionsOf } from './completions.ts';
import { Composer } from './composer.tsx';
import type { OtherTabs } from '../session/other-tabs.ts';
import { Transcript } from './transcript.tsx';
import { useDraft } from './use-draft.ts';
import { useOtherTabs } from './use-other-tabs.tsx';
import { usePageSelection } from './use-page-selection.ts';
import { WaysToBegin } from './ways-to-begin.tsx';

interface ChatSurroundings {
  /** Questions to begin with. */
  readonly suggestions: readonly string[];
  /** Null where no files are taken. */
  readonly files: FileIntake | null;
  /** Tabs that can be asked too; null in a private window. */
  readonly tabs: OtherTabs | null;
  /** Keeps the panel on its page. */
  readonly pin: () => void;
}

/** The conversation of a live session, and where its questions are written; the two stand apart in a view. */
export function useChat(session: ChatSession, { suggestions, files, tabs, pin }: ChatSurroundings) {
  const { draft, field, write, begin } = useDraft(session);
  const { turns, isRunning } = session;
  const terms = session.terms.value;
  const stop = isRunning ? () => void session.stop() : null;
  useStopKey(stop);
  const others = useOtherTabs(tabs, {
    tabId: session.tabId.value,
    last: turns.at(-1)?.others,
    onChoose: (tabId) => session.prepareOther(tabId),
    onAsk: (question, pages) => void session.ask(question, pages),
  });
  const ask = (question: string) => void session.ask(question, others.chosen);
  usePageSelection(useCallback(() => void session.lookForSelection(), [session]));
  const questions = [...new Set([...turns.map(({ question }) => question).toReversed(), ...suggestions])];
  return {
    transcript: (
      <Transcript
        chat={session.chat.value}
        turns={turns}
        hasMovedOn={session.hasMovedOn.value}
        files={files}
        onShow={showIn(session, pin)}
        onAsk={ask}
        onEdit={begin}
        onCopy={(markdown) => navigator.clipboard.writeText(markdown)}
        onForget={() => void session.forget()}
      />
    ),
    composer: (
      <>
        {draft === '' && (
          <WaysToBegin
            session={session}
            suggestions={suggestions}
            compare={others.suggestion}
            onAsk={ask}
            onBegin={begin}
          />
        )}
        {others.box}
        <Composer
          field={field}
          beside={others.button}
          draft={draft}
          onDraft={write}
          isRunning={isRunning}
          lastQuestion={turns.at(-1)?.question ?? null}
          onAsk={ask}
          onStop={() => void session.stop()}
          complete={(written) => completionsOf(written, { questions, terms })}
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
