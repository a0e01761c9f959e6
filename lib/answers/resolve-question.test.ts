import { describe, expect, it } from 'vitest';
import { resolveQuestion } from './resolve-question.ts';

const after = (question: string, answer = '') => [{ question, answer }];

describe('a question after another', () => {
  it.each([
    [
      'When does the ferry to the island leave?',
      'and how much does it cost?',
      'how much does the ferry to the island cost?',
    ],
    ['Who created the Cyber Security Mesh?', 'What does it do?', 'What does the Cyber Security Mesh do?'],
    ['What are USE flags?', 'How do I set them?', 'How do I set USE flags?'],
    ['What is the rush service?', 'Is it included?', 'Is the rush service included?'],
    ['Where is the harbour?', 'What is its depth?', 'What is the harbour’s depth?'],
    ['How much is the Family plan?', 'What does that include?', 'What does the Family plan include?'],
    ['Who are the founders?', 'Where did they meet?', 'Where did the founders meet?'],
    ['What are the fees?', 'Are they refundable?', 'Are the fees refundable?'],
    ['Wann fährt die Fähre?', 'Was kostet sie?', 'Was kostet die Fähre?'],
  ])('%s %s', (before, question, understood) => {
    expect(resolveQuestion(question, after(before))).toEqual({ question: understood, form: 'follow-up' });
  });

  it('takes a person from the answer', () => {
    const turns = after('Who built the lighthouse?', 'Anna Berg');
    expect(resolveQuestion('When was she born?', turns).question).toBe('When was Anna Berg born?');
    expect(resolveQuestion('What was her job?', turns).question).toBe('What was Anna Berg’s job?');
  });

  it.each([
    ['How heavy is it?', 'What is it made of?'],
    ['What does it cost?', 'Is there a warranty?'],
    ['Who created the Mesh?', 'Is there a warranty?'],
    ['Is the pay good?', 'How many answers are there?'],
    ['What are the benefits?', 'What does he think about comptime?'],
    ['Who created the Mesh?', 'What is this page about?'],
    ['Who created the Mesh?', 'Does the author say that prices will fall?'],
    ['What are the benefits?', 'How much does it cost?'],
    ['Which year is the newest report from?', 'Do they take credit cards?'],
    ['What are the limitations?', 'Why did they build this?'],
    ['Does it have a warranty?', 'Does it come in titanium?'],
    ['What does the charger cost?', 'How much is it to upgrade a panel?'],
    ['How do I update my system?', 'Who maintains it?'],
    ['Wer hat das gebaut?', 'Gibt es eine Garantie?'],
  ])('%s %s: stands alone', (before, question) => {
    expect(resolveQuestion(question, after(before))).toEqual({ question, form: 'new' });
  });

  it('does not pile up what was asked over many turns', () => {
    const turns = after('Who created the Mesh?');
    for (const next of ['How heavy is it?', 'and what is it made of?', 'Is it red?'])
      turns.push({ question: resolveQuestion(next, turns).question, answer: '' });
    expect(turns.map(({ question }) => question)).toEqual([
      'Who created the Mesh?',
      'How heavy is the Mesh?',
      'what is the Mesh made of?',
      'Is the Mesh red?',
    ]);
  });

  it('asks again with the words of the last question where only a piece is given', () => {
    expect(resolveQuestion('and the second one?', after('Who won the first race?'))).toEqual({
      question: 'the second one (won first race)?',
      form: 'follow-up',
    });
    expect(resolveQuestion('what about Berlin?', after('When does the train to Hamburg leave?')).question).toBe(
      'Berlin (train Hamburg leave)?',
    );
    expect(resolveQuestion('why?', after('Is the bridge closed?', 'until May')).question).toBe(
      'why: Is the bridge closed until May?',
    );
  });
});
