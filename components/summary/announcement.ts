import { isTerminal, type JobView } from '../../lib/core/job.ts';
import type { Texts } from '../text.tsx';

/** The first point comes before the others; it is said with them. */
const hasAllPoints = (view: JobView): boolean =>
  view.points.length > 0 && (view.stage === 'writing' || isTerminal(view.state));

/** Beside points it is not said: they are what was asked for. */
const hasOutlineAlone = (view: JobView): boolean => view.outline !== null && view.points.length === 0;

/**
 * What a screen reader says about the step from one view to the next, by whole sentences and never by token.
 * Errors are not in it: their card is an alert of its own. Null where nothing worth saying happened.
 */
export function announcement(before: JobView | null, after: JobView | null, texts: Texts): string | null {
  if (after === null) return null;
  const isSameJob = before?.id === after.id;
  const said: string[] = [];
  const isStarting = !isSameJob && after.points.length === 0 && (after.state === 'queued' || after.state === 'running');
  if (isStarting) said.push(texts.t('announceRunning'));
  if (hasAllPoints(after) && !(isSameJob && hasAllPoints(before))) {
    said.push(texts.plural('announcePoints', after.points.length, texts.number(after.points.length)));
  }
  if (hasOutlineAlone(after) && !(isSameJob && hasOutlineAlone(before))) {
    const count = after.outline?.sections.length ?? 0;
    said.push(texts.plural('announceOutline', count, texts.number(count)));
  }
  if (after.gist !== null && (!isSameJob || before.gist === null)) said.push(texts.t('announceGist', after.gist.text));
  if (after.state === 'cancelled' && (!isSameJob || before.state !== 'cancelled'))
    said.push(texts.t('announceCancelled'));
  return said.length > 0 ? said.join(' ') : null;
}
