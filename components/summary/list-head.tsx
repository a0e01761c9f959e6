import type { ComponentChildren } from 'preact';
import { useTexts } from '../text.tsx';
import { Icon } from '../ui/icon.tsx';
import type { AllShown } from './use-all-shown.ts';

interface ListHeadProps {
  /** The heading. */
  readonly children: ComponentChildren;
  readonly hintId: string;
  /** Null where nothing can be chosen. */
  readonly hint: string | null;
  readonly all: AllShown | null;
}

/** Over a list of evidence: its heading, what can be done with it, and the switch that shows all of it at once. */
export function ListHead({ children, hintId, hint, all }: ListHeadProps) {
  const texts = useTexts();
  return (
    <div class="list-head">
      <div class="list-head__title">{children}</div>
      {all !== null && (
        <button type="button" class="chip" aria-pressed={all.isOn} onClick={all.toggle}>
          <Icon name="marker" />
          <span>{texts.t('showAll')}</span>
        </button>
      )}
      {hint !== null && (
        <p class="list-head__hint" id={hintId}>
          {all?.words ?? hint}
        </p>
      )}
    </div>
  );
}
