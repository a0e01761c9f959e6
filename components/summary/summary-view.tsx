import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { ErrorCode } from '../../lib/core/error-code.ts';
import type { JobView } from '../../lib/core/job.ts';
import type { Evidence, SummaryLength } from '../../lib/core/summary.ts';
import { useTexts } from '../text.tsx';
import { useAnnouncer } from '../ui/announcer.tsx';
import { useFocusRescue } from '../ui/use-focus-rescue.ts';
import { announcement } from './announcement.ts';
import { ErrorCard } from './error-card.tsx';
import type { FileIntake } from './file-box.tsx';
import { toMarkdown } from './markdown.ts';
import { MovedOn } from './notice-list.tsx';
import { QuietCard } from './quiet-card.tsx';
import { ReadingProgress } from './reading-progress.tsx';
import { SummaryFooter } from './summary-footer.tsx';
import type { Pin } from './pin-button.tsx';
import { SummaryHeader } from './summary-header.tsx';
import { hasResult, SummaryResult } from './summary-result.tsx';
import { summaryState, type SummaryPhase, type SummaryState } from './summary-state.ts';
import { useFileDrop } from './use-file-drop.ts';
import { useStopKey } from './use-stop-key.ts';

export interface SummaryActions {
  readonly onStop: () => void;
  /** `isFresh`: past the session cache ("Summarize again"); false after a failure. */
  readonly onRetry: (isFresh: boolean) => void;
  readonly onLength: (length: SummaryLength) => void;
  /** Shows evidence on the page; resolves with whether it is still there, rejects when the page is out of reach. */
  readonly onShow: (evidence: Evidence) => Promise<boolean>;
  /** Shows all of it at once beside that, none: no more; resolves with how much is still there. Rejects as `onShow` does. */
  readonly onShowAll: (evidence: readonly Evidence[]) => Promise<number>;
  /** Puts Markdown on the clipboard; rejects where the browser refuses. */
  readonly onCopy: (markdown: string) => Promise<void>;
  readonly onPaste: (title: string, text: string) => void;
  readonly onOptions: () => void;
  /** Loads this document again, after an update under an open view. */
  readonly onReload: () => void;
}

export interface SummaryViewProps extends SummaryActions {
  /**
   * Where it stands: a popup has a width of its own, a panel takes what it is given, and `embedded` is a part of
   * another page (the welcome page's trial), where evidence can be shown although the text was pasted.
   */
  readonly surface: 'popup' | 'panel' | 'embedded';
  readonly view: JobView | null;
  readonly phase: SummaryPhase;
  /** A failure outside the job; the job's own is in `view`. */
  readonly error: ErrorCode | null;
  readonly length: SummaryLength;
  /** The tab has loaded something since. */
  readonly hasMovedOn?: boolean;
  /** How far a document is read, while it is. */
  readonly progress?: { readonly pagesRead: number; readonly pagesTotal: number } | null;
  /** Absent where a view takes no files. */
  readonly files?: FileIntake | null;
  /** Where the view follows tabs, and can be told not to. */
  readonly pin?: Pin;
  /** The conversation about the page, and where its questions are written; absent where there is none. */
  readonly chat?: { readonly transcript: ComponentChildren; readonly composer: ComponentChildren };
}

export function SummaryView(props: SummaryViewProps) {
  const texts = useTexts();
  const body = useRef<HTMLDivElement>(null);
  const { region, say } = useAnnouncer();
  const state = summaryState(props.view, props.phase, props.error, (props.progress ?? null) !== null);
  const { isOver, handlers } = useFileDrop(props.files?.onFile ?? null);
  useSpokenSteps(props.view, say);
  useFocusRescue(body);
  useStopKey(state.status === 'running' ? props.onStop : null);
  const copy = async () => {
    if (props.view !== null) await props.onCopy(toMarkdown(props.view, texts));
  };
  const isEmbedded = props.surface === 'embedded';
  const Root = isEmbedded ? 'section' : 'main';
  return (
    <Root
      class={`summary summary--${props.surface}`}
      data-status={state.status}
      aria-label={texts.t('pageWaiting')}
      {...handlers}
    >
      {isOver && <p class="drop-here">{texts.t('fileDropNow')}</p>}
      <SummaryHeader
        view={props.view}
        onOptions={props.onOptions}
        headingTag={isEmbedded ? 'h3' : 'h1'}
        pin={props.pin}
      />
      <div ref={body} class="summary__body" tabIndex={-1}>
        <SummaryBody {...props} state={state} say={say} />
        {props.chat?.transcript}
      </div>
      <SummaryFooter {...props} state={state} onCopy={copy} say={say}>
        {props.chat?.composer}
      </SummaryFooter>
      {region}
    </Root>
  );
}

interface SummaryBodyProps extends SummaryViewProps {
  readonly state: SummaryState;
  readonly say: (words: string) => void;
}

function SummaryBody({ view, state, length, surface, say, hasMovedOn = false, ...rest }: SummaryBodyProps) {
  const isRunning = state.status === 'running';
  const hasPage = surface === 'embedded' || (view !== null && (view.tabId !== null || view.scope === 'document'));
  return (
    <>
      {state.status === 'failed' && (
        <ErrorCard
          key={state.error}
          error={state.error}
          onRetry={() => rest.onRetry(false)}
          onReload={rest.onReload}
          onPaste={rest.onPaste}
          files={rest.files ?? null}
        />
      )}
      {(state.status === 'idle' || state.status === 'cancelled') && (
        <QuietCard
          status={state.status}
          hasResult={hasResult(view)}
          onRetry={rest.onRetry}
          onPaste={rest.onPaste}
          files={rest.files ?? null}
        />
      )}
      {hasMovedOn && state.status === 'done' && <MovedOn />}
      {isRunning && rest.progress && <ReadingProgress {...rest.progress} />}
      <SummaryResult
        view={view}
        isRunning={isRunning}
        length={length}
        hasMovedOn={hasMovedOn}
        onShow={hasPage ? rest.onShow : null}
        onShowAll={rest.onShowAll}
        say={say}
      />
    </>
  );
}

/** Speaks each step of the job once. */
function useSpokenSteps(view: JobView | null, say: (words: string) => void): void {
  const texts = useTexts();
  const before = useRef<JobView | null>(null);
  useEffect(() => {
    const words = announcement(before.current, view, texts);
    before.current = view;
    if (words !== null) say(words);
  }, [view, texts, say]);
}
