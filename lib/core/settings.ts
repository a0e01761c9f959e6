import type { SummaryLength } from './summary.ts';

export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** What a person can set. Kept in `storage.local`, versioned and migrated by `lib/platform/settings.ts`. */
export interface Settings {
  readonly length: SummaryLength;
  readonly theme: Theme;
}

export const DEFAULT_SETTINGS: Settings = { length: 'medium', theme: 'system' };
