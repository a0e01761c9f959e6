import { useId } from 'preact/hooks';
import type { JobView } from '../../lib/core/job.ts';
import type { Evidence, Outline, OutlineSection } from '../../lib/core/summary.ts';
import { useTexts, type Texts } from '../text.tsx';
import { EvidenceButton, markedClass, MarkWords, PageMark } from '../evidence/evidence-button.tsx';
import { useArrowKeys } from './keyboard.ts';
import { ListHead } from './list-head.tsx';
import type { AllShown } from './use-all-shown.ts';
import type { ShownEvidence } from '../evidence/use-shown-evidence.ts';

/** Under points, an outline of more sections is folded up. */
const OPEN_UP_TO = 6;
const DEEPEST = 3;

interface OutlineListProps {
  readonly view: JobView;
  readonly outline: Outline;
  readonly shown: ShownEvidence;
  /** Where it stands alone: its own switch is the points'. */
  readonly all: AllShown | null;
}

/** The sections of the page. Alone it is the summary; under points it is a part of it that can be opened. */
export function OutlineList(props: OutlineListProps) {
  const texts = useTexts();
  const hintId = useId();
  const { view, shown } = props;
  const { sections } = props.outline;
  const hint =
    shown.choose === null ? null : texts.t(view.scope === 'document' ? 'outlineHintDocument' : 'outlineHint');
  const title = (
    <>
      <h2 class="section-title">{texts.t('outlineHeading')}</h2>
      <span class="outline__count">{countText(props.outline, texts)}</span>
    </>
  );
  if (view.points.length === 0) {
    return (
      <section class="outline" aria-label={texts.t('outlineHeading')}>
        <ListHead hintId={hintId} hint={hint} all={props.all}>
          {title}
        </ListHead>
        <OutlineSections outline={props.outline} lang={view.page?.lang ?? null} shown={shown} hintId={hintId} />
      </section>
    );
  }
  return (
    <details class="outline" open={sections.length <= OPEN_UP_TO}>
      <summary class="outline__title">{title}</summary>
      {hint !== null && (
        <p class="list-head__hint" id={hintId}>
          {hint}
        </p>
      )}
      <OutlineSections outline={props.outline} lang={view.page?.lang ?? null} shown={shown} hintId={hintId} />
    </details>
  );
}

function countText({ sections, sectionsTotal }: Outline, texts: Texts): string {
  const count = texts.number(sections.length);
  if (sectionsTotal > sections.length) return texts.t('outlineCountOf', count, texts.number(sectionsTotal));
  return texts.plural('outlineCount', sections.length, count);
}

interface OutlineSectionsProps {
  readonly outline: Outline;
  readonly lang: string | null;
  readonly shown: ShownEvidence;
  readonly hintId: string;
}

/** Sections in their order, each a way to its place. */
export function OutlineSections({ outline, lang, shown, hintId }: OutlineSectionsProps) {
  const { list, onKeyDown } = useArrowKeys<HTMLOListElement>();
  return (
    <ol ref={list} class="outline__list" onKeyDown={onKeyDown}>
      {outline.sections.map((section) => (
        <SectionItem
          key={`${section.heading.blockId}:${section.heading.quote}`}
          section={section}
          lang={lang}
          shown={shown}
          hintId={hintId}
        />
      ))}
    </ol>
  );
}

interface SectionItemProps {
  readonly section: OutlineSection;
  readonly lang: string | null;
  readonly shown: ShownEvidence;
  readonly hintId: string;
}

/** Headings of ours for the page's: a screen reader can go through the page by them. */
function SectionItem({ section, ...rest }: SectionItemProps) {
  const { heading, line } = section;
  const depth = Math.min(section.depth, DEEPEST);
  const Heading = (['h3', 'h4', 'h5', 'h6'] as const)[depth] ?? 'h6';
  return (
    <li class={`outline__section outline__section--${depth}`}>
      <Heading class={markedClass('outline__heading', heading, rest.shown)}>
        <Piece evidence={heading} isCutOff={!section.isHeading} {...rest} />
      </Heading>
      <MarkWords evidence={heading} shown={rest.shown} />
      {line !== null && (
        <>
          <div class={markedClass('outline__line', line, rest.shown)}>
            <Piece evidence={line} isCutOff={false} {...rest} />
          </div>
          <MarkWords evidence={line} shown={rest.shown} />
        </>
      )}
    </li>
  );
}

interface PieceProps extends Omit<SectionItemProps, 'section'> {
  readonly evidence: Evidence;
  /** The page goes on: shown by an ellipsis. */
  readonly isCutOff: boolean;
}

function Piece({ evidence, isCutOff, lang, shown, hintId }: PieceProps) {
  return (
    <EvidenceButton evidence={evidence} shown={shown} class="outline__piece" hintId={hintId}>
      <span dir="auto" lang={lang ?? undefined}>
        {isCutOff ? `${evidence.quote}…` : evidence.quote}
      </span>
      {evidence.page !== undefined && <PageMark page={evidence.page} />}
    </EvidenceButton>
  );
}
