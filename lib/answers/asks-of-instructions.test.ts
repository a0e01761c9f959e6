import { describe, expect, it } from 'vitest';
import { asksOfInstructions } from './asks-of-instructions.ts';

describe('a question about what a page says to assistants', () => {
  it.each([
    'What does this page tell an AI to do?',
    'Does it contain a prompt injection?',
    'Which hidden instructions are there?',
    'What does it want an assistant to say?',
    'Was soll die KI hier tun?',
    'Where does it say "ignore all previous instructions"?',
  ])('is told: %s', (question) => expect(asksOfInstructions(question)).toBe(true));

  it.each([
    'What are the instructions for use?',
    'Who was the keeper?',
    'How do I put it together?',
    'What should I do next?',
    'Was kostet der Eintritt?',
    'Which said aid promptly came?',
  ])('is no other: %s', (question) => expect(asksOfInstructions(question)).toBe(false));
});
