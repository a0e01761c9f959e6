import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { TargetedKeyboardEvent } from 'preact';
import type { JobView } from '../../lib/core/job.ts';
import type { Point } from '../../lib/core/summary.ts';
import { useTexts, type MessageKey, type Texts } from '../text.tsx';
import { moveWithin } from './keyboard.ts';

/** Whether the page showed the point: `unreachable` when the page could not be asked at all. */
type PointMark = 'seeking' | 'shown' | 'missing' | 'unreachable';
const MARK_WORDS: Readonly<Partial<Record<PointMark, MessageKey>>> = {
  shown: 'pointShown',
  missing: 'pointMissing',
  unreachable: 'pointUnreachable',
};

/** What a mark says. In a PDF nothing can be lit up: the page it stands on is what can be said. */
function markWords(point: Point, mark: PointMark, texts: Texts): string | null {
  if (mark === 'shown' && point.page !== undefined) return texts.t('pointOnPage', texts.number(point.page));
  const key = MARK_WORDS[mark];
  return key === undefined ? null : texts.t(key);
}

export interface PointListProps {
  readonly view: JobView;
  /** Shows the point on its page; resolves with whether it is still there. Absent where there is no page. */
  readonly onPoint: ((point: Point) => Promise<boolean>) | null;
  readonly say: (words: string) => void;
}

export function PointList({ view, onPoint, say }: PointListProps) {
  const texts = useTexts();
  const hintId = useId();
  const list = useRef<HTMLOListElement>(null);
  const { active, choose } = usePointMark(view, onPoint, say);
  const onKeyDown = (event: TargetedKeyboardEvent<HTMLOListElement>) => {
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])];
    if (moveWithin(buttons, event.key, document.activeElement)) event.preventDefault();
  };
  return (
    <section class="points" aria-label={texts.t('pointsHeading')}>
      <h2 class="section-title">{texts.t('pointsHeading')}</h2>
      {onPoint !== null && (
        <p class="points__hint" id={hintId}>
          {texts.t(view.scope === 'document' ? 'pointsHintDocument' : 'pointsHint')}
        </p>
      )}
      {/* The list only moves the focus between its own buttons. */}
      <ol ref={list} class="points__list" onKeyDown={onKeyDown}>
        {view.points.map((point, index) => (
          <PointItem
            key={`${point.blockId}:${point.text}`}
            point={point}
            ordinal={texts.number(index + 1)}
            lang={view.page?.lang ?? null}
            mark={active?.point === point ? active.mark : null}
            hintId={hintId}
            onChoose={onPoint === null ? null : choose}
          />
        ))}
      </ol>
    </section>
  );
}

/** The page of a document that a point stands on. */
function PageMark({ page }: { readonly page: number }) {
  const texts = useTexts();
  return (
    <span class="point__page">
      <span aria-hidden="true">{texts.t('pointPage', texts.number(page))}</span>
      <span class="visually-hidden">{texts.t('pointPageLong', texts.number(page))}</span>
    </span>
  );
}

interface PointItemProps {
  readonly point: Point;
  readonly ordinal: string;
  readonly lang: string | null;
  readonly mark: PointMark | null;
  readonly hintId: string;
  readonly onChoose: ((point: Point) => void) | null;
}

function PointItem({ point, ordinal, lang, mark, hintId, onChoose }: PointItemProps) {
  const texts = useTexts();
  const words = mark === null ? null : markWords(point, mark, texts);
  const text = (
    <>
      <span class="point__ordinal" aria-hidden="true">
        {ordinal}
      </span>
      <span class="point__text" dir="auto" lang={lang ?? undefined}>
        {point.text}
      </span>
      {point.page !== undefined && <PageMark page={point.page} />}
    </>
  );
  return (
    <li class={mark === null ? 'point' : `point point--${mark}`}>
      {onChoose === null ? (
        <div class="point__body">{text}</div>
      ) : (
        <button
          type="button"
          class="point__body"
          aria-describedby={hintId}
          aria-current={mark === null ? undefined : 'true'}
          onClick={() => onChoose(point)}
        >
          {text}
        </button>
      )}
      {words !== null && <p class="point__mark">{words}</p>}
    </li>
  );
}

/** The point chosen last and how the page answered. A slow answer for an earlier point changes nothing. */
function usePointMark(view: JobView, onPoint: PointListProps['onPoint'], say: (words: string) => void) {
  const texts = useTexts();
  const [active, setActive] = useState<{ readonly point: Point; readonly mark: PointMark } | null>(null);
  const turn = useRef(0);
  useEffect(() => {
    turn.current += 1;
    setActive(null);
  }, [view.id]);
  const choose = (point: Point) => {
    if (onPoint === null) return;
    const mine = ++turn.current;
    const settle = (mark: PointMark) => {
      if (mine !== turn.current) return;
      setActive({ point, mark });
      const words = markWords(point, mark, texts);
      if (words !== null) say(words);
    };
    settle('seeking');
    onPoint(point).then(
      (isFound) => settle(isFound ? 'shown' : 'missing'),
      () => settle('unreachable'),
    );
  };
  return { active, choose };
}
