import { useId } from 'preact/hooks';
import type { ChatAnswer, PageAnswer } from '../../lib/core/chat.ts';
import type { Point } from '../../lib/core/summary.ts';
import { EvidenceButton, markedClass, MarkWords, PageMark } from '../evidence/evidence-button.tsx';
import type { ShownEvidence } from '../evidence/use-shown-evidence.ts';
import { noAnswerKey } from '../message-keys.ts';
import { AnswerTables } from '../tables/answer-tables.tsx';
import { AnswerTranslation } from './answer-translation.tsx';
import { AnswerOutline } from './answer-outline.tsx';
import type { TableFilesContext } from '../tables/table-files.tsx';
import { useTexts } from '../text.tsx';

interface AnswerProps {
  readonly answer: PageAnswer & Pick<ChatAnswer, 'intent' | 'isAlone' | 'translateTo'>;
  readonly lang: string | null;
  readonly shown: ShownEvidence;
  readonly files: TableFilesContext;
}

/** What the page says, in its own words: a few that answer, then the sentences they stand in. Or that it does not say, and what comes nearest. */
export function Answer({ answer, lang, shown, files }: AnswerProps) {
  const texts = useTexts();
  const { isAnswered, short, evidence, tables, outline, related = [] } = answer;
  return (
    <div class="answer">
      {isAnswered && short !== null && (
        <p class="answer__short" dir="auto" lang={lang ?? undefined}>
          {short}
        </p>
      )}
      {!isAnswered && <p class="answer__none">{texts.t(noAnswerKey(answer))}</p>}
      {tables !== undefined && <AnswerTables tables={tables} lang={lang} shown={shown} {...files} />}
      {outline !== undefined && <AnswerOutline outline={outline} lang={lang} shown={shown} />}
      {isAnswered ? (
        <Passages evidence={evidence} short={short} lang={lang} shown={shown} />
      ) : (
        <Nearest evidence={evidence} lang={lang} shown={shown} />
      )}
      {related.length > 0 && (
        <>
          <p class="answer__nearest">{texts.t('chatRelated')}</p>
          <Passages evidence={related} short={null} lang={lang} shown={shown} isNearest />
        </>
      )}
      <AnswerTranslation answer={answer} lang={lang} />
    </div>
  );
}

type NearestProps = Pick<AnswerProps, 'lang' | 'shown'> & { readonly evidence: readonly Point[] };

/** What comes nearest to a question that the page does not answer, or not yet. */
export function Nearest({ evidence, lang, shown }: NearestProps) {
  const texts = useTexts();
  if (evidence.length === 0) return null;
  return (
    <>
      <p class="answer__nearest">{texts.t('chatNearest')}</p>
      <Passages evidence={evidence} short={null} lang={lang} shown={shown} isNearest />
    </>
  );
}

interface PassagesProps extends NearestProps {
  /** The words in the first that answer. */
  readonly short: string | null;
  readonly isNearest?: boolean;
}

function Passages({ evidence, short, lang, shown, isNearest = false }: PassagesProps) {
  const texts = useTexts();
  const hintId = useId();
  if (evidence.length === 0) return null;
  return (
    <>
      {shown.choose !== null && (
        <span id={hintId} class="visually-hidden">
          {texts.t('chatEvidenceHint')}
        </span>
      )}
      <ul class={isNearest ? 'answer__list answer__list--nearest' : 'answer__list'}>
        {evidence.map((point, at) => (
          <li key={`${point.blockId}:${point.text}`} class={markedClass('passage', point, shown)}>
            <EvidenceButton evidence={point} shown={shown} class="passage__body" hintId={hintId}>
              <span dir="auto" lang={lang ?? undefined}>
                <Quoted point={point} short={at === 0 ? short : null} />
              </span>
              {point.page !== undefined && <PageMark page={point.page} />}
            </EvidenceButton>
            <MarkWords evidence={point} shown={shown} />
          </li>
        ))}
      </ul>
    </>
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
