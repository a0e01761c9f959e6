import { useId } from 'preact/hooks';
import type { JobView } from '../../lib/core/job.ts';
import type { Point } from '../../lib/core/summary.ts';
import { useTexts } from '../text.tsx';
import { EvidenceButton, markedClass, MarkWords, PageMark } from '../evidence/evidence-button.tsx';
import { useArrowKeys } from './keyboard.ts';
import { ListHead } from './list-head.tsx';
import type { AllShown } from './use-all-shown.ts';
import type { ShownEvidence } from '../evidence/use-shown-evidence.ts';

interface PointListProps {
  readonly view: JobView;
  readonly shown: ShownEvidence;
  readonly all: AllShown | null;
}

export function PointList({ view, shown, all }: PointListProps) {
  const texts = useTexts();
  const hintId = useId();
  const { list, onKeyDown } = useArrowKeys<HTMLOListElement>();
  const hint = texts.t(view.scope === 'document' ? 'pointsHintDocument' : 'pointsHint');
  return (
    <section class="points" aria-label={texts.t('pointsHeading')}>
      <ListHead hintId={hintId} hint={shown.choose === null ? null : hint} all={all}>
        <h2 class="section-title">{texts.t('pointsHeading')}</h2>
      </ListHead>
      {/* The list only moves the focus between its own buttons. */}
      <ol ref={list} class="points__list" onKeyDown={onKeyDown}>
        {view.points.map((point, index) => (
          <PointItem
            key={`${point.blockId}:${point.text}`}
            point={point}
            ordinal={texts.number(index + 1)}
            lang={view.page?.lang ?? null}
            shown={shown}
            hintId={hintId}
          />
        ))}
      </ol>
    </section>
  );
}

interface PointItemProps {
  readonly point: Point;
  readonly ordinal: string;
  readonly lang: string | null;
  readonly shown: ShownEvidence;
  readonly hintId: string;
}

function PointItem({ point, ordinal, lang, shown, hintId }: PointItemProps) {
  return (
    <li class={markedClass('point', point, shown)}>
      <EvidenceButton evidence={point} shown={shown} class="point__body" hintId={hintId}>
        <span class="point__ordinal" aria-hidden="true">
          {ordinal}
        </span>
        <span class="point__text" dir="auto" lang={lang ?? undefined}>
          {point.text}
        </span>
        {point.page !== undefined && <PageMark page={point.page} />}
      </EvidenceButton>
      <MarkWords evidence={point} shown={shown} />
    </li>
  );
}
