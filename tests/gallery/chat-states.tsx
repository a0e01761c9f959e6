import { createRef, type ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Chat, ChatAnswer, ChatTurn } from '../../lib/core/chat.ts';
import type { ChatId, TurnId } from '../../lib/core/ids.ts';
import { completionsOf } from '../../components/conversation/completions.ts';
import { Composer } from '../../components/conversation/composer.tsx';
import { QuickActions } from '../../components/conversation/quick-actions.tsx';
import { SuggestionList } from '../../components/conversation/suggestion-list.tsx';
import { AddTabButton } from '../../components/conversation/tab-choice.tsx';
import { Transcript } from '../../components/conversation/transcript.tsx';
import { sampleOutline, samplePoints } from './job-fixtures.ts';
import { sampleTables } from './table-fixtures.ts';

const nothing = () => {};
const points = samplePoints(8);

export const sampleTurn = (n: number, changes: Partial<ChatTurn> = {}): ChatTurn => ({
  id: `00000000-0000-4000-8000-${String(n).padStart(12, '0')}` as TurnId,
  question: ['Who made the lens?', 'How far could its light be seen?', 'And what did it cost?'][n % 3] ?? '',
  state: 'done',
  askedAtMs: n,
  progress: null,
  answer: null,
  error: null,
  ...changes,
});

export const sampleAnswer = (changes: Partial<ChatAnswer> = {}): ChatAnswer => ({
  intent: 'question',
  isAnswered: true,
  short: points[3]?.text.split(' ').slice(0, 4).join(' ') ?? null,
  evidence: points.slice(3, 6),
  understood: 'How far could the light of the lens be seen?',
  trail: { routedBy: 'rules', from: 'passages', passages: 34, tookMs: 812 },
  ...changes,
});

export const sampleChat = (turns: readonly ChatTurn[]): Chat => ({
  id: '00000000-0000-4000-8000-00000000000c' as ChatId,
  tabId: 1,
  url: 'https://example.org/lens',
  title: 'The lens that carried a flame across the sea',
  lang: 'en',
  isPrivate: false,
  turns,
});

const answered = sampleTurn(1, { answer: sampleAnswer() });
const whole = sampleTurn(0, { answer: sampleAnswer({ short: null, evidence: points.slice(0, 1) }) });
const declined = sampleTurn(2, { answer: sampleAnswer({ isAnswered: false, short: null }) });
const LONG_QUESTION = `${'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'.repeat(2)} and, by the way, how does all of that fit into what the second paragraph says about mirrors?`;

const STATES: Readonly<Record<string, readonly ChatTurn[]>> = {
  'chat-empty': [],
  'chat-answers': [whole, answered, declined],
  'chat-talk': (['small-talk', 'other', 'translate'] as const).map((intent, n) =>
    sampleTurn(n, { answer: sampleAnswer({ intent, isAnswered: false, short: null, evidence: [] }) }),
  ),
  'chat-waiting': [
    answered,
    sampleTurn(2, { state: 'running', progress: { done: 64, total: 320, nearest: points.slice(5, 7) } }),
  ],
  'chat-searching': [sampleTurn(0, { state: 'queued' })],
  'chat-failed': [
    sampleTurn(0, { state: 'failed', error: 'page.denied' }),
    sampleTurn(1, { state: 'stopped' }),
    sampleTurn(2, { state: 'failed', error: 'engine.memory' }),
  ],
  'chat-needs-file': [sampleTurn(0, { state: 'failed', error: 'page.pdf' })],
  'chat-tables': [
    sampleTurn(0, {
      question: 'Make a table of the prices',
      answer: sampleAnswer({ intent: 'extract', short: null, evidence: [], tables: sampleTables() }),
    }),
  ],
  'chat-explained': [
    sampleTurn(0, {
      question: 'What does TTL mean?',
      answer: sampleAnswer({
        intent: 'explain',
        evidence: points.slice(3, 5),
        trail: { routedBy: 'rules', from: 'definitions', passages: 0, tookMs: 9 },
      }),
    }),
    sampleTurn(1, {
      question: `Explain “${points
        .slice(0, 3)
        .map(({ text }) => text)
        .join(' ')}”`,
      answer: sampleAnswer({
        intent: 'explain',
        short: null,
        evidence: points.slice(3, 5),
        related: points.slice(5, 8),
      }),
    }),
    sampleTurn(2, {
      question: 'Explain “mantle”',
      answer: sampleAnswer({ intent: 'explain', isAnswered: false, short: null }),
    }),
  ],
  'chat-outline': [
    sampleTurn(0, {
      question: 'Outline of this page',
      answer: sampleAnswer({ intent: 'summarize', short: null, evidence: [], outline: sampleOutline(5) }),
    }),
  ],
  'chat-long': [sampleTurn(0, { question: LONG_QUESTION, answer: sampleAnswer() })],
};

