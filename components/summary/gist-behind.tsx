import { useId } from 'preact/hooks';
import type { Evidence } from '../../lib/core/summary.ts';
import { useTexts } from '../text.tsx';
import { EvidenceButton, markedClass, MarkWords, PageMark } from '../evidence/evidence-button.tsx';
import { useArrowKeys } from './keyboard.ts';
import type { ShownEvidence } from '../evidence/use-shown-evidence.ts';

interface GistBehindProps {
  readonly id: string;
  readonly evidence: readonly Evidence[];
  readonly lang: string | null;
  readonly isOpen: boolean;
  readonly shown: ShownEvidence;
}

/** The sentences of the page behind the line, on a sheet over what comes next: opening it moves nothing. */
export function GistBehind({ id, evidence, lang, isOpen, shown }: GistBehindProps) {
  const texts = useTexts();
  const titleId = useId();
  const { list, onKeyDown } = useArrowKeys<HTMLUListElement>();
  return (
    <div id={id} class="behind" role="group" aria-labelledby={titleId} hidden={!isOpen}>
      <p class="section-title" id={titleId}>
        {texts.t('gistBehind')}
      </p>
      <ul ref={list} class="behind__list" onKeyDown={onKeyDown}>
        {evidence.map((one) => (
          <li key={`${one.blockId}:${one.quote}`} class={markedClass('behind__sentence', one, shown)}>
            <EvidenceButton evidence={one} shown={shown} class="behind__piece" hintId={titleId}>
              <span dir="auto" lang={lang ?? undefined}>
                {one.quote}
              </span>
              {one.page !== undefined && <PageMark page={one.page} />}
            </EvidenceButton>
            <MarkWords evidence={one} shown={shown} />
          </li>
        ))}
      </ul>
    </div>
  );
}
