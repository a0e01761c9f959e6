import { useRef, useState } from 'preact/hooks';
import type { ChatSession } from './chat-session.ts';

/** What is being written, and the field it is written in. */
export function useDraft(session: ChatSession) {
  const [draft, setDraft] = useState('');
  const field = useRef<HTMLTextAreaElement>(null);
  const write = (next: string): void => {
    // At the first letter of each question: the page may have changed since the last.
    if (draft === '' && next !== '') session.prepare();
    setDraft(next);
  };
  /** Puts words into the field, to be gone on with. */
  const begin = (next: string): void => {
    write(next);
    field.current?.focus();
  };
  return { draft, field, write, begin };
}
