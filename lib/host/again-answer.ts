import { asksShorter, resolveQuestion } from '../answers/resolve-question.ts';
import type { TurnInput } from '../chat/turn-runner.ts';
import type { ChatAnswer, PageAnswer } from '../core/chat.ts';
import { turnsOf } from './answer-kinds.ts';

/**
 * The last answer once more, where just that is asked ("shorter", "in one sentence", "again"): nothing is looked up for it. Shorter is its first
 * sentence. Null for any other request, and where nothing was answered yet.
 */
export function againAnswer({ question, before }: TurnInput): Omit<ChatAnswer, 'trail'> | null {
  if (resolveQuestion(question, turnsOf(before)).form !== 'again') return null;
  const last = before.findLast(({ answer }) => answer?.isAnswered === true)?.answer;
  if (!last) return null;
  const { trail: _trail, ...answer } = last;
  if (!asksShorter(question)) return answer;
  return {
    ...answer,
    ...firstOf(answer),
    ...(answer.others && { others: answer.others.map((other) => ({ ...other, ...firstOf(other) })) }),
  };
}

const firstOf = ({ evidence }: PageAnswer): Pick<PageAnswer, 'evidence'> => ({ evidence: evidence.slice(0, 1) });
