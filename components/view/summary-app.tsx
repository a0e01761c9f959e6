import type { ReadonlySignal } from '@preact/signals';
import type { Capture } from '../../lib/core/capture.ts';
import type { Evidence, SummaryLength } from '../../lib/core/summary.ts';
import type { JobSession, JobSource } from '../session/job-session.ts';
import { SummaryView, type SummaryViewProps } from '../summary/summary-view.tsx';
import { documentOf, type DocumentAccess, type OpenedFile } from './documents.ts';
import { useTabDocument } from './use-tab-document.ts';

export interface SummaryAppProps {
  readonly surface: SummaryViewProps['surface'];
  readonly session: JobSession;
  readonly length: ReadonlySignal<SummaryLength>;
  /** The page this view stands beside, read as a whole; null while it is not known. */
  readonly page: () => JobSource | null;
  /** Shows evidence where the view stands beside no tab; without it, it is shown on the job's tab. */
  readonly showEvidence?: (evidence: Evidence) => Promise<boolean>;
  /** A private window: nothing pasted here may reach the disk. */
  readonly isPrivate: boolean;
  /** Absent where a view takes no files. */
  readonly documents?: DocumentAccess;
  /** A file was read that was opened beside a tab. */
  readonly onDocument?: (tabId: number | null, capture: Capture) => void;
  /** Where the page can be asked. */
  readonly chat?: SummaryViewProps['chat'];
  /** Where the view follows tabs, and can be told not to. */
  readonly pin?: SummaryViewProps['pin'];
  readonly saveLength: (length: SummaryLength) => void;
  readonly openOptions: () => void;
}

/** The summary view over a live session: what a person does becomes a job, what a job does becomes the view. */
export function SummaryApp(props: SummaryAppProps) {
  const { session, length, documents = null } = props;
  const start = (source: JobSource | null, wanted: SummaryLength, isFresh: boolean): void => {
    if (source !== null) void session.start(source, wanted, isFresh);
  };
  const openFile = (opened: OpenedFile, tabId: number | null): void => startFile(props, opened, tabId);
  const isTryingTab = useTabDocument(session.view.value, documents, openFile);
  const view = isTryingTab ? null : session.view.value;
  return (
    <SummaryView
      surface={props.surface}
      view={view}
      phase={isTryingTab ? 'capturing' : session.phase.value}
      error={session.error.value}
      hasMovedOn={session.hasMovedOn.value}
      progress={session.progress.value}
      length={length.value}
      files={
        documents && {
          onFile: (file) => openFile({ file, url: '' }, tabIdOf(props)),
          onElsewhere: documents.onElsewhere,
        }
      }
      {...(props.chat && { chat: props.chat })}
      {...(props.pin && { pin: props.pin })}
      onStop={() => void session.stop()}
      onRetry={(isFresh) => start(again(props), length.value, isFresh)}
      onLength={(next) => {
        props.saveLength(next);
        start(again(props), next, false);
      }}
      onShow={(evidence) => showEvidence(props, evidence)}
      onShowAll={(evidence) => session.highlightAll(evidence)}
      onCopy={(markdown) => navigator.clipboard.writeText(markdown)}
      onPaste={(title, text) => start({ type: 'text', title, text, isPrivate: props.isPrivate }, length.value, false)}
      onOptions={props.openOptions}
      onReload={() => location.reload()}
    />
  );
}

/** Reads a file that was opened beside a tab, and summarizes it. */
export function startFile(props: SummaryAppProps, opened: OpenedFile, tabId: number | null): void {
  const { documents, session, length, isPrivate, onDocument } = props;
  if (documents === undefined) return;
  const onRead = (capture: Capture): void => onDocument?.(tabId, capture);
  void session.startDocument(documentOf(documents, opened, { tabId, isPrivate, onRead }), length.value);
}

/** What to read once more. Of a file that another view was given only the summary is left: nothing. */
function again({ session, page }: SummaryAppProps): JobSource | null {
  const view = session.view.value;
  const isFile = view?.scope === 'document' && view.page?.url === '';
  return session.source ?? (isFile ? null : page());
}

export function tabIdOf({ page }: SummaryAppProps): number | null {
  const source = page();
  return source?.type === 'tab' ? source.tabId : null;
}

/** What a web page says is shown in its text; what a PDF says has its page beside it, and no viewer can be told to go there. */
function showEvidence({ session, showEvidence: shown }: SummaryAppProps, evidence: Evidence): Promise<boolean> {
  if (shown !== undefined) return shown(evidence);
  return evidence.page === undefined ? session.highlight(evidence) : Promise.resolve(true);
}
