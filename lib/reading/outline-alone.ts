import { SidelightError } from '../core/error-code.ts';
import { POINTS_BY_LENGTH } from '../core/summary.ts';
import { pointOf } from './evidence-of.ts';
import { outlineAsked } from './outline/build-outline.ts';
import { rank } from './rank.ts';
import type { ReadPage, SummarizeContext } from './read-page.ts';

/**
 * "Just the outline": emits 'outline' and nothing else, without any model. A long text without headings is cut into even parts and
 * says so; what is too short for that gets a short summary's points, and says so. Rejects with `page.empty`.
 */
export async function outlineAlone(page: ReadPage, { emit, sinceMs, signal }: SummarizeContext): Promise<void> {
  const { capture, about, lang, sentences, pace } = page;
  emit({ type: 'stage', stage: 'ranking' });
  const outline = await outlineAsked({ capture, sentences, title: about.title, lang, pace });
  if (outline !== null) {
    if (outline.sections.every(({ isHeading }) => !isHeading)) emit({ type: 'notice', notice: 'no-headings' });
    emit({ type: 'outline', outline });
    return;
  }
  const count = POINTS_BY_LENGTH.short;
  const ranking = await rank({ sentences, ...about, lang, encoder: null, count, signal, pace });
  if (ranking.size === 0) throw new SidelightError('page.empty');
  emit({ type: 'notice', notice: 'no-outline' });
  const chosen = ranking.best(count).sort((a, b) => a.index - b.index);
  emit({ type: 'points', points: chosen.map((sentence) => pointOf(sentence, capture)), atMs: sinceMs() });
}
