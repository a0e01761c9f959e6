import * as v from 'valibot';
import { DEFAULT_SETTINGS, THEMES, type Settings } from '../core/settings.ts';
import { SUMMARY_LENGTHS } from '../core/summary.ts';
import { browser } from './browser.ts';

const KEY = 'settings';
const VERSION = 1;

/** One field at a time falls back to its default: a bad or older value never costs the others. */
const schema = v.object({
  version: v.fallback(v.number(), VERSION),
  length: v.fallback(v.picklist(SUMMARY_LENGTHS), DEFAULT_SETTINGS.length),
  theme: v.fallback(v.picklist(THEMES), DEFAULT_SETTINGS.theme),
});

/** Reads whatever is stored as today's settings. Pure, so that every shipped shape can be tested. */
export function migrateSettings(stored: unknown): Settings {
  const { length, theme } = v.parse(schema, typeof stored === 'object' && stored !== null ? stored : {});
  return { length, theme };
}

/** Never rejects: Firefox refuses even to read `storage.local` when its disk is full, and a view is there all the same. */
export async function readSettings(): Promise<Settings> {
  const stored = await browser.storage.local.get(KEY).catch((): Record<string, unknown> => ({}));
  return migrateSettings(stored[KEY]);
}

/** Changes some settings and keeps the rest. */
export async function writeSettings(change: Partial<Settings>): Promise<Settings> {
  const next = { ...(await readSettings()), ...change };
  await browser.storage.local.set({ [KEY]: { version: VERSION, ...next } });
  return next;
}

export async function resetSettings(): Promise<void> {
  await browser.storage.local.remove(KEY);
}

/** Calls back with the settings whenever another view changes them; returns the way to stop. */
export function watchSettings(onChange: (settings: Settings) => void): () => void {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string): void => {
    const change = changes[KEY];
    if (area === 'local' && change) onChange(migrateSettings(change.newValue));
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}
