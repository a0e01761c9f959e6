import { asksCheaper, needsAnotherPage } from '../answers/compare-request.ts';
import type { TurnInput } from '../chat/turn-runner.ts';
import type { ChatAnswer } from '../core/chat.ts';
import type { PanelIntent } from '../core/panel-intent.ts';
import { IDLE_INTENTS, nothingToDo, type Sourced } from './answer-kinds.ts';
import { askPages } from './ask-pages.ts';
import { compareAnswer, type PageTeller } from './compare-pages.ts';

/** "Which is cheaper?" compares where there is something to compare with, and is a question to one page. */
export const takenFor = (intent: PanelIntent, { question, others }: TurnInput): PanelIntent =>
  others.length > 0 && intent === 'question' && asksCheaper(question) ? 'compare' : intent;

type Answered = Sourced & Pick<ChatAnswer, 'others' | 'comparison' | 'isAlone' | 'unread'>;

/** Puts a request to the conversation's own page alone, or to all that were chosen. */
export function answerAll(intent: PanelIntent, input: TurnInput, teller: PageTeller): Promise<Answered> {
  const isWithOthers = input.others.length > 0;
  if (IDLE_INTENTS.includes(intent) || intent === 'translate') return teller.ask(input);
  if (intent === 'compare' && isWithOthers) return compareAnswer(input, teller);
  if (intent === 'compare' && needsAnotherPage(input.question))
    return Promise.resolve({ ...nothingToDo(input.question), from: 'nothing', isAlone: true });
  return isWithOthers ? askPages(input, intent, teller.ask) : teller.ask(input);
}
