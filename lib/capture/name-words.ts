/** A word of a class name or id, however it is written: `main-content`, `mainContent`, `MAIN_CONTENT`. */
const NAME = /[A-Z]?[a-z]{2,19}|[A-Z]{3,20}(?![a-z])/g;

/** A page repeats its class names. Bounded, as a hostile page need not. */
const known = new Map<string, readonly string[]>();
const MAX_KNOWN = 5_000;

/** The words of an element's names (`namesOf`), each once, in lower case. */
export function nameWords(names: string): readonly string[] {
  const before = known.get(names);
  if (before !== undefined) return before;
  const words = [...new Set(names.match(NAME)?.map((word) => word.toLowerCase()) ?? [])];
  if (known.size < MAX_KNOWN) known.set(names, words);
  return words;
}
