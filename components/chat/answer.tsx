import { useId } from 'preact/hooks';
import type { ChatAnswer } from '../../lib/core/chat.ts';
import type { Point } from '../../lib/core/summary.ts';
import { EvidenceButton, markedClass, MarkWords, PageMark } from '../evidence/evidence-button.tsx';
import type { ShownEvidence } from '../evidence/use-shown-evidence.ts';
import { useTexts } from '../text.tsx';

interface AnswerProps {
  readonly answer: ChatAnswer;
  readonly lang: string | null;
  readonly shown: ShownEvidence;
}

/** What the page says, in its own words: a few that answer, then the sentences they stand in. Or that it does not say, and what comes nearest. */
export function Answer({ answer, lang, shown }: AnswerProps) {
  const texts = useTexts();
  const hintId = useId();
  const { isAnswered, short, evidence } = answer;
  return (
    <div class="answer">
      {isAnswered && short !== null && (
        <p class="answer__short" dir="auto" lang={lang ?? undefined}>
          {short}
        </p>
      )}
      {!isAnswered && <p class="answer__none">{texts.t('chatNotFound')}</p>}
      {!isAnswered && evidence.length > 0 && <p class="answer__nearest">{texts.t('chatNearest')}</p>}
      {shown.choose !== null && (
        <span id={hintId} class="visually-hidden">
          {texts.t('chatEvidenceHint')}
        </span>
      )}
      <ul class={isAnswered ? 'answer__list' : 'answer__list answer__list--nearest'}>
        {evidence.map((point, at) => (
          <li key={`${point.blockId}:${point.text}`} class={markedClass('passage', point, shown)}>
            <EvidenceButton evidence={point} shown={shown} class="passage__body" hintId={hintId}>
              <span dir="auto" lang={lang ?? undefined}>
                <Quoted point={point} short={isAnswered && at === 0 ? short : null} />
              </span>
              {point.page !== undefined && <PageMark page={point.page} />}
            </EvidenceButton>
            <MarkWords evidence={point} shown={shown} />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** A sentence with the words in it that answer. */
function Quoted({ point, short }: { readonly point: Point; readonly short: string | null }) {
  const at = short === null ? -1 : point.text.indexOf(short);
  if (short === null || at < 0) return <>{point.text}</>;
  return (
    <>
      {point.text.slice(0, at)}
      <strong>{short}</strong>
      {point.text.slice(at + short.length)}
    </>
  );
}
