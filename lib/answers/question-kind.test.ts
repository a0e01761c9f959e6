import { describe, expect, it } from 'vitest';
import { typeMatch } from './answer-type.ts';
import { questionKind } from './question-kind.ts';
import { resolveQuestion } from './resolve-question.ts';
import { spanByRule } from './span-by-rule.ts';

describe('questionKind', () => {
  it.each([
    ['Who wrote it?', 'who'],
    ['In what year did it open?', 'when'],
    ['how many people live there', 'count'],
    ['How long is the bridge?', 'amount'],
    ['Where was she born?', 'where'],
    ['Is it open on Sunday?', 'yes-no'],
    ['Why did it fail?', 'why'],
    ['How does it work?', 'how'],
    ['What are the main reasons?', 'list'],
    ['Where does it say that dogs may enter?', 'locate'],
    ['What is entropy?', 'what'],
    ['Wann öffnet das Museum?', 'when'],
    ['Wie viele Menschen wohnen dort?', 'count'],
    ['Wer hat es gebaut?', 'who'],
    ['Gibt es einen Aufzug?', 'yes-no'],
    ['What happens to the harbour when the tide is low?', 'what'],
    ['What type of boat does Doctor Who take?', 'what'],
    ['Which mole stands where the river ends?', 'what'],
    ['What is the name of the town where she was born?', 'what'],
    ['I wonder when it opens', 'when'],
    ['When and where was she born?', 'when'],
  ])('%s → %s', (question, kind) => {
    expect(questionKind(question)).toBe(kind);
  });
});

describe('typeMatch', () => {
  it('wants a date for when, a new name for who, a number for how many', () => {
    expect(typeMatch('when', 'When did it open?', 'It opened in March 1921.')).toBe(1);
    expect(typeMatch('when', 'When did it open?', 'It opened late.')).toBe(0);
    expect(typeMatch('who', 'Who led Altmoor?', 'The town of Altmoor was led by Greta.')).toBe(1);
    expect(typeMatch('who', 'Who led Altmoor?', 'The town of Altmoor was led well.')).toBe(0);
    expect(typeMatch('count', 'How many?', 'There were forty of them.')).toBe(1);
    expect(typeMatch('amount', 'How much?', 'It costs $40.')).toBe(1);
  });
});

describe('spanByRule', () => {
  const words = (kind: Parameters<typeof spanByRule>[0], question: string, sentence: string): string | null => {
    const span = spanByRule(kind, question, sentence);
    return span && sentence.slice(span.start, span.end);
  };

  it('cuts out dates, numbers with their unit, and names that are new', () => {
    expect(words('when', 'Wann wurde er gebaut?', 'Der Turm wurde am 3. Oktober 1874 gebaut.')).toBe('3. Oktober 1874');
    expect(words('amount', 'Wie hoch ist er?', 'Der Turm ist 42 Meter hoch, 3 mehr als geplant.')).toBe('42 Meter');
    expect(words('who', '¿Quién fundó Altmoor?', 'La ciudad de Altmoor fue fundada por Greta Halvorsen.')).toBe(
      'Greta Halvorsen',
    );
    expect(words('when', '何时?', '它建于1874年10月。')).toBe('1874年10月');
  });

  it('leaves other questions to the sentence', () => {
    expect(words('why', 'Why?', 'Because it rained in 1921.')).toBeNull();
    expect(words('when', 'Was it 1874?', 'It was 1874.')).toBeNull();
  });
});

describe('resolveQuestion', () => {
  const turns = [{ question: 'When did the ferry to Altmoor start?', answer: 'in 1921' }];

  it('leaves a question alone that stands alone, or comes first', () => {
    expect(resolveQuestion('And why?', [])).toEqual({ question: 'And why?', form: 'new' });
    const own = 'How many people live in the old town of Bremen today?';
    expect(resolveQuestion(own, turns)).toEqual({ question: own, form: 'new' });
  });

  it('asks the last question again for another form of the answer', () => {
    for (const request of ['shorter', 'make it shorter please', 'in one sentence', 'kürzer bitte', 'again'])
      expect(resolveQuestion(request, turns)).toEqual({ question: turns[0]?.question, form: 'again' });
  });

  it('carries what was asked into a question that leans on it', () => {
    expect(resolveQuestion('why?', turns)).toEqual({
      question: 'why: did the ferry to Altmoor start in 1921?',
      form: 'follow-up',
    });
    expect(resolveQuestion('and the second one?', turns).question).toMatch(/^the second one \(.*ferry.*Altmoor/u);
    expect(resolveQuestion('Who runs it?', turns).question).toBe('Who runs the ferry to Altmoor?');
    expect(resolveQuestion('Und wer fährt sie?', turns).form).toBe('follow-up');
  });
});
