interface Span {
  readonly start: number;
  readonly end: number;
}

/** What may stand around words that answer and is none of them. */
const EDGE_BEFORE = /^[\s,;:.!?"“”'’()[\]–—-]+/u;
const EDGE_BEHIND = /[\s,;:.!?"“”‘([–—-]+$/u;
/** The rest of a figure: "7,000" is not "7,000,000", "505" not "505 million", "9000" not "9000 BP". */
const FIGURE_GOES_ON =
  /^(?:(?:[.,]?\d)+(?:\s?(?:%|million|billion|trillion|thousand)(?![\p{L}\p{N}]))?|\s?(?:%|[€£](?!\s?\d)|°\s?[CF]?|(?:per ?cent|million|billion|trillion|thousand|BP|BCE?|AD|CE|Prozent|Millionen|Milliarden|Mio\.|Mrd\.)(?![\p{L}\p{N}])))/u;
/** Its beginning, and the sign of money, which a reader leaves out. */
const FIGURE_BEFORE = /(?<![\p{L}\p{N}])(?:[$€£¥₹]\s?)?(?:\d+[.,])*$/u;
const COUNTED =
  '(?:[$€£]?\\d[\\d.,]*\\d|[$€£]?\\d|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|hundred)';
const IS_COUNTED = new RegExp(`^${COUNTED}(?![\\p{L}\\p{N}])`, 'iu');
/** The lower end of a range, whose upper end is no answer by itself: "30 to", "between 2005 and". */
const RANGE_BEFORE = new RegExp(
  `(?<![\\p{L}\\p{N}.,])(?:(?:between|zwischen) ${COUNTED}\\s?(?:%|per ?cent)? (?:and|und) |${COUNTED}\\s?(?:%|per ?cent)?(?: (?:to|bis) |\\s?[–-]\\s?))$`,
  'iu',
);
const CAPITAL = '\\p{Lu}[\\p{L}\\p{M}\\p{N}’-]*';
/** The rest of a name: "Genghis" is not "Genghis Khan", "Fontainebleau" not "the Edict of Fontainebleau". Whatever begins the sentence may be no name. */
const NAME_GOES_ON = new RegExp(`^(?: ${CAPITAL})+`, 'u');
const NAME_BEFORE = new RegExp(`(?<=[\\p{L}\\p{N},;:)] )(?:${CAPITAL} (?:(?:of|&|de|von|van) )?)+$`, 'u');
/** A bracket that was opened may close this many letters behind the words. */
const NEAR = 2;

/**
 * The words that a reader marked in a sentence, without the marks around them and with what they were cut out of: a figure, a range, a name, a pair of brackets
 * is told whole or not at all. A reader takes pieces of words and knows of none of these.
 */
export function wholeSpan(sentence: string, marked: Span): Span {
  const steps = [trimmed, withFigure, withRange, withBrackets, withName];
  return steps.reduce((span, step) => step(sentence, span), marked);
}

const textOf = (sentence: string, { start, end }: Span): string => sentence.slice(start, end);

function trimmed(sentence: string, span: Span): Span {
  const text = textOf(sentence, span);
  const start = span.start + (EDGE_BEFORE.exec(text)?.[0].length ?? 0);
  return { start, end: Math.max(start, span.end - (EDGE_BEHIND.exec(text)?.[0].length ?? 0)) };
}

function withFigure(sentence: string, { start, end }: Span): Span {
  const before = /\d/u.test(sentence[start] ?? '') ? FIGURE_BEFORE.exec(sentence.slice(0, start)) : null;
  const behind = /\d/u.test(sentence[end - 1] ?? '') ? FIGURE_GOES_ON.exec(sentence.slice(end)) : null;
  return { start: start - (before?.[0].length ?? 0), end: end + (behind?.[0].length ?? 0) };
}

function withRange(sentence: string, span: Span): Span {
  const before = IS_COUNTED.test(textOf(sentence, span)) ? RANGE_BEFORE.exec(sentence.slice(0, span.start)) : null;
  return { start: span.start - (before?.[0].length ?? 0), end: span.end };
}

function withName(sentence: string, span: Span): Span {
  const text = textOf(sentence, span);
  const isName = (word: string | undefined): boolean => /^\p{Lu}/u.test(word ?? '');
  const before = isName(text) ? NAME_BEFORE.exec(sentence.slice(0, span.start)) : null;
  const behind = isName(text.split(' ').at(-1)) ? NAME_GOES_ON.exec(sentence.slice(span.end)) : null;
  return { start: span.start - (before?.[0].length ?? 0), end: span.end + (behind?.[0].length ?? 0) };
}

function withBrackets(sentence: string, { start, end }: Span): Span {
  const text = sentence.slice(start, end);
  const opened = text.split('(').length - text.split(')').length;
  if (opened < 0) {
    const rest = text.indexOf(')') + 1;
    return rest < text.length ? trimmed(sentence, { start: start + rest, end }) : { start, end: end - 1 };
  }
  const close = sentence.indexOf(')', end);
  if (opened > 0 && close >= 0 && close - end <= NEAR) return { start, end: close + 1 };
  const open = text.lastIndexOf('(');
  return opened > 0 && open > 0 ? trimmed(sentence, { start, end: start + open }) : { start, end };
}
