import { readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { roomOverrides } from './lint-overrides.ts';

const CONFIG = new URL('../../.oxlintrc.json', import.meta.url);
const MANIFEST = new URL('../../package.json', import.meta.url);
const BETWEEN = /(?<=\/\/ rooms:begin[^\n]*\n)[\s\S]*?(?= *\/\/ rooms:end)/u;

/** Packages a room could import: what ships, and what only tools may use. */
function packages(): string[] {
  const manifest = JSON.parse(readFileSync(MANIFEST, 'utf8')) as Record<string, Record<string, string>>;
  return [...new Set([...Object.keys(manifest['dependencies'] ?? {}), 'wxt'])].toSorted();
}

it('carries the import table of rooms.ts as lint rules', () => {
  const wanted = roomOverrides(packages());
  const config = readFileSync(CONFIG, 'utf8');
  if (process.env['UPDATE'] !== undefined) {
    const lines = wanted.map((override) => `    ${JSON.stringify(override)},\n`).join('');
    writeFileSync(
      CONFIG,
      config.replace(BETWEEN, () => lines),
    );
  }
  const block = BETWEEN.exec(readFileSync(CONFIG, 'utf8'))?.[0] ?? '';
  expect(JSON.parse(`[${block.trim().replace(/,$/u, '')}]`)).toEqual(wanted);
});
