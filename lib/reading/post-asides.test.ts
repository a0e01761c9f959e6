import { describe, expect, it } from 'vitest';
import { captureFromText } from './capture-from-text.ts';
import { createPace } from './pace.ts';
import { postAsides } from './post-asides.ts';
import { sentencesOf } from './sentences-of.ts';

const THREAD = `Ruth Penrose - Tide tables for the north pier
The tide tables for the north pier are wrong by forty minutes since the clocks changed.
--
Ruth Penrose
Harbour Office, Pier Road 4

Tom Hale - Re: Tide tables for the north pier
> Can somebody correct the printed sheet?
The tide tables for the north pier are wrong by forty minutes, you say.
I will print a new sheet on Friday and hang it at the office door.

Ruth Penrose - RE: Tide tables for the north pier
In-reply-to: message of Tuesday
Friday is early enough.`;

async function asidesOf(text: string): Promise<string[]> {
  const pace = createPace(new AbortController().signal, () => 0);
  const sentences = await sentencesOf(captureFromText('', text), 'en', pace);
  const isAside = postAsides(sentences);
  return sentences.filter((_, i) => isAside[i]).map((sentence) => sentence.text);
}

describe('postAsides', () => {
  it('finds the opening head, quoted and repeated words, the mail program and the signature', async () => {
    await expect(asidesOf(THREAD)).resolves.toEqual([
      'Ruth Penrose - Tide tables for the north pier',
      '--',
      'Ruth Penrose',
      'Harbour Office, Pier Road 4',
      '> Can somebody correct the printed sheet?',
      'The tide tables for the north pier are wrong by forty minutes, you say.',
      'Ruth Penrose - RE: Tide tables for the north pier',
      'In-reply-to: message of Tuesday',
    ]);
  });

  it('leaves what follows a rule in the midst of a post', async () => {
    const long = 'The committee then spoke of the harbour wall at some length. '.repeat(8);
    const asides = await asidesOf(THREAD.replace('I will print', `-----\n${long}\nI will print`));
    expect(asides).not.toContain('I will print a new sheet on Friday and hang it at the office door.');
  });

  it('finds nothing where people do not answer each other', async () => {
    await expect(asidesOf('Subject: tides\n> A quotation.\nThe text.\nThe text.')).resolves.toEqual([]);
  });
});
