import { expect, test } from 'vitest';
import { textFragment } from './text-fragment.ts';

test('a short quote stands in the address whole, with its own commas and dashes encoded', () => {
  expect(textFragment('https://a.example/p', { quote: 'Well-known, yes & no.' })).toBe(
    'https://a.example/p#:~:text=Well%2Dknown%2C%20yes%20%26%20no.',
  );
});

test('a long quote is named by its first and last words', () => {
  const words = Array.from({ length: 40 }, (_value, index) => `word${index}`);
  expect(textFragment('https://a.example/', { quote: words.join(' ') })).toBe(
    'https://a.example/#:~:text=word0%20word1%20word2%20word3%20word4%20word5,word34%20word35%20word36%20word37%20word38%20word39',
  );
});

test('a fragment that is there stays, an earlier directive goes', () => {
  expect(textFragment('https://a.example/#top', { quote: 'x' })).toBe('https://a.example/#top:~:text=x');
  expect(textFragment('https://a.example/#:~:text=old', { quote: 'x' })).toBe('https://a.example/#:~:text=x');
});

test('half a surrogate pair does not throw', () => {
  expect(textFragment('https://a.example/', { quote: 'a\uD83D' })).toBe('https://a.example/#:~:text=a%EF%BF%BD');
});
