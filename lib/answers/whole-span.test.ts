import { describe, expect, it } from 'vitest';
import { wholeSpan } from './whole-span.ts';

const whole = (sentence: string, marked: string): string => {
  const start = sentence.lastIndexOf(marked);
  const span = wholeSpan(sentence, { start, end: start + marked.length });
  return sentence.slice(span.start, span.end);
};

describe('words that answer', () => {
  it.each([
    ['The basin has 7,000,000 square kilometres.', '7,000', '7,000,000'],
    ['The basin has 7,000,000 square kilometres.', '000,000', '7,000,000'],
    ['It began 505 million years ago.', '505', '505 million'],
    ['The ice was gone by 9000 BP.', '9000', '9000 BP'],
    ['It fell by 3.5 % in March.', '3', '3.5 %'],
    ['There are 12 boats.', '12', '12'],
    ['In 1856, 40 boats came.', '1856', '1856'],
  ])('%s “%s” is the figure %s', (sentence, marked, told) => expect(whole(sentence, marked)).toBe(told));

  it.each([
    ['About 30 to 50 thousand people came.', '50 thousand', '30 to 50 thousand'],
    ['They were outnumbered 20 to 1 by settlers.', '1', '20 to 1'],
    ['It rose between 2005 and 2010.', '2010', 'between 2005 and 2010'],
    ['It takes 3–5 days.', '5 days', '3–5 days'],
    ['Zwischen 10 und 20 Boote kamen.', '20 Boote', 'Zwischen 10 und 20 Boote'],
    ['In 2005 and 2010 it rose.', '2010', '2010'],
    ['The train leaves at nine and takes 40 minutes.', '40 minutes', '40 minutes'],
  ])('%s “%s” is the range %s', (sentence, marked, told) => expect(whole(sentence, marked)).toBe(told));

  it.each([
    ['It was led by Genghis Khan.', 'Genghis', 'Genghis Khan'],
    ['They fought the Battle of Jumonville Glen in May.', 'Battle of Jumonville', 'Battle of Jumonville Glen'],
    ['He signed the Edict of Fontainebleau.', 'Fontainebleau', 'Edict of Fontainebleau'],
    ['They saw Mork & Mindy twice.', 'Mindy', 'Mork & Mindy'],
    ['Yesterday Anna went home.', 'Anna', 'Anna'],
    ['It was red. Anna came.', 'red', 'red'],
  ])('%s “%s” is the name %s', (sentence, marked, told) => expect(whole(sentence, marked)).toBe(told));

  it.each([
    ['A set of triples (a, b, c) is told.', 'triples (a, b, c', 'triples (a, b, c)'],
    ['The division (of the news) launched a channel.', 'news) launched a channel', 'launched a channel'],
    ['They met Rose (who was played by somebody else) there.', 'Rose (who was played', 'Rose'],
    ['It is open (daily).', 'daily)', 'daily'],
  ])('%s “%s” has no half bracket: %s', (sentence, marked, told) => expect(whole(sentence, marked)).toBe(told));

  it('lose the marks around them', () => expect(whole('He said “never”, and left.', ' “never”,')).toBe('never'));
});
