import type { JobEvent, JobView } from '../core/job.ts';

/** The contract's cap on one token event. */
const MAX_TOKEN_CHARS = 4_096;
/** A reader this far behind is better served with the whole view. */
const MAX_WAITING = 64;

/**
 * Adds an event to those a slow reader has not taken yet: tokens are joined, of progress only the newest counts,
 * and a long backlog becomes one `view`, which holds it all. `current` is the view after this event.
 */
export function addJobEvent(waiting: JobEvent[], event: JobEvent, current: JobView): void {
  const last = waiting.at(-1);
  if (event.type === 'token' && last?.type === 'token' && last.text.length + event.text.length <= MAX_TOKEN_CHARS) {
    waiting[waiting.length - 1] = { ...last, text: last.text + event.text };
  } else if ((event.type === 'model' || event.type === 'coverage') && last?.type === event.type) {
    waiting[waiting.length - 1] = event;
  } else if (waiting.length >= MAX_WAITING && event.type !== 'end') {
    waiting.splice(0, waiting.length, { type: 'view', view: current });
  } else {
    waiting.push(event);
  }
}
