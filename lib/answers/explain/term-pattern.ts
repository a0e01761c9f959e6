/** A text as a part of a pattern, each of its characters for itself. */
export const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/-]/gu, '\\$&');
const isAllCapitals = (term: string): boolean => /^[\p{Lu}\p{N}][\p{Lu}\p{N}&./-]{0,9}$/u.test(term);

/** A word with its endings in English; other languages lose little by them. */
function oneOrMany(word: string): string {
  const stem = (letters: number): string => escaped(word.slice(0, -letters));
  if (/.{3}ies$/iu.test(word)) return `${stem(3)}(?:ies|y)`;
  if (/.{2}[^aeiou]y$/iu.test(word)) return `${stem(1)}(?:y|ies)`;
  return /.{2}[^s]s$/iu.test(word) ? `${stem(1)}(?:s(?:es)?)?` : `${escaped(word)}(?:e?s)?`;
}

/** A term as a part of a pattern: its words with any space or hyphen between them, one or many of it. */
function termSource(term: string): string {
  const words = term
    .trim()
    .split(/[\s-]+/u)
    .filter((word) => word !== '');
  const last = words.at(-1);
  if (last === undefined) return '(?!)';
  const source = [
    ...words.slice(0, -1).map(escaped),
    isAllCapitals(term) ? `${escaped(last)}s?` : oneOrMany(last),
  ].join(String.raw`[\s\-–]+`);
  return `(?<![\\p{L}\\p{N}])${source}(?![\\p{L}\\p{N}])`;
}

/** Finds a term in a sentence, all of it. Letters of an abbreviation count as they are written: "IT" is no "it". Compile once, ask often. */
export const termPattern = (term: string): RegExp => new RegExp(termSource(term), isAllCapitals(term) ? 'gu' : 'giu');

const WITH_ARTICLE = String.raw`(?:(?:the|an?|der|die|das|eine?)\s+)?["“'‘«„]?`;

/** Whether a text is that term and nothing else, but for an article, a number before it, marks around it, or "What is …?". */
export const wholeTermPattern = (term: string): RegExp =>
  new RegExp(
    String.raw`^(?:[\d.)]+\s+)?(?:what (?:is|are|does)\s+|was ist\s+)?${WITH_ARTICLE}${termSource(term)}["”'’»“]?(?:\s*\([^)]{1,60}\))?(?:\s+mean)?[\s:?.–—-]*$`,
    'iu',
  );

/** Whether a text begins with that term, an article left out. */
export const opensWithTerm = (term: string): RegExp =>
  new RegExp(String.raw`^${WITH_ARTICLE}${termSource(term)}`, 'iu');
