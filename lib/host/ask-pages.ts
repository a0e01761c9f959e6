import { withoutRepeats } from '../answers/without-repeats.ts';
import type { AskedOther, TurnInput } from '../chat/turn-runner.ts';
import type { ChatAnswer, OtherAnswer } from '../core/chat.ts';
import { unaskedErrorCode } from '../core/error-code.ts';
import { nothingToDo, type Sourced } from './answer-kinds.ts';

/** Answers for one page; rejects with `page.empty` or the engine's codes. */
export type AskPage = (input: TurnInput) => Promise<Sourced>;

/** What all pages said, and where the own page's answer is from. */
export type FromPages = Sourced & Required<Pick<ChatAnswer, 'others'>> & Pick<ChatAnswer, 'unread'>;

/**
 * Puts a request to the conversation's own page, then to each of the others. A page that cannot answer any more is named with the reason; the
 * rest answer all the same. `intent`: what the request was taken for, for what is shown meanwhile.
 */
export async function askPages(input: TurnInput, intent: ChatAnswer['intent'], ask: AskPage): Promise<FromPages> {
  const { from, ...own } = await askOwn(input, ask);
  const others: OtherAnswer[] = [];
  for (const other of input.others) {
    const soFar = { intent, ...own, others: [...others] };
    const tell = (done: number, total: number): void => input.onProgress({ done, total, nearest: [], soFar });
    tell(0, 1);
    const answer = await askOther(input, other, ask, tell);
    others.push({ ...withoutRepeats(answer, [own, ...others]), page: answer.page });
  }
  return { from, ...own, others };
}

/** Where the own page cannot answer for itself, the others do. */
async function askOwn(input: TurnInput, ask: AskPage): Promise<Sourced & Pick<ChatAnswer, 'unread'>> {
  try {
    return await ask(input);
  } catch (thrown) {
    const unread = input.unread ?? unaskedErrorCode(thrown);
    const isOfPage = unread.startsWith('page.') && input.others.some(({ capture }) => capture !== null);
    if (input.signal.aborted || !isOfPage) throw thrown;
    return { ...nothingToDo(input.question), from: 'nothing', unread };
  }
}

type Unchecked = Omit<OtherAnswer, 'isRepeat'>;

async function askOther(
  input: TurnInput,
  { page, capture }: AskedOther,
  ask: AskPage,
  tell: (done: number, total: number) => void,
): Promise<Unchecked> {
  const silent = { isAnswered: false, short: null, evidence: [] };
  if (capture === null) return { page, ...silent };
  const before = input.before.map((turn) => ({ ...turn, answer: turn.answer && saidIn(turn.answer, page.tabId) }));
  try {
    const onProgress: TurnInput['onProgress'] = ({ done, total }) => tell(done, total);
    const { from: _from, understood: _understood, ...said } = await ask({ ...input, before, capture, onProgress });
    return { page, ...said };
  } catch (thrown) {
    if (input.signal.aborted) throw thrown;
    return { page: { ...page, error: unaskedErrorCode(thrown) }, ...silent };
  }
}

/** An earlier answer as the page of that tab gave it, for what a follow-up leans on; the own page's where it was not asked. */
function saidIn(answer: ChatAnswer, tabId: number): ChatAnswer {
  const own = answer.others?.find(({ page }) => page.tabId === tabId);
  return own === undefined ? answer : { ...answer, short: own.short, evidence: own.evidence };
}
