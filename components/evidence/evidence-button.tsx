import type { ComponentChildren } from 'preact';
import type { Evidence } from '../../lib/core/summary.ts';
import { useTexts } from '../text.tsx';
import type { ShownEvidence } from './use-shown-evidence.ts';

interface EvidenceButtonProps {
  readonly evidence: Evidence;
  readonly shown: ShownEvidence;
  /** Of the button, or of what stands in its place where there is no page to show anything on. */
  readonly class: string;
  readonly hintId: string;
  readonly children: ComponentChildren;
}

/** A piece of the page that shows itself there when it is pressed; plain text where there is no page. */
export function EvidenceButton({ evidence, shown, hintId, children, ...rest }: EvidenceButtonProps) {
  const { choose } = shown;
  if (choose === null) return <span class={rest.class}>{children}</span>;
  return (
    <button
      type="button"
      class={rest.class}
      aria-describedby={hintId}
      aria-current={shown.markOf(evidence) === null ? undefined : 'true'}
      onClick={() => choose(evidence)}
    >
      {children}
    </button>
  );
}

/** Under it: whether the page showed it. */
export function MarkWords({ evidence, shown }: Pick<EvidenceButtonProps, 'evidence' | 'shown'>) {
  const words = shown.markOf(evidence)?.words ?? null;
  return words === null ? null : <p class="point__mark">{words}</p>;
}

/** The page of a document that it stands on. */
export function PageMark({ page }: { readonly page: number }) {
  const texts = useTexts();
  return (
    <span class="point__page">
      <span aria-hidden="true">{texts.t('pointPage', texts.number(page))}</span>
      <span class="visually-hidden">{texts.t('pointPageLong', texts.number(page))}</span>
    </span>
  );
}

/** The class of what holds it: `name name--shown` while it is the one that is chosen. */
export function markedClass(name: string, evidence: Evidence, shown: ShownEvidence): string {
  const mark = shown.markOf(evidence)?.mark;
  return mark === undefined ? name : `${name} ${name}--${mark}`;
}
