import type { Sentence } from './sentence.ts';

/** The system line the shipped model was tuned with, to the letter (models/README.md). */
const SYSTEM = 'Say what the page is about in one plain sentence.';

export interface ChatLine {
  readonly role: 'system' | 'user';
  readonly content: string;
}

/** The chat the language model completes: title, empty line, evidence joined by spaces. */
export function gistPrompt(title: string, evidence: readonly Sentence[]): ChatLine[] {
  // Look-alike letters tell a model nothing but tricks.
  const text = evidence.map((sentence) => sentence.text.normalize('NFKC')).join(' ');
  return [
    { role: 'system', content: SYSTEM },
    { role: 'user', content: title === '' ? text : `${title}\n\n${text}` },
  ];
}
