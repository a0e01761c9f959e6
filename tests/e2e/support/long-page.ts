import { prose } from './prose.ts';

/** An article long enough for its job to be watched at work; the same `seed` gives the same page. */
export function longPage(words: number, seed: number): string {
  const paragraphs = Array.from(
    { length: Math.ceil(words / 65) },
    (_, n) => `<p>${prose(65, seed * 1_000 + n * 9)}</p>`,
  );
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Ledger ${seed}</title><article><h1>Ledger ${seed}</h1>${paragraphs.join('')}</article></html>`;
}
