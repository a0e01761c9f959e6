import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { isEnded, type Chat, type ChatTurn } from '../../lib/core/chat.ts';
import type { Evidence, Outline } from '../../lib/core/summary.ts';
import { useShownEvidence } from '../evidence/use-shown-evidence.ts';
import type { FileIntake } from '../summary/file-box.tsx';
import { MovedOn } from '../summary/notice-list.tsx';
import { noAnswerKey, turnErrorKey } from '../message-keys.ts';
import { useTexts, type Texts } from '../text.tsx';
import { useAnnouncer } from '../ui/announcer.tsx';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { turnMarkdown } from './turn-markdown.ts';
import { Turn } from './turn.tsx';

export interface TranscriptProps {
  readonly chat: Chat | null;
  readonly turns: readonly ChatTurn[];
  readonly hasMovedOn: boolean;
  /** Where a question that waits for its file can be given it; null where no files are taken. */
  readonly files: FileIntake | null;
  /** `tabId`: of another page than the conversation's own. */
  readonly onShow: (evidence: Evidence, tabId?: number) => Promise<boolean>;
  readonly onAsk: (question: string) => void;
  readonly onEdit: (question: string) => void;
  readonly onCopy: (markdown: string) => Promise<void>;
  readonly onForget: () => void;
}

/** The conversation about a page, the oldest question first. Nothing where nothing was asked. */
export function Transcript({
  chat,
  turns,
  hasMovedOn,
  files,
  onShow,
  onAsk,
  onEdit,
  onCopy,
  onForget,
}: TranscriptProps) {
  const texts = useTexts();
  const { region, say } = useAnnouncer();
  const [isAsking, setAsking] = useState(false);
  const { newest, earlier, showAll } = useNewest(chat?.id ?? null, turns);
  const shown = useShownEvidence(chat?.id ?? null, onShow, say);
  const list = useNewestInView(turns);
  useSpokenAnswer(turns, say);
  if (turns.length === 0) return region;
  const page = { url: chat?.url ?? '', title: chat?.title ?? '' };
  return (
    <section class="chat" aria-label={texts.t('chatHeading')}>
      <TranscriptHead onForget={() => setAsking(true)} />
      {earlier > 0 && (
        <button type="button" class="chip" onClick={showAll}>
          {texts.plural('chatEarlier', earlier, texts.number(earlier))}
        </button>
      )}
      <ol ref={list} class="chat__turns" start={earlier + 1}>
        {newest.map((turn) => (
          <Turn
            key={turn.id}
            turn={turn}
            title={page.title}
            lang={chat?.lang ?? null}
            shown={shown}
            intake={files}
            onAskAgain={onAsk}
            onEdit={onEdit}
            onCopy={(one) => onCopy(turnMarkdown(one, page, texts))}
            files={{ pageId: chat?.id ?? turn.id, onCopy, say }}
          />
        ))}
      </ol>
      {hasMovedOn && <MovedOn />}
      {isAsking && (
        <ConfirmDialog
          title={texts.t('chatForgetTitle')}
          text={texts.t('chatForgetText')}
          confirmLabel={texts.t('chatForget')}
          onConfirm={onForget}
          onClose={() => setAsking(false)}
        />
      )}
      {region}
    </section>
  );
}

function TranscriptHead({ onForget }: Pick<TranscriptProps, 'onForget'>) {
  const texts = useTexts();
  return (
    <div class="list-head">
      <div class="list-head__title">
        <h2 class="section-title">{texts.t('chatHeading')}</h2>
      </div>
      <button type="button" class="chip" onClick={onForget}>
        {texts.t('chatForget')}
      </button>
    </div>
  );
}

/** Turns shown of a long conversation: each holds some thirty elements, and what was said an hour ago is a press away. */
const FEW = 10;

/** The newest turns, all once they are asked for; another conversation begins with few again. */
function useNewest(chatId: string | null, turns: readonly ChatTurn[]) {
  const [whole, setWhole] = useState<string | null>(null);
  const earlier = chatId !== null && whole === chatId ? 0 : Math.max(0, turns.length - FEW);
  return { newest: turns.slice(earlier), earlier, showAll: () => setWhole(chatId) };
}

/** A question that was just asked, and its answer when it comes, scroll into view; nothing moves under somebody who reads above. */
function useNewestInView(turns: readonly ChatTurn[]) {
  const list = useRef<HTMLOListElement>(null);
  const newest = turns.at(-1);
  const before = useRef<string | null>(null);
  const hasNearest = (newest?.progress?.nearest.length ?? 0) > 0;
  const key = newest === undefined ? null : `${newest.id} ${isEnded(newest.state)} ${hasNearest}`;
  useLayoutEffect(() => {
    const isFirst = before.current === null && newest !== undefined && isEnded(newest.state);
    if (key !== null && before.current !== key && !isFirst) {
      list.current?.lastElementChild?.scrollIntoView?.({ block: 'nearest' });
    }
    before.current = key;
  }, [key, newest]);
  return list;
}

/** Says what came of a question once it has come. */
function useSpokenAnswer(turns: readonly ChatTurn[], say: (words: string) => void): void {
  const texts = useTexts();
  const waiting = useRef(new Set<string>());
  useEffect(() => {
    for (const turn of turns) {
      if (!isEnded(turn.state)) waiting.current.add(turn.id);
      else if (waiting.current.delete(turn.id)) say(spokenAnswer(turn, texts));
    }
  }, [turns, texts, say]);
}

const outlineSaid = ({ sections }: Outline, texts: Texts): string =>
  texts.plural('announceOutline', sections.length, texts.number(sections.length));

function spokenAnswer({ answer, error }: ChatTurn, texts: Texts): string {
  if (error !== null) return texts.t(turnErrorKey(error));
  if (answer === null) return texts.t('chatStopped');
  if (answer.comparison?.table) return texts.t('compareSaid');
  // Of several pages the first that has an answer.
  const said = [answer, ...(answer.others ?? [])].find(({ isAnswered }) => isAnswered);
  if (said === undefined) return texts.t(noAnswerKey(answer));
  const { tables, short, evidence, outline } = said;
  if (outline !== undefined) return outlineSaid(outline, texts);
  if (tables !== undefined) return texts.plural('tablesSaid', tables.length, texts.number(tables.length));
  return texts.t('chatSaid', short ?? evidence[0]?.text ?? '');
}
