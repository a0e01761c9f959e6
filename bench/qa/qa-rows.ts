import { rowsOf } from '../rows.ts';

export interface QaPage {
  readonly page_id: string;
  readonly source: string;
  readonly lang: string;
  readonly title: string;
  readonly paragraphs: readonly string[];
}

export interface QaRow {
  readonly id: string;
  readonly source: string;
  readonly lang: string;
  readonly page_id: string;
  readonly question: string;
  readonly answerable: boolean;
  readonly gold_paragraph: number | readonly number[] | null;
  readonly answers: readonly { readonly text: string; readonly start: number; readonly paragraph?: number }[];
  readonly evidence: readonly string[];
}

export interface AskedRow {
  readonly row: QaRow;
  readonly page: QaPage;
  /** Paragraphs that are shown: all of the page; the marked ones where others may answer too (`policyqa`). */
  readonly paragraphs: readonly string[];
}

/** The questions with the text each is put to. */
export function askedRows(dataDir: string, limit: number | null): AskedRow[] {
  const pages = new Map(rowsOf<QaPage>(dataDir, 'qa-pages.jsonl').map((page) => [page.page_id, page]));
  const seen = new Map<string, number>();
  return rowsOf<QaRow>(dataDir, 'qa.jsonl').flatMap((row) => {
    const group = `${row.source} ${row.lang} ${row.answerable}`;
    seen.set(group, (seen.get(group) ?? 0) + 1);
    const page = pages.get(row.page_id);
    if (page === undefined || (limit !== null && (seen.get(group) ?? 0) > limit)) return [];
    return [{ row, page, paragraphs: shownOf(row, page) }];
  });
}

function shownOf(row: QaRow, page: QaPage): readonly string[] {
  if (row.source !== 'policyqa') return page.paragraphs;
  const gold = typeof row.gold_paragraph === 'number' ? [row.gold_paragraph] : (row.gold_paragraph ?? []);
  return gold.map((at) => page.paragraphs[at] ?? '');
}

const plain = (text: string): string => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');

/** Whether a sentence holds the answer: a marked sentence, or the answer's words, in the right paragraph. */
export function holdsAnswer({ row }: AskedRow, sentence: string, paragraph: number): boolean {
  const text = plain(sentence);
  if (row.evidence.length > 0)
    return row.evidence.some((one) => text.includes(plain(one)) || plain(one).includes(text));
  const isPlace = row.source === 'policyqa' || row.gold_paragraph === paragraph;
  return isPlace && row.answers.some((answer) => text.includes(plain(answer.text)));
}
