import { useId } from 'preact/hooks';
import type { Outline } from '../../lib/core/summary.ts';
import type { ShownEvidence } from '../evidence/use-shown-evidence.ts';
import { OutlineSections } from '../summary/outline-list.tsx';
import { useTexts } from '../text.tsx';

interface AnswerOutlineProps {
  readonly outline: Outline;
  readonly lang: string | null;
  readonly shown: ShownEvidence;
}

/** The page by its sections, as an answer. */
export function AnswerOutline(props: AnswerOutlineProps) {
  const texts = useTexts();
  const hintId = useId();
  return (
    <div class="outline answer__outline">
      <span id={hintId} class="visually-hidden">
        {texts.t('outlineHint')}
      </span>
      <OutlineSections {...props} hintId={hintId} />
    </div>
  );
}
