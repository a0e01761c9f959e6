import type { ComponentChildren } from 'preact';
import type { ChatAnswer, OtherAnswer } from '../../lib/core/chat.ts';
import type { ErrorCode } from '../../lib/core/error-code.ts';
import { inTab, type ShownEvidence } from '../evidence/use-shown-evidence.ts';
import { errorKey } from '../message-keys.ts';
import { AnswerTables } from '../tables/answer-tables.tsx';
import type { TableFilesContext } from '../tables/table-files.tsx';
import { useTexts } from '../text.tsx';
import { Icon } from '../ui/icon.tsx';
import { Answer } from './answer.tsx';

interface PageAnswersProps {
  readonly answer: ChatAnswer;
  /** What the conversation's own page is called. */
  readonly title: string;
  readonly lang: string | null;
  readonly shown: ShownEvidence;
  readonly files: TableFilesContext;
}

/** What came of a request: what the page says, or what each of several does. */
export function PageAnswers({ title, ...props }: PageAnswersProps) {
  const { others, comparison } = props.answer;
  return others === undefined && comparison === undefined ? (
    <Answer {...props} />
  ) : (
    <Several title={title} {...props} />
  );
}

/** What several pages say: what they state by the same name side by side, then each under its own title, the conversation's own first. */
function Several({ answer, title, lang, shown, files }: PageAnswersProps) {
  const texts = useTexts();
  const { others = [], comparison, isAnswered, short, evidence, tables, unread } = answer;
  const hasOwn = !isAnswered || short !== null || evidence.length > 0 || tables !== undefined;
  return (
    <div class="answer">
      {comparison && <Side comparison={comparison} shown={shown} files={files} />}
      {hasOwn && (
        <PageTitle title={title === '' ? texts.t('pageOwn') : title}>
          {unread === undefined ? (
            <Answer answer={answer} lang={lang} shown={shown} files={files} />
          ) : (
            <Unread error={unread} />
          )}
        </PageTitle>
      )}
      {others.map((other) => (
        <Other key={other.page.tabId} other={other} intent={answer.intent} shown={shown} files={files} />
      ))}
    </div>
  );
}

function PageTitle({ title, children }: { readonly title: string; readonly children: ComponentChildren }) {
  return (
    <section class="page-answer" aria-label={title}>
      <h4 class="page-answer__title" dir="auto">
        {title}
      </h4>
      {children}
    </section>
  );
}

type SideProps = Pick<PageAnswersProps, 'shown' | 'files'> & {
  readonly comparison: NonNullable<ChatAnswer['comparison']>;
};

/** Side by side; or that the pages have nothing by the same name. */
function Side({ comparison: { table, cheapest }, shown, files }: SideProps) {
  const texts = useTexts();
  if (table === null) return <p class="turn__note">{texts.t('compareNothing')}</p>;
  const price = table.rows.find(([name]) => name?.label === 'price')?.[cheapest ?? -1]?.text;
  return (
    <>
      {cheapest !== null && price !== undefined && (
        <p class="answer__short" dir="auto">
          {texts.t('compareCheapest', table.columns[cheapest] ?? '', price)}
        </p>
      )}
      <AnswerTables tables={[table]} lang={null} shown={shown} {...files} />
    </>
  );
}

/** Why a page does not say anything. */
function Unread({ error }: { readonly error: ErrorCode }) {
  const texts = useTexts();
  return (
    <p class="turn__note turn__note--wrong">
      <Icon name="alert" />
      <span>{texts.t(errorKey(error))}</span>
    </p>
  );
}

type OtherProps = Pick<PageAnswersProps, 'shown' | 'files'> &
  Pick<ChatAnswer, 'intent'> & { readonly other: OtherAnswer };

function Other({ other, intent, shown, files }: OtherProps) {
  const texts = useTexts();
  const { page, isAnswered, short, evidence, tables, isRepeat } = other;
  if (page.error !== null) {
    return (
      <PageTitle title={page.title || page.url}>
        <Unread error={page.error} />
      </PageTitle>
    );
  }
  if (isAnswered && short === null && evidence.length === 0 && tables === undefined && !isRepeat) return null;
  return (
    <PageTitle title={page.title || page.url}>
      {isRepeat ? (
        <p class="turn__note">{texts.t('pageRepeats')}</p>
      ) : (
        <Answer answer={{ ...other, intent }} lang={page.lang} shown={inTab(shown, page.tabId)} files={files} />
      )}
    </PageTitle>
  );
}
