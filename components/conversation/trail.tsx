import type { AnswerTrail, ChatAnswer, ChatTurn } from '../../lib/core/chat.ts';
import { intentKey } from '../message-keys.ts';
import { useTexts, type Texts } from '../text.tsx';

/** Behind an answer: what the request was taken for, what was looked at, how long it took. */
export function Trail({ question, answer }: Pick<ChatTurn, 'question'> & { readonly answer: ChatAnswer }) {
  const texts = useTexts();
  const { trail, intent, understood } = answer;
  if (trail === undefined) return null;
  return (
    <details class="trail">
      <summary>{texts.t('trailTitle')}</summary>
      <ul>
        <li>{texts.t(`trailTaken_${trail.routedBy}`, texts.t(intentKey(intent)))}</li>
        {understood !== question && <li dir="auto">{texts.t('trailUnderstood', understood)}</li>}
        <li>{fromWords(trail, texts)}</li>
        <li>{texts.t('trailTook', texts.duration(trail.tookMs))}</li>
      </ul>
    </details>
  );
}

const fromWords = ({ from, passages }: AnswerTrail, texts: Texts): string =>
  from === 'passages'
    ? texts.plural('trailFrom_passages', passages, texts.number(passages))
    : texts.t(`trailFrom_${from}`);
