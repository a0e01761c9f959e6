import type { Coverage } from '../../lib/core/summary.ts';
import type { Texts } from '../text.tsx';

/** "Read 4,120 of 4,120 words", without a full stop. */
export function coverageText(coverage: Coverage, texts: Texts): string {
  return texts.plural(
    'coverage',
    coverage.wordsTotal,
    texts.number(coverage.wordsRead),
    texts.number(coverage.wordsTotal),
  );
}
