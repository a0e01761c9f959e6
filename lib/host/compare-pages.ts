import { compareRequest, type CompareRequest } from '../answers/compare-request.ts';
import type { TurnInput } from '../chat/turn-runner.ts';
import type { ChatAnswer } from '../core/chat.ts';
import { cheapestColumn } from '../extract/cheapest.ts';
import { comparePages, priceCell, type ComparedPage } from '../extract/compare-pages.ts';
import { rowsNamed } from '../extract/rows-named.ts';
import { nothingToDo, type Sourced } from './answer-kinds.ts';
import { askPages, type AskPage, type FromPages } from './ask-pages.ts';

/** How one page answers a question, and what it says where nothing in particular is asked. */
export interface PageTeller {
  readonly ask: AskPage;
  readonly points: AskPage;
}

/**
 * Puts pages side by side: what they state by the same name as a table, and under it what each says to the request itself, or its points where
 * the request names nothing.
 */
export async function compareAnswer(
  input: TurnInput,
  teller: PageTeller,
): Promise<FromPages & Required<Pick<ChatAnswer, 'comparison'>>> {
  const pages = pagesOf(input);
  const request = compareRequest(
    input.question,
    pages.map(({ title }) => title),
  );
  const found = comparePages(pages, request.isPrice);
  const named = found === null || request.about === null ? [] : rowsNamed(found, request.about);
  const table = found && { ...found, rows: [...named, ...found.rows.filter((row) => !named.includes(row))] };
  const cheapest = request.isPrice ? cheapestColumn(table) : null;
  const comparison = { table, cheapest };
  const onProgress: TurnInput['onProgress'] = (progress) =>
    input.onProgress({
      ...progress,
      soFar: { ...(progress.soFar ?? { intent: 'compare', ...nothingToDo(input.question) }), comparison },
    });
  const asker = askerFor(request, teller);
  /** What the table says of a page is not looked for once more. */
  const isTold = (one: TurnInput): boolean => {
    const column = 1 + pages.findIndex(({ capture }) => capture === one.capture);
    return column > 0 && named.some((row) => row[column]);
  };
  const ask: AskPage = (one) => (isTold(one) ? Promise.resolve(told(one)) : asker(one));
  const answer = await askPages({ ...input, onProgress }, 'compare', ask);
  return { ...answer, understood: input.question, from: 'comparison', comparison };
}

const told = ({ question }: TurnInput): Sourced => ({ ...nothingToDo(question), isAnswered: true, from: 'facts' });

const pagesOf = ({ capture, unread, others }: TurnInput): ComparedPage[] => [
  ...(unread === undefined ? [{ title: capture.title, capture }] : []),
  ...others.flatMap(({ page: { tabId }, capture: other }) =>
    other === null ? [] : [{ tabId, title: other.title, capture: other }],
  ),
];

/** What the price asks of a page that shows none. English, as the rules and the reader know it best; both know German words too. */
const PRICE_QUESTION = 'How much does it cost?';

function askerFor({ about, isPrice }: CompareRequest, { ask, points }: PageTeller): AskPage {
  if (about !== null) return (input) => ask({ ...input, question: about });
  if (!isPrice) return points;
  return (input) =>
    priceCell(input.capture) === null ? ask({ ...input, question: PRICE_QUESTION }) : Promise.resolve(told(input));
}
