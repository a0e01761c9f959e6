import type { JobView } from '../../lib/core/job.ts';
import { POINTS_BY_LENGTH, type Evidence, type SummaryLength } from '../../lib/core/summary.ts';
import { GistLine } from './gist-line.tsx';
import { NoticeList, OutlineNotice } from './notice-list.tsx';
import { OutlineList } from './outline-list.tsx';
import { PointList } from './point-list.tsx';
import { PriceLine } from './price-line.tsx';
import { isOnPage } from './all-evidence.ts';
import { Skeleton } from './skeleton.tsx';
import { useAllShown } from './use-all-shown.ts';
import { useShownEvidence } from '../evidence/use-shown-evidence.ts';

/** In the room of an outline to come. */
const OUTLINE_ITEMS = 6;

interface SummaryResultProps {
  readonly view: JobView | null;
  readonly isRunning: boolean;
  readonly length: SummaryLength;
  /** The page that it is of has gone. */
  readonly hasMovedOn: boolean;
  /** As in `SummaryActions`; null where there is no page to show anything on. */
  readonly onShow: ((evidence: Evidence) => Promise<boolean>) | null;
  readonly onShowAll: (evidence: readonly Evidence[]) => Promise<number>;
  readonly say: (words: string) => void;
}

/** What a job has found so far, and quiet lines where more will be. */
export function SummaryResult({ view, isRunning, length, hasMovedOn, onShow, onShowAll, say }: SummaryResultProps) {
  const shown = useShownEvidence(view?.id ?? null, onShow, say);
  const canShowAll = onShow !== null && !isRunning && !hasMovedOn && view !== null && isOnPage(view);
  const all = useAllShown(view, canShowAll ? onShowAll : null, say);
  const wanted = view?.length ?? length;
  const outline = view?.outline ?? null;
  return (
    <>
      {wanted !== 'outline' && <GistLine view={view} isRunning={isRunning} shown={shown} />}
      <PriceLine page={view?.page ?? null} shown={shown} />
      {view !== null && <OutlineNotice notices={view.notices} />}
      {view !== null && view.points.length > 0 && <PointList view={view} shown={shown} all={all} />}
      {isRunning && !hasResult(view) && <Skeleton items={POINTS_BY_LENGTH[wanted] || OUTLINE_ITEMS} linesPerItem={2} />}
      {view !== null && outline !== null && <OutlineList view={view} outline={outline} shown={shown} all={all} />}
      {view !== null && !isRunning && <NoticeList notices={view.notices} />}
    </>
  );
}

/** Whether there is something to read, to copy and to keep. */
export const hasResult = (view: JobView | null): boolean =>
  view !== null && (view.points.length > 0 || view.outline !== null);
