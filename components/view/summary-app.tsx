import type { ReadonlySignal } from '@preact/signals';
import type { Point, SummaryLength } from '../../lib/core/summary.ts';
import type { JobSession, JobSource } from '../session/job-session.ts';
import { SummaryView, type SummaryViewProps } from '../summary/summary-view.tsx';

export interface SummaryAppProps {
  readonly surface: SummaryViewProps['surface'];
  readonly session: JobSession;
  readonly length: ReadonlySignal<SummaryLength>;
  /** The page this view stands beside, read as a whole; null while it is not known. */
  readonly page: () => JobSource | null;
  /** Shows a point where the view stands beside no tab; without it, points are shown on the job's tab. */
  readonly showPoint?: (point: Point) => Promise<boolean>;
  /** A private window: nothing pasted here may reach the disk. */
  readonly isPrivate: boolean;
  readonly saveLength: (length: SummaryLength) => void;
  readonly openOptions: () => void;
}

/** The summary view over a live session: what a person does becomes a job, what a job does becomes the view. */
export function SummaryApp(props: SummaryAppProps) {
  const { session, length } = props;
  const start = (source: JobSource | null, wanted: SummaryLength, isFresh: boolean): void => {
    if (source !== null) void session.start(source, wanted, isFresh);
  };
  const again = (): JobSource | null => session.source ?? props.page();
  return (
    <SummaryView
      surface={props.surface}
      view={session.view.value}
      phase={session.phase.value}
      error={session.error.value}
      hasMovedOn={session.hasMovedOn.value}
      length={length.value}
      onStop={() => void session.stop()}
      onRetry={(isFresh) => start(again(), length.value, isFresh)}
      onLength={(next) => {
        props.saveLength(next);
        start(again(), next, false);
      }}
      onPoint={(point: Point) => props.showPoint?.(point) ?? session.highlight(point)}
      onCopy={(markdown) => navigator.clipboard.writeText(markdown)}
      onPaste={(title, text) => start({ type: 'text', title, text, isPrivate: props.isPrivate }, length.value, false)}
      onOptions={props.openOptions}
      onReload={() => location.reload()}
    />
  );
}
