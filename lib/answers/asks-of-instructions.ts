import { instructionSigns } from '../reading/instruction-signs.ts';

/** Names a program that reads, or what is said to one. "Instructions" alone do not: people ask how things are put together. */
const NAMES_A_READER =
  /\b(?:ai|a\.i\.|llms?|gpt(?:-?\d\S*)?|chat ?gpt|claude|gemini|copilot|chat ?bots?|assistants?|language models?|prompts?|prompted|jailbreak\w*|injections?|(?:hidden|previous|secret|system|malicious) (?:instructions?|commands?|messages?)|ki|ki-\w+|assistent\w*|sprachmodell\w*|(?:versteckte|vorherige|geheime)\w* (?:anweisung|befehl|nachricht)\w*)\b/iu;

/** Whether a question is about what a page says to assistants, so that such sentences may answer it. Only the question's own words count. */
export function asksOfInstructions(question: string): boolean {
  return NAMES_A_READER.test(question) || instructionSigns(question).kinds.size > 0;
}
