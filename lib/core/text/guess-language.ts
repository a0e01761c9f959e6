import { STOP_WORDS } from './stop-words.ts';

export interface LanguageGuess {
  /** BCP 47 primary tag. */
  readonly lang: string;
  /** Whether the evidence outweighs a page's own claim. */
  readonly isStrong: boolean;
}

const SAMPLE_CHARS = 12_000;
/** Letters of a script among all letters before the script decides. */
const SCRIPT_SHARE = 0.3;
/** Running text of the listed languages has 25 to 45 % stop words of its own; menus and name lists fewer. */
const WEAK_SHARE = 0.08;
const STRONG_SHARE = 0.16;
/** The best Latin-script language must beat the second by this factor to outweigh the page's claim. */
const STRONG_LEAD = 1.3;
const STRONG_WORDS = 25;

const SCRIPTS: readonly (readonly [RegExp, (text: string) => string])[] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, () => 'ja'],
  [/\p{Script=Hangul}/gu, () => 'ko'],
  [/\p{Script=Han}/gu, (text) => (/[ぁ-ヿ]/u.test(text) ? 'ja' : 'zh')],
  [
    /\p{Script=Cyrillic}/gu,
    (text) =>
      /[їєґ]/iu.test(text)
        ? 'uk'
        : /[ђћџљњ]/iu.test(text)
          ? 'sr'
          : /[ыэё]/iu.test(text)
            ? 'ru'
            : /ъ/iu.test(text)
              ? 'bg'
              : 'ru',
  ],
  [/\p{Script=Arabic}/gu, (text) => (/[ٹڈڑے]/u.test(text) ? 'ur' : /[پچژگ]/u.test(text) ? 'fa' : 'ar')],
  [/\p{Script=Greek}/gu, () => 'el'],
  [/\p{Script=Hebrew}/gu, () => 'he'],
  [/\p{Script=Devanagari}/gu, () => 'hi'],
  [/\p{Script=Bengali}/gu, () => 'bn'],
  [/\p{Script=Tamil}/gu, () => 'ta'],
  [/\p{Script=Telugu}/gu, () => 'te'],
  [/\p{Script=Thai}/gu, () => 'th'],
  [/\p{Script=Georgian}/gu, () => 'ka'],
  [/\p{Script=Armenian}/gu, () => 'hy'],
];

/**
 * The language of a text by its script and, in Latin script, by its stop words; null where neither tells.
 * After Grefenstette (1995), "Comparing two language identification schemes".
 */
export function guessLanguage(text: string): LanguageGuess | null {
  const sample = sampleOf(text);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  if (letters === 0) return null;
  for (const [script, langOf] of SCRIPTS) {
    const share = (sample.match(script)?.length ?? 0) / letters;
    if (share >= SCRIPT_SHARE) return { lang: langOf(sample), isStrong: letters >= 20 };
  }
  return guessLatin(sample);
}

/**
 * The language to read a page in: what its text says where the evidence is strong, else what the page claims (primary tag,
 * lower-cased), else the weak guess, else null. Many pages of every language claim "en" (a template's default).
 */
export function languageOf(claimed: string | null, text: string): string | null {
  const primary = claimed?.toLowerCase().split(/[-_]/u)[0];
  const claim = primary !== undefined && /^[a-z]{2,3}$/u.test(primary) ? (primary === 'no' ? 'nb' : primary) : null;
  const guess = guessLanguage(text);
  if (guess === null) return claim;
  if (claim === null || (guess.isStrong && !isNear(claim, guess.lang))) return guess.lang;
  return claim;
}

/** Pairs that stop words cannot part: the page knows better. */
const NEAR = [
  'nb da',
  'nb nn',
  'nb sv',
  'da sv',
  'pt gl',
  'es gl',
  'es ca',
  'cs sk',
  'sr hr',
  'sr mk',
  'bg mk',
  'ru bg',
  'ru be',
  'uk be',
  'ru kk',
  'ar fa',
  'fa ur',
  'ar ur',
  'id ms',
  'hi mr',
  'hi ne',
  'nl af',
  'zh yue',
  'zh ja',
];
const isNear = (a: string, b: string): boolean =>
  a === b || NEAR.some((pair) => pair === `${a} ${b}` || pair === `${b} ${a}`);

function guessLatin(sample: string): LanguageGuess | null {
  const words = sample.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
  const ranked = [...STOP_WORDS]
    .map(([lang, stops]) => ({
      lang,
      share: words.filter((word) => stops.has(word)).length / Math.max(words.length, 1),
    }))
    .sort((a, b) => b.share - a.share);
  const [best, second] = ranked;
  if (best === undefined || second === undefined || best.share < WEAK_SHARE) return null;
  const isStrong =
    words.length >= STRONG_WORDS && best.share >= STRONG_SHARE && best.share >= second.share * STRONG_LEAD;
  return { lang: best.lang, isStrong };
}

/** Head, middle and tail: a page may open with a foreign quotation or an untranslated menu. */
function sampleOf(text: string): string {
  if (text.length <= SAMPLE_CHARS) return text;
  const third = SAMPLE_CHARS / 3;
  const middle = (text.length - third) / 2;
  return `${text.slice(0, third)} ${text.slice(middle, middle + third)} ${text.slice(-third)}`;
}
