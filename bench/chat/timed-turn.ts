import type { View } from '../../scripts/browser/session.ts';

/** One question as the panel showed it; times in ms from Enter, null where it never came. */
export interface TimedTurn {
  readonly question: string;
  readonly state: string;
  /** Sentences of the page stand under the question: the nearest, or the answer's own. */
  readonly evidenceMs: number | null;
  /** The first word of the answer stands there. Nothing of an answer is generated, so it is all there then. */
  readonly answerMs: number | null;
  readonly doneMs: number;
}

/** Asks in the panel as somebody who pastes a question and presses Enter does: nothing was read while it was typed. */
export const timedTurn = (panel: View, question: string): Promise<TimedTurn> => panel.evaluate(askAndWatch, question);

/** Runs in the panel, where it is sent as source. A time is that of the frame which shows it. */
function askAndWatch(question: string): Promise<TimedTurn> {
  const field = document.querySelector<HTMLTextAreaElement>('.composer__field');
  if (field === null) throw new Error('there is nowhere to ask');
  const countOf = (): number => {
    const turns = document.querySelector<HTMLOListElement>('ol.chat__turns');
    return turns === null ? 0 : turns.start - 1 + turns.children.length;
  };
  const before = countOf();
  const startMs = performance.now();
  let evidenceMs: number | null = null;
  let answerMs: number | null = null;
  return new Promise((resolve) => {
    const newest = (): HTMLElement | null =>
      countOf() > before ? document.querySelector<HTMLElement>('ol.chat__turns > :last-child') : null;
    const look = (): void => {
      const turn = newest();
      const atMs = performance.now() - startMs;
      if (turn?.querySelector('.passage')) evidenceMs ??= atMs;
      if (turn?.querySelector('.answer')) answerMs ??= atMs;
      const state = turn?.dataset['state'] ?? '';
      if (['done', 'failed', 'stopped'].includes(state) || atMs > 120_000)
        resolve({ question, state, evidenceMs, answerMs, doneMs: atMs });
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
    field.focus();
    field.value = question;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    // The view has taken the words in by the next task.
    setTimeout(() => field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true })), 0);
  });
}
