import { isEnded, type ChatTurn } from '../../lib/core/chat.ts';
import type { ErrorCode } from '../../lib/core/error-code.ts';
import type { ShownEvidence } from '../evidence/use-shown-evidence.ts';
import { turnErrorKey } from '../message-keys.ts';
import { FileBox, type FileIntake } from '../summary/file-box.tsx';
import { CopyButton } from '../summary/copy-button.tsx';
import type { TableFilesContext } from '../tables/table-files.tsx';
import { useTexts } from '../text.tsx';
import { Icon } from '../ui/icon.tsx';
import { Nearest } from './answer.tsx';
import { PageAnswers } from './page-answers.tsx';
import { Trail } from './trail.tsx';

interface TurnProps {
  readonly turn: ChatTurn;
  /** What the conversation's page is called. */
  readonly title: string;
  readonly lang: string | null;
  readonly shown: ShownEvidence;
  /** Where the file that a question waits for is given; null where no files are taken. */
  readonly intake: FileIntake | null;
  readonly onAskAgain: (question: string) => void;
  /** Brings the question back to where questions are written. */
  readonly onEdit: (question: string) => void;
  readonly onCopy: (turn: ChatTurn) => Promise<void>;
  readonly files: TableFilesContext;
}

/** A longer one quotes a passage. */
const LONG_CHARS = 180;

/** One question and what came of it. */
export function Turn({ turn, title, lang, shown, intake, onAskAgain, onEdit, onCopy, files }: TurnProps) {
  const texts = useTexts();
  const { question, state, answer, error } = turn;
  return (
    <li class="turn" data-state={state} aria-busy={!isEnded(state)}>
      <h3 class={question.length > LONG_CHARS ? 'turn__question turn__question--long' : 'turn__question'} dir="auto">
        {question}
      </h3>
      {!isEnded(state) && <Waiting turn={turn} title={title} lang={lang} shown={shown} files={files} />}
      {answer !== null && <PageAnswers answer={answer} title={title} lang={lang} shown={shown} files={files} />}
      {answer !== null && <Trail question={question} answer={answer} />}
      {state === 'stopped' && <p class="turn__note">{texts.t('chatStopped')}</p>}
      {error !== null && <Failure error={error} intake={intake} />}
      {isEnded(state) && (
        <div class="turn__actions">
          {answer !== null && <CopyButton onCopy={() => onCopy(turn)} say={files.say} class="chip" />}
          {answer === null && (
            <button type="button" class="chip" onClick={() => onAskAgain(question)}>
              <Icon name="again" />
              <span>{texts.t('chatAskAgain')}</span>
            </button>
          )}
          <button type="button" class="chip" onClick={() => onEdit(question)}>
            <Icon name="pencil" />
            <span>{texts.t('chatEdit')}</span>
          </button>
        </div>
      )}
    </li>
  );
}

/** What went wrong. A PDF that the browser keeps to itself is no fault: there is something to do. */
function Failure({ error, intake }: Pick<TurnProps, 'intake'> & { readonly error: ErrorCode }) {
  const texts = useTexts();
  const words = texts.t(turnErrorKey(error));
  if (error === 'page.pdf' && intake !== null) {
    return (
      <>
        <p class="turn__note">{words}</p>
        <FileBox {...intake} />
      </>
    );
  }
  return (
    <p class="turn__note turn__note--wrong">
      <Icon name="alert" />
      <span>{words}</span>
    </p>
  );
}

type WaitingProps = Pick<TurnProps, 'turn' | 'title' | 'lang' | 'shown' | 'files'>;

function Waiting({ turn: { progress }, title, lang, shown, files }: WaitingProps) {
  const texts = useTexts();
  const share = progress === null ? null : progress.done / Math.max(1, progress.total);
  return (
    <>
      <p class="turn__wait">
        <span class="turn__lamp" aria-hidden="true" />
        {share === null || share >= 1 ? texts.t('chatSearching') : texts.t('chatIndexing', texts.percent(share))}
      </p>
      {progress?.soFar && <PageAnswers answer={progress.soFar} title={title} lang={lang} shown={shown} files={files} />}
      {progress !== null && <Nearest evidence={progress.nearest} lang={lang} shown={shown} />}
    </>
  );
}
