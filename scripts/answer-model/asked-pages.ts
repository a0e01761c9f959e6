import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A question put to a page, with the words that answer it; none where the page does not. */
export interface AskedPage {
  readonly id: string;
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly question: string;
  readonly answers: readonly string[];
  readonly paragraph: number;
}

interface Squad {
  readonly data: readonly {
    readonly title: string;
    readonly paragraphs: readonly {
      readonly context: string;
      readonly qas: readonly {
        readonly id: string;
        readonly question: string;
        readonly is_impossible: boolean;
        readonly answers: readonly { readonly text: string }[];
      }[];
    }[];
  }[];
}

interface Qed {
  readonly example_id: number;
  readonly title_text: string;
  readonly question_text: string;
  readonly paragraph_text: string;
  readonly original_nq_answers: readonly (readonly { readonly string: string }[])[];
  readonly annotation: { readonly explanation_type: string };
}

const PARAGRAPHS_PER_PAGE = 5;
/** Kept from the reader's training, so that its own figures on them are honest: `train-reader.py` names the same. */
const HELD_ARTICLES = ['2008_Sichuan_earthquake', 'IPod'];
const isHeldTitle = (title: string): boolean =>
  BigInt(`0x${createHash('md5').update(title).digest('hex')}`) % 5n === 0n;

/** SQuAD 2.0's articles in pages of five paragraphs, and QED's paragraphs, each with its questions: what the reader has not seen. */
export function heldPages(dir: string): AskedPage[] {
  const squad = JSON.parse(readFileSync(join(dir, 'squad-train-part.json'), 'utf8')) as Squad;
  const qed = readFileSync(join(dir, 'qed-dev.jsonlines'), 'utf8').split('\n').filter(Boolean);
  return [
    ...squad.data.filter((article) => HELD_ARTICLES.includes(article.title)).flatMap(squadPages),
    ...qed
      .map((line) => JSON.parse(line) as Qed)
      .filter(isUsable)
      .map(qedPage),
  ];
}

const isUsable = (row: Qed): boolean => isHeldTitle(row.title_text) && row.annotation.explanation_type !== 'none';

function squadPages({ title, paragraphs }: Squad['data'][number]): AskedPage[] {
  const pages: AskedPage[] = [];
  for (let from = 0; from + PARAGRAPHS_PER_PAGE <= paragraphs.length; from += PARAGRAPHS_PER_PAGE) {
    const group = paragraphs.slice(from, from + PARAGRAPHS_PER_PAGE);
    for (const [at, { qas }] of group.entries())
      for (const one of qas)
        pages.push({
          id: one.id,
          title,
          paragraphs: group.map(({ context }) => context),
          question: one.question.trim(),
          answers: one.is_impossible ? [] : one.answers.map(({ text }) => text),
          paragraph: at,
        });
  }
  return pages;
}

const qedPage = (row: Qed): AskedPage => ({
  id: String(row.example_id),
  title: row.title_text,
  paragraphs: [row.paragraph_text],
  question: row.question_text,
  answers: row.original_nq_answers.flatMap(([first]) => (first ? [first.string] : [])),
  paragraph: 0,
});
