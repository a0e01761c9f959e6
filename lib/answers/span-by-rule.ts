import type { QuestionKind } from './question-kind.ts';

const UNIT =
  '(?:\\s?(?:%|percent|per cent|km|cm|mm|kg|g|m|miles?|feet|ft|met(?:er|re)[sn]?|hours?|minutes?|seconds?|days?|weeks?|months?|years?|dollars?|euros?|pounds?|tons?|tonnes?|degrees?|million|billion|trillion|prozent|stunden?|minuten?|tage?n?|wochen?|monate?n?|jahre?n?|grad|mal)(?!\\p{L}))*';
const NUMBER = `(?:[$€£¥]\\s?)?\\d+(?:[.,'\\u00a0\\u202f]\\d+)*${UNIT}(?:\\s?[€£¥])?`;
const MONTH =
  '(?:january|february|march|april|may|june|july|august|september|october|november|december|januar|februar|märz|mai|juni|juli|oktober|dezember|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)';
const DATES = [
  `(?:\\d{1,2}(?:st|nd|rd|th|\\.)? (?:de )?)?${MONTH}(?: (?:de )?\\d{1,2}(?:st|nd|rd|th)?\\b,?)?(?: (?:de )?\\d{4})?`,
  '\\b(?:1\\d{3}|20\\d{2})s?\\b',
  '\\b\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{2,4}\\b',
  '\\d{4}年(?:\\d{1,2}月)?(?:\\d{1,2}日)?',
].map((source) => new RegExp(source, 'giu'));
const NAME = /\p{Lu}[\p{L}\p{M}'’.-]*(?:\s(?:(?:of|the|de|von|van|der|del|la|du|and|&)\s)?\p{Lu}[\p{L}\p{M}'’.-]*)*/gu;

/** Spans of a sentence by what is asked: dates, numbers with their unit, names. Offsets of all that could be meant. */
function spansOf(kind: QuestionKind, sentence: string): { start: number; end: number }[] {
  const all = (pattern: RegExp): { start: number; end: number }[] =>
    [...sentence.matchAll(pattern)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
  switch (kind) {
    case 'when':
      return DATES.flatMap(all);
    case 'count':
    case 'amount':
      return all(new RegExp(NUMBER, 'giu'));
    case 'who':
    case 'where':
      return all(NAME);
    case 'how':
    case 'list':
    case 'locate':
    case 'what':
    case 'why':
    case 'yes-no':
      return [];
  }
}

/**
 * The words of a sentence that answer, by rules alone: for languages the reader does not know. Null where the kind of question has
 * no form of its own, or nothing of that form is new.
 */
export function spanByRule(
  kind: QuestionKind,
  question: string,
  sentence: string,
): { readonly start: number; readonly end: number } | null {
  const asked = question.toLowerCase();
  const fresh = spansOf(kind, sentence)
    .map(({ start, end }) => ({ start, end: start + sentence.slice(start, end).replace(/[.,\s]+$/u, '').length }))
    .filter(({ start, end }) => end > start && !asked.includes(sentence.slice(start, end).toLowerCase()))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  // The first name of a sentence may be any word with its capital.
  const inner = kind === 'who' || kind === 'where' ? fresh.filter(({ start }) => start > 0) : fresh;
  return inner[0] ?? fresh[0] ?? null;
}
