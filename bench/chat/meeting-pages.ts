import { rowsOf } from '../rows.ts';

interface DocumentRow {
  readonly id: string;
  readonly source: string;
  readonly document: string;
}
interface QueryRow {
  readonly doc_id: string;
  readonly query: string;
}

/** A long page, and what people asked about it. */
export interface AskedPage {
  readonly id: string;
  readonly html: string;
  readonly questions: readonly string[];
}

/** Requests for a summary are no questions: they are answered another way. */
const IS_SUMMARY = /^(?:please )?summari[sz]e\b/iu;
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** Transcripts of meetings as pages, a paragraph for each turn of talk, with the questions of `retrieval-long.jsonl`: `count` of them each. */
export function meetingPages(dataDir: string, count: number): AskedPage[] {
  const queries = rowsOf<QueryRow>(dataDir, 'retrieval-long.jsonl').filter(({ query }) => !IS_SUMMARY.test(query));
  return rowsOf<DocumentRow>(dataDir, 'summarization.jsonl')
    .filter(({ source }) => source === 'qmsum')
    .map(({ id, document }) => {
      const paragraphs = document.split('\n').map((line) => `<p>${escaped(line)}</p>`);
      return {
        id,
        html: `<!doctype html><html lang="en"><title>Meeting ${id.slice(-4)}</title><article><h1>Meeting ${id.slice(-4)}</h1>${paragraphs.join('\n')}</article></html>`,
        questions: queries
          .filter(({ doc_id: of }) => of === id)
          .map(({ query }) => query)
          .slice(0, count),
      };
    })
    .filter(({ questions }) => questions.length === count);
}
