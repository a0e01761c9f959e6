import { foldText } from '../core/text/fold.ts';

/** What a PDF says about itself (ISO 32000-1 §14.3.3). */
export interface PdfFacts {
  readonly title: string | null;
  readonly author: string | null;
  readonly subject: string | null;
  /** `YYYY-MM-DD`. */
  readonly date: string | null;
  readonly lang: string | null;
}

const MAX_CHARS = 1_000;
const PDF_DATE = /^(?:D:)?(\d{4})(\d{2})?(\d{2})?/u;

/** Reads the information dictionary as pdf.js hands it over; anything that is not text is nothing. */
export function pdfFacts(info: unknown): PdfFacts {
  const entry = (key: string): string | null => {
    if (typeof info !== 'object' || info === null || !(key in info)) return null;
    const value: unknown = (info as Record<string, unknown>)[key];
    const text = typeof value === 'string' ? foldText(value).slice(0, MAX_CHARS) : '';
    return text === '' ? null : text;
  };
  const [, year, month, day] = PDF_DATE.exec(entry('CreationDate') ?? '') ?? [];
  return {
    title: entry('Title'),
    author: entry('Author'),
    subject: entry('Subject'),
    date: year === undefined ? null : [year, month, day].filter((part) => part !== undefined).join('-'),
    lang: /^[a-z]{2,3}(?=$|[-_])/iu.exec(entry('Language') ?? '')?.[0].toLowerCase() ?? null,
  };
}
