// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { DEFAULT_SETTINGS } from '../core/settings.ts';

// The extension API does not exist outside a browser; only the pure part is tested here, the rest end to end.
vi.mock('./browser.ts', () => ({ browser: {} }));
const { migrateSettings } = await import('./settings.ts');

/** Every shape that was ever stored, and what it means today. */
const SHIPPED = [
  { stored: { version: 1, length: 'long', theme: 'dark' }, means: { length: 'long', theme: 'dark' } },
  { stored: { version: 1, length: 'outline', theme: 'light' }, means: { length: 'outline', theme: 'light' } },
];

describe('migrateSettings', () => {
  it.each(SHIPPED)('reads version $stored.version', ({ stored, means }) => {
    expect(migrateSettings(stored)).toEqual(means);
  });

  it('gives the defaults where nothing is stored', () => {
    expect(migrateSettings(undefined)).toEqual(DEFAULT_SETTINGS);
  });

  it('keeps what is good of damaged settings', () => {
    expect(migrateSettings({ version: 'x', length: 'enormous', theme: 'dark' })).toEqual({
      length: DEFAULT_SETTINGS.length,
      theme: 'dark',
    });
  });
});
