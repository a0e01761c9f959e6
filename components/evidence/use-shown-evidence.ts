import { useEffect, useRef, useState } from 'preact/hooks';
import type { Evidence } from '../../lib/core/summary.ts';
import { useTexts, type MessageKey, type Texts } from '../text.tsx';

/** Whether the page showed it: `unreachable` when the page could not be asked at all. */
export type EvidenceMark = 'seeking' | 'shown' | 'missing' | 'unreachable';
const MARK_WORDS: Readonly<Partial<Record<EvidenceMark, MessageKey>>> = {
  shown: 'pointShown',
  missing: 'pointMissing',
  unreachable: 'pointUnreachable',
};

/** What a mark says. In a PDF nothing can be lit up: the page it stands on is what can be said. */
function markWords(evidence: Evidence, mark: EvidenceMark, texts: Texts): string | null {
  if (mark === 'shown' && evidence.page !== undefined) return texts.t('pointOnPage', texts.number(evidence.page));
  const key = MARK_WORDS[mark];
  return key === undefined ? null : texts.t(key);
}

/** Evidence that can be chosen, one of all in a view at a time, to see it on the page. */
export interface ShownEvidence {
  /** Null where there is no page. */
  readonly choose: ((evidence: Evidence, tabId?: number) => void) | null;
  /** How the page answered for the evidence that is chosen, with the words for it; null for all others. */
  readonly markOf: (evidence: Evidence) => { readonly mark: EvidenceMark; readonly words: string | null } | null;
}

/** The same for evidence of another tab; `tabId` undefined: of the own one. */
export function inTab(shown: ShownEvidence, tabId: number | undefined): ShownEvidence {
  const { choose } = shown;
  return choose === null || tabId === undefined ? shown : { ...shown, choose: (evidence) => choose(evidence, tabId) };
}

/** `onShow` as in `SummaryActions`. A slow answer for what was chosen before changes nothing. */
export function useShownEvidence(
  jobId: string | null,
  onShow: ((evidence: Evidence, tabId?: number) => Promise<boolean>) | null,
  say: (words: string) => void,
): ShownEvidence {
  const texts = useTexts();
  const [active, setActive] = useState<{ readonly evidence: Evidence; readonly mark: EvidenceMark } | null>(null);
  const turn = useRef(0);
  useEffect(() => {
    turn.current += 1;
    setActive(null);
  }, [jobId]);
  const choose = (evidence: Evidence, tabId?: number) => {
    const mine = ++turn.current;
    const settle = (mark: EvidenceMark) => {
      if (mine !== turn.current) return;
      setActive({ evidence, mark });
      const words = markWords(evidence, mark, texts);
      if (words !== null) say(words);
    };
    settle('seeking');
    (tabId === undefined ? onShow?.(evidence) : onShow?.(evidence, tabId))?.then(
      (isFound) => settle(isFound ? 'shown' : 'missing'),
      () => settle('unreachable'),
    );
  };
  return {
    choose: onShow === null ? null : choose,
    markOf: (evidence) =>
      active?.evidence === evidence ? { mark: active.mark, words: markWords(evidence, active.mark, texts) } : null,
  };
}
