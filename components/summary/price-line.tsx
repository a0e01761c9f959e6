import { useId } from 'preact/hooks';
import type { Evidence } from '../../lib/core/summary.ts';
import { useTexts } from '../text.tsx';
import { EvidenceButton, markedClass, MarkWords } from '../evidence/evidence-button.tsx';
import type { ShownEvidence } from '../evidence/use-shown-evidence.ts';

/** What the page's product costs, in the page's own words; shows its place there. */
export function PriceLine({ price, shown }: { readonly price: Evidence; readonly shown: ShownEvidence }) {
  const texts = useTexts();
  const hintId = useId();
  return (
    <div class={markedClass('price', price, shown)}>
      <EvidenceButton evidence={price} shown={shown} class="price__body" hintId={hintId}>
        <span class="price__label">{texts.t('priceLabel')}</span>
        <span class="price__amount" dir="auto">
          {price.quote}
        </span>
      </EvidenceButton>
      {shown.choose !== null && (
        <span id={hintId} class="visually-hidden">
          {texts.t('priceHint')}
        </span>
      )}
      <MarkWords evidence={price} shown={shown} />
    </div>
  );
}
