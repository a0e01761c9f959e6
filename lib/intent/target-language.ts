/** Languages as requests name them, in English and German, with their BCP 47 tags. */
const NAMES: Readonly<Record<string, string>> = {
  en: 'english|englisch',
  de: 'german|deutsch',
  fr: 'french|französisch',
  es: 'spanish|spanisch',
  it: 'italian|italienisch',
  pt: 'portuguese|portugiesisch',
  nl: 'dutch|niederländisch',
  pl: 'polish|polnisch',
  ru: 'russian|russisch',
  uk: 'ukrainian|ukrainisch',
  tr: 'turkish|türkisch',
  ar: 'arabic|arabisch',
  hi: 'hindi',
  zh: 'chinese|chinesisch',
  ja: 'japanese|japanisch',
  ko: 'korean|koreanisch',
  sv: 'swedish|schwedisch',
  da: 'danish|dänisch',
  cs: 'czech|tschechisch',
};
const NAMED = Object.entries(NAMES).map(
  ([tag, names]) => [tag, new RegExp(String.raw`(?<!\p{L})(?:${names})(?:e[nsr]?)?(?!\p{L})`, 'iu')] as const,
);

/** The language that a request wants a translation into; null where it names none: then it is the reader's own. The last one named counts. */
export function targetLanguage(request: string): string | null {
  let [last, found]: [number, string | null] = [-1, null];
  for (const [tag, names] of NAMED) {
    const at = request.search(names);
    if (at > last) [last, found] = [at, tag];
  }
  return found;
}
