import { createContext, type ComponentChildren } from 'preact';
import { useContext } from 'preact/hooks';
import type messages from '../public/_locales/en/messages.json';

/** Every message there is. The English file is the complete one; a test holds the others to it. */
export type MessageKey = keyof typeof messages;

/** Messages that exist in plural forms, named without the suffix (`_one`, `_other`, …). */
type PluralKey = MessageKey extends infer K ? (K extends `${infer Base}_other` ? Base : never) : never;

/** Looks one message up; answers '' for a key that is not there (as `browser.i18n.getMessage` does). */
export type MessageLookup = (key: string, substitutions: string[]) => string;

/** Words and numbers in the person's language. Made once per document by its entrypoint. */
export interface Texts {
  readonly locale: string;
  readonly t: (key: MessageKey, ...substitutions: string[]) => string;
  /** The plural form for `count`; substitutions as the message wants them. */
  readonly plural: (key: PluralKey, count: number, ...substitutions: string[]) => string;
  readonly number: (value: number) => string;
  /** A share from 0 to 1. */
  readonly percent: (share: number) => string;
  readonly bytes: (sizeBytes: number) => string;
  /** Below a second in milliseconds, above in seconds. */
  readonly duration: (valueMs: number) => string;
}

const MEGABYTE = 1_000_000;

export function createTexts(lookup: MessageLookup, locale: string): Texts {
  const unit = (name: string, digits: number) =>
    new Intl.NumberFormat(locale, {
      style: 'unit',
      unit: name,
      maximumFractionDigits: digits,
      minimumFractionDigits: digits,
    });
  const integer = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  const share = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  const rules = new Intl.PluralRules(locale);
  const t = (key: MessageKey, ...substitutions: string[]): string => lookup(key, substitutions);
  return {
    locale,
    t,
    plural: (key, count, ...substitutions) =>
      lookup(`${key}_${rules.select(count)}`, substitutions) || lookup(`${key}_other`, substitutions),
    number: (value) => integer.format(value),
    percent: (value) => share.format(value),
    bytes: (sizeBytes) =>
      sizeBytes < MEGABYTE / 2
        ? unit('kilobyte', 0).format(sizeBytes / 1000)
        : unit('megabyte', sizeBytes < 10 * MEGABYTE ? 1 : 0).format(sizeBytes / MEGABYTE),
    duration: (valueMs) =>
      valueMs < 950
        ? unit('millisecond', 0).format(valueMs)
        : unit('second', valueMs < 9950 ? 1 : 0).format(valueMs / 1000),
  };
}

const TextContext = createContext<Texts | null>(null);

export function TextProvider(props: { readonly texts: Texts; readonly children: ComponentChildren }) {
  return <TextContext.Provider value={props.texts}>{props.children}</TextContext.Provider>;
}

export function useTexts(): Texts {
  const texts = useContext(TextContext);
  if (texts === null) throw new Error('No TextProvider above this component');
  return texts;
}
