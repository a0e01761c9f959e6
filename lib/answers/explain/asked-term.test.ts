import { describe, expect, it } from 'vitest';
import de from '../../../public/_locales/de/messages.json';
import en from '../../../public/_locales/en/messages.json';
import { quotedSelection } from '../../core/explain-request.ts';
import { askedTerm } from './asked-term.ts';

describe('what is to be explained', () => {
  it.each([
    ['What does TTL mean?', 'TTL'],
    ['what does "amortization" mean', 'amortization'],
    ['What does the term soft power mean here?', 'soft power'],
    ['what is meant by soft power', 'soft power'],
    ["What's the meaning of net-zero?", 'net-zero'],
    ['Define entropy', 'entropy'],
    ['Explain what a mantle is', 'mantle'],
    ['Was bedeutet Kimm?', 'Kimm'],
    ['Was versteht man unter einem Leuchtfeuer', 'Leuchtfeuer'],
    ['Explain photosynthesis', 'photosynthesis'],
  ])('%s', (request, text) => {
    expect(askedTerm(request)).toEqual({ kind: 'term', text, isStrict: true });
  });

  it('is loosely named where several words are', () => {
    expect(askedTerm('explain the refund policy')).toEqual({ kind: 'term', text: 'refund policy', isStrict: false });
  });

  it.each([
    'Explain this',
    'explain how compound interest works here',
    'explain the second paragraph in simple terms',
    "explain like I'm five",
    'What does it mean?',
    'why is that so',
  ])('is no term: %s', (request) => {
    expect(askedTerm(request)).toBeNull();
  });

  it.each([en, de])('is a selection, quoted as the panel and the menu quote it', ({ explainRequest: { message } }) => {
    const ask = (selected: string) => askedTerm(message.replace('$SELECTION$', quotedSelection(selected)));
    expect(ask(' time to\nlive ')).toMatchObject({ kind: 'term', text: 'time to live' });
    expect(ask('“TTL”')).toMatchObject({ kind: 'term', text: 'TTL' });
    const passage = 'He said “yes”. Then the lens turned, and all of them went home.';
    expect(ask(passage)).toEqual({ kind: 'passage', text: passage.replaceAll(/[“”]/gu, "'"), isStrict: true });
  });

  it('is a long selection up to a word, and says that it goes on', () => {
    const quoted = quotedSelection('harbour '.repeat(400));
    expect(quoted.length).toBeLessThanOrEqual(1_501);
    expect(quoted).toMatch(/harbour…$/u);
  });
});
