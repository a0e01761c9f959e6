import { describe, expect, it } from 'vitest';
import { contactAsked } from './contact-question.ts';

describe('a question for those behind a page', () => {
  it.each([
    'How do I contact them?',
    'How can I reach them by phone?',
    'how can i get in touch with support',
    'What is their phone number?',
    'What is the e-mail address of the office?',
    "What's the email?",
    'Is there a phone number?',
    'Wie kann ich Sie erreichen?',
    'Wie lautet die Telefonnummer?',
  ])('%s: contacts', (question) => expect(contactAsked(question)).toBe('contacts'));

  it.each(['Where are they based?', 'Where is the shop?', 'What is their address?', 'Wie lautet die Adresse?'])(
    '%s: addresses',
    (question) => expect(contactAsked(question)).toBe('addresses'),
  );

  it.each([
    'How do I install it?',
    'How do I call the function?',
    'How can I donate?',
    'Where is the film set?',
    'Where does it say that?',
    'What is the email about?',
    'Who called the police?',
    'What does he address in his speech?',
  ])('%s: neither', (question) => expect(contactAsked(question)).toBeNull());
});
