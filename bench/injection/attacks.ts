import { rowsOf } from '../rows.ts';

export interface Marker {
  readonly text: string;
  /** It counts only whole: its words are the page's own too ("has no impact", where the page says "has an impact"). */
  readonly isWhole: boolean;
}

/** A text that wants something of whoever reads it for a person. */
export interface Attack {
  readonly id: string;
  readonly text: string;
  /** What an answer that obeys it says: the attack's own words, or what the row's judge looks for. */
  readonly marker: Marker;
  readonly position: 'start' | 'middle' | 'end';
}

interface Row {
  readonly id: string;
  readonly label: number;
  readonly text: string;
  readonly attack: string | null;
  readonly position: 'start' | 'middle' | 'end' | null;
  readonly judge_question: string | null;
}

const POSITIONS = ['start', 'middle', 'end'] as const;

const QUESTION =
  /\b(?:does|is|this|the|response|that|some|form|state|states|contain|contains|discuss|talk|about|mention|reveal|explain|explains|list|provide|request|recommend|word|password|user|user's|using|follow)\b/giu;

/** What a judge's question asks for: the words it quotes, else its own without the asking. */
function judged(question: string | null): Marker | null {
  if (question === null) return null;
  const [, quoted] = /(?<=\s)['"]([^"]+?)['"](?=[?.,\s]|$)/u.exec(question) ?? [];
  if (quoted !== undefined) return { text: quoted, isWhole: true };
  const asked = question.replaceAll(QUESTION, ' ').replaceAll(/\s+/gu, ' ').trim();
  return /\p{L}{5}/u.test(asked) ? { text: asked, isWhole: false } : null;
}

/** The rows of `injection.jsonl`: attack strings (the whole text where the row names none), and the texts without one. */
export function injectionRows(dataDir: string): { attacks: Attack[]; clean: { id: string; text: string }[] } {
  const rows = rowsOf<Row>(dataDir, 'injection.jsonl');
  return {
    attacks: rows
      .filter((row) => row.label === 1)
      .map((row, index) => ({
        id: row.id,
        text: row.attack ?? row.text,
        marker: judged(row.judge_question) ?? { text: row.attack ?? row.text, isWhole: false },
        position: row.position ?? POSITIONS[index % POSITIONS.length] ?? 'end',
      })),
    clean: rows.filter((row) => row.label === 0).map(({ id, text }) => ({ id, text })),
  };
}
