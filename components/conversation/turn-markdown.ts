import type { Chat, ChatTurn } from '../../lib/core/chat.ts';
import { citeMarkdown, linkable } from '../evidence/cite-markdown.ts';
import { escapeMarkdown } from '../../lib/core/text/escape-markdown.ts';
import { toMarkdown } from '../../lib/extract/write-table.ts';
import { noAnswerKey } from '../message-keys.ts';
import { columnNames, tableTitle } from '../tables/table-names.ts';
import type { Texts } from '../text.tsx';

/** A question and its answer as CommonMark: the words that answer, then the sentences of the page with links to their places. */
export function turnMarkdown({ question, answer }: ChatTurn, chat: Pick<Chat, 'url' | 'title'>, texts: Texts): string {
  const url = linkable(chat.url);
  const title = escapeMarkdown(chat.title);
  const parts = [`**${escapeMarkdown(question)}**`];
  if (answer?.isAnswered === false) parts.push(escapeMarkdown(texts.t(noAnswerKey(answer))));
  if (answer?.isAnswered === true && answer.short !== null) parts.push(escapeMarkdown(answer.short));
  for (const table of answer?.tables ?? []) {
    const named = { ...table, columns: columnNames(table, texts) };
    parts.push(`**${escapeMarkdown(tableTitle(table, texts))}**\n\n${toMarkdown(named).trimEnd()}`);
  }
  const cited = answer?.evidence.map((evidence) => `- ${citeMarkdown(evidence, url, texts)}`) ?? [];
  if (cited.length > 0) parts.push(cited.join('\n'));
  parts.push(url === null ? title : `[${title}](<${url}>)`);
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}
