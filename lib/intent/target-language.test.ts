import { describe, expect, it } from 'vitest';
import { targetLanguage } from './target-language.ts';

describe('the language of a wish for a translation', () => {
  it.each([
    ['Translate this page to German', 'de'],
    ['translate the French quote into English', 'en'],
    ['Übersetze das ins Französische', 'fr'],
    ['translate it', null],
    ['translate the polished version', null],
  ])('%s', (request, tag) => {
    expect(targetLanguage(request)).toBe(tag);
  });
});
