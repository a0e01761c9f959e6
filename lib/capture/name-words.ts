/** A word of a class name or id, however it is written: `main-content`, `mainContent`, `MAIN_CONTENT`. */
const NAME = /[A-Z]?[a-z]{2,19}|[A-Z]{3,20}(?![a-z])/g;

/** The words of an element's names (`namesOf`), each once, in lower case. */
export const nameWords = (names: string): Set<string> =>
  new Set(names.match(NAME)?.map((word) => word.toLowerCase()) ?? []);
