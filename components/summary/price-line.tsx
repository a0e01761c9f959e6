import { useId } from 'preact/hooks';
import type { PageMeta } from '../../lib/core/summary.ts';
import { useTexts } from '../text.tsx';
import { EvidenceButton, markedClass, MarkWords } from '../evidence/evidence-button.tsx';
import type { ShownEvidence } from '../evidence/use-shown-evidence.ts';

interface PriceLineProps {
  readonly page: PageMeta | null;
  readonly shown: ShownEvidence;
}

/** What the page's product costs, in the page's own words; shows its place there. Nothing where the page shows no price. */
export function PriceLine({ page, shown }: PriceLineProps) {
  const texts = useTexts();
  const hintId = useId();
  const price = page?.price;
  if (price === undefined) return null;
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
