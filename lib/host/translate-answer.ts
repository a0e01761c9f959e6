import type { TurnInput } from '../chat/turn-runner.ts';
import type { Engine } from '../engine/engine.ts';
import { targetLanguage } from '../intent/target-language.ts';
import { nothingToDo, summaryAnswer, type Sourced } from './answer-kinds.ts';

/**
 * What a wish for a translation is about, in the page's words: the answer before it, else the page's points. The panel has the browser translate
 * them, since a language pack may have to be asked for. Nothing where the browser cannot.
 */
export async function translateAnswer(input: TurnInput, engine: Engine, canTranslate: boolean): Promise<Sourced> {
  const { question, before } = input;
  if (!canTranslate) return { ...nothingToDo(question), from: 'nothing' };
  const translateTo = targetLanguage(question);
  const last = before.findLast(({ answer }) => answer?.isAnswered && answer.evidence.length > 0)?.answer;
  if (last)
    return {
      isAnswered: true,
      short: null,
      evidence: last.evidence,
      understood: question,
      translateTo,
      from: 'nothing',
    };
  return { ...(await summaryAnswer(input, engine)), short: null, translateTo, from: 'summary' };
}
