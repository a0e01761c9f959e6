import type { Chat, ChatTurn, PageAnswer } from '../../lib/core/chat.ts';
import type { Table } from '../../lib/core/table.ts';
import { citeMarkdown, linkable } from '../evidence/cite-markdown.ts';
import type { Evidence } from '../../lib/core/summary.ts';
import { escapeMarkdown } from '../../lib/core/text/escape-markdown.ts';
import { toMarkdown } from '../../lib/extract/write-table.ts';
import { errorKey, noAnswerKey } from '../message-keys.ts';
import { outlineMarkdown } from '../summary/markdown.ts';
import { tableTitle, wordedTable } from '../tables/table-names.ts';
import type { MessageKey, Texts } from '../text.tsx';

type Page = Pick<Chat, 'url' | 'title'>;

/** A question and its answer as CommonMark: the words that answer, then the sentences of the page with links to their places; so for each page that was asked. */
export function turnMarkdown({ question, answer }: ChatTurn, chat: Page, texts: Texts): string {
  const parts = [`**${escapeMarkdown(question)}**`];
  if (answer?.comparison?.table) parts.push(tableMarkdown(answer.comparison.table, texts));
  if (answer !== null)
    parts.push(...pageParts(answer, answer.unread ? errorKey(answer.unread) : noAnswerKey(answer), chat, texts));
  parts.push(sourceLink(chat));
  for (const { page, ...said } of answer?.others ?? [])
    parts.push(...(page.error === null ? pageParts(said, 'chatNotFound', page, texts) : []), sourceLink(page));
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

/** What one page says. */
function pageParts(said: PageAnswer, noAnswer: MessageKey, page: Page, texts: Texts): string[] {
  const { isAnswered, short, evidence, related = [], outline, tables = [] } = said;
  const parts = isAnswered ? [] : [escapeMarkdown(texts.t(noAnswer))];
  if (isAnswered && short !== null) parts.push(escapeMarkdown(short));
  parts.push(...tables.map((table) => tableMarkdown(table, texts)));
  const url = linkable(page.url);
  const cited = (points: readonly Evidence[]): string =>
    points.map((one) => `- ${citeMarkdown(one, url, texts)}`).join('\n');
  if (outline !== undefined) parts.push(outlineMarkdown(outline, url, texts));
  if (evidence.length > 0) parts.push(cited(evidence));
  if (related.length > 0) parts.push(escapeMarkdown(texts.t('chatRelated')), cited(related));
  return parts;
}

const tableMarkdown = (table: Table, texts: Texts): string =>
  `**${escapeMarkdown(tableTitle(table, texts))}**\n\n${toMarkdown(wordedTable(table, texts)).trimEnd()}`;

function sourceLink({ url, title }: Page): string {
  const target = linkable(url);
  return target === null ? escapeMarkdown(title) : `[${escapeMarkdown(title)}](<${target}>)`;
}
