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

const PARAGRAPHS_PER_PAGE = 5;
/** Kept from the reader's training, so that its own figures on them are honest: `train-reader.py` names the same. */
const HELD_ARTICLES = ['2008_Sichuan_earthquake', 'IPod'];
/** SQuAD 2.0's held articles in pages of five paragraphs, each with its questions: what the reader has not seen. */
export function heldPages(dir: string): AskedPage[] {
  const squad = JSON.parse(readFileSync(join(dir, 'squad-train-part.json'), 'utf8')) as Squad;
  return squad.data.filter((article) => HELD_ARTICLES.includes(article.title)).flatMap(squadPages);
}

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
