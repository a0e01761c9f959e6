import { browser } from './browser.ts';

/** A message of `_locales` in the browser's language; the key itself where it is missing, so that a gap shows. */
export function translate(key: string, substitutions: readonly string[] = []): string {
  // The typed overload knows our keys; the interface passes keys as data.
  const getMessage = browser.i18n.getMessage as (name: string, substitutions?: string[]) => string;
  return getMessage(key, [...substitutions]) || key;
}

export const uiLocale = (): string => browser.i18n.getUILanguage();
export const uiDirection = (): 'ltr' | 'rtl' => (translate('@@bidi_dir') === 'rtl' ? 'rtl' : 'ltr');
