import { splitSentences } from '../lib/core/text/sentences.ts';

/** The baseline every news summarizer is held to: the first `count` sentences. */
export function firstSentences(text: string, count: number): string {
  const found: string[] = [];
  for (const line of text.split('\n')) {
    for (const { start, end } of splitSentences(line, null)) {
      found.push(line.slice(start, end));
      if (found.length === count) return found.join('\n');
    }
  }
  return found.join('\n');
}
