import { useEffect, useRef, useState } from 'preact/hooks';
import type { JobView } from '../../lib/core/job.ts';
import type { Evidence } from '../../lib/core/summary.ts';
import { useTexts } from '../text.tsx';
import { allEvidence } from './all-evidence.ts';

/** All evidence on the page at once, beside the one piece that is chosen. */
export interface AllShown {
  readonly isOn: boolean;
  /** How the page answered; null until it has. */
  readonly words: string | null;
  readonly toggle: () => void;
}

/**
 * The switch for showing all of a job's evidence on its page; null where it cannot be shown. `onShowAll` as in `SummaryActions`.
 * Turning to another job takes the marks away. A view that closes does not: a popup closes with the first click into the page, which
 * is where they are wanted. The switch of the next view is off then, and switching it on and off takes them away.
 */
export function useAllShown(
  view: JobView | null,
  onShowAll: ((evidence: readonly Evidence[]) => Promise<number>) | null,
  say: (words: string) => void,
): AllShown | null {
  const texts = useTexts();
  const [state, setState] = useState<{ readonly words: string | null } | null>(null);
  const turn = useRef(0);
  const ask = useRef(onShowAll);
  ask.current = onShowAll ?? ask.current;
  const settle = (mine: number, words: string) => {
    if (mine !== turn.current) return;
    setState({ words });
    say(words);
  };
  const isOn = state !== null;
  const hide = () => {
    turn.current += 1;
    setState(null);
    // A page that is gone has no marks.
    void ask.current?.([]).catch(() => undefined);
  };
  const isLit = useRef(false);
  isLit.current = isOn;
  useEffect(() => () => (isLit.current ? hide() : undefined), [view?.id]);
  if (view === null || onShowAll === null) return null;
  const show = () => {
    const mine = ++turn.current;
    const evidence = allEvidence(view);
    setState({ words: null });
    onShowAll(evidence).then(
      (found) => settle(mine, texts.t('showAllFound', texts.number(found), texts.number(evidence.length))),
      () => settle(mine, texts.t('pointUnreachable')),
    );
  };
  return { isOn, words: state?.words ?? null, toggle: isOn ? hide : show };
}