/** A conversation whose buttons lead nowhere. */
export const INERT_TRANSCRIPT = {
  hasMovedOn: false,
  files: { onFile: nothing, onElsewhere: null },
  onShow: () => Promise.resolve(true),
  onAsk: nothing,
  onEdit: nothing,
  onCopy: () => Promise.resolve(),
  onForget: nothing,
};

/** A conversation and the field for the next question, as the panel has them. */
export const slots = (
  turns: readonly ChatTurn[],
  {
    hasMovedOn = false,
    draft = '',
    box = null,
  }: { hasMovedOn?: boolean; draft?: string; box?: ComponentChildren } = {},
) => ({
  transcript: <Transcript {...INERT_TRANSCRIPT} chat={sampleChat(turns)} turns={turns} hasMovedOn={hasMovedOn} />,
  composer: (
    <>
      {turns.length === 0 && (
        <SuggestionList
          suggestions={['How much does it cost?', 'What is a lighthouse lens made of, and who made the first one?']}
          onAsk={nothing}
        />
      )}
      {draft === '' && (
        <QuickActions hasSelection={turns.length === 0} onAsk={nothing} onBegin={nothing} onExplain={nothing} />
      )}
      {box}
      <Composer
        field={createRef()}
        beside={<AddTabButton button={createRef()} isOpen={box !== null} listId="tabs" onToggle={nothing} />}
        draft={draft}
        onDraft={nothing}
        isRunning={turns.some(({ state }) => state === 'running')}
        lastQuestion={null}
        onAsk={nothing}
        onStop={nothing}
      />
    </>
  ),
});

/** A field in which something is being written: the list opens for what was typed, so a letter is. */
function Completing() {
  const [draft, setDraft] = useState('Who tended the burn');
  const [field] = useState(() => createRef<HTMLTextAreaElement>());
  useEffect(() => {
    const area = field.current;
    area?.focus();
    area?.setSelectionRange(area.value.length, area.value.length);
    area?.dispatchEvent(new InputEvent('input', { bubbles: true }));
    const press = () => area?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true }));
    const timer = setTimeout(press, 50);
    return () => clearTimeout(timer);
  }, [field]);
  return (
    <Composer
      field={field}
      draft={draft}
      onDraft={setDraft}
      isRunning={false}
      lastQuestion={null}
      onAsk={nothing}
      onStop={nothing}
      complete={(written) => completionsOf(written, COMPLETIONS)}
    />
  );
}

const COMPLETIONS = {
  questions: ['Who tended the burning lamps, and for how long did they have to stay awake for it?'],
  terms: [
    'burning mantle',
    'Burnham lighthouse',
    'burned oil',
    'Donaudampfschifffahrtselektrizitätenhauptbetriebswerk burn',
  ],
};

/** Every state of the conversation by name; `view` is the summary that it stands under. */
export function chatStates(
  view: (chat: ReturnType<typeof slots>, isPinned: boolean) => ComponentChildren,
): Readonly<Record<string, ComponentChildren>> {
  return {
    ...Object.fromEntries(
      Object.entries(STATES).map(([name, turns]) => [name, view(slots(turns), name === 'chat-answers')]),
    ),
    'chat-completing': view({ ...slots([answered]), composer: <Completing /> }, false),
    'chat-moved-on': view(
      slots([answered], { hasMovedOn: true, draft: 'What does the new page say?\nAnd why?' }),
      false,
    ),
  };
}
