import * as v from 'valibot';
import {
  MAX_OTHER_PAGES,
  MAX_PASSAGES,
  MAX_QUESTION_CHARS,
  MAX_TURNS,
  type Chat,
  type ChatAnswer,
  type ChatTurn,
  type OtherPage,
} from '../core/chat.ts';
import { ERROR_CODES } from '../core/error-code.ts';
import type { ChatId, TurnId } from '../core/ids.ts';
import { PANEL_INTENTS } from '../core/panel-intent.ts';
import { COMPARISON, MAX_ROWS, MAX_TABLES, TABLE_KINDS, type Table } from '../core/table.ts';
import {
  count,
  evidenceSchema,
  langSchema,
  longText,
  ms,
  outlineSchema,
  pointSchema,
  shortText,
  tabIdSchema,
  uuidOf,
} from './schemas.ts';

/** Schemas of conversations, as `schemas.ts` has those of jobs. */

const chatIdSchema = uuidOf<ChatId>();
export const turnIdSchema = uuidOf<TurnId>();
export const questionSchema = v.pipe(v.string(), v.regex(/\S/u), v.maxLength(MAX_QUESTION_CHARS));

const tabPageEntries = { tabId: tabIdSchema, url: shortText, title: shortText };
/** Other tabs to ask, as the panel knows them. */
export const otherTabsSchema = v.pipe(v.array(v.strictObject(tabPageEntries)), v.maxLength(MAX_OTHER_PAGES));

const otherPageSchema: v.GenericSchema<unknown, OtherPage> = v.strictObject({
  ...tabPageEntries,
  lang: langSchema,
  error: v.nullable(v.picklist(ERROR_CODES)),
});
const otherPagesSchema = v.pipe(v.array(otherPageSchema), v.maxLength(MAX_OTHER_PAGES));

export const askedSchema = v.strictObject({
  id: turnIdSchema,
  tabId: tabIdSchema,
  question: questionSchema,
  others: v.exactOptional(otherPagesSchema),
  /** Why the own page could not be read, where others are asked in its place. */
  unread: v.exactOptional(v.picklist(ERROR_CODES)),
  isPrivate: v.boolean(),
});

export const passagesSchema = v.pipe(v.array(pointSchema), v.maxLength(MAX_PASSAGES));

const cellSchema = v.strictObject({
  text: longText,
  evidence: evidenceSchema,
  tabId: v.exactOptional(tabIdSchema),
  label: v.exactOptional(v.literal('price')),
});
const tableSchema: v.GenericSchema<unknown, Table> = v.strictObject({
  kind: v.picklist([...TABLE_KINDS, COMPARISON]),
  heading: v.nullable(longText),
  columns: v.array(longText),
  rows: v.pipe(v.array(v.array(v.nullable(cellSchema))), v.maxLength(MAX_ROWS)),
  rowsLeft: count,
});

const trailSchema = v.strictObject({
  routedBy: v.picklist(['rules', 'meaning']),
  from: v.picklist(['nothing', 'tables', 'facts', 'definitions', 'outline', 'summary', 'passages', 'comparison']),
  passages: count,
  tookMs: ms,
});

const pageAnswerEntries = {
  isAnswered: v.boolean(),
  short: v.nullable(longText),
  evidence: passagesSchema,
  related: v.exactOptional(passagesSchema),
  outline: v.exactOptional(outlineSchema),
  tables: v.exactOptional(v.pipe(v.array(tableSchema), v.maxLength(MAX_TABLES))),
};

const answerSchema: v.GenericSchema<unknown, ChatAnswer> = v.strictObject({
  intent: v.picklist(PANEL_INTENTS),
  ...pageAnswerEntries,
  others: v.exactOptional(
    v.pipe(
      v.array(v.strictObject({ page: otherPageSchema, ...pageAnswerEntries, isRepeat: v.boolean() })),
      v.maxLength(MAX_OTHER_PAGES),
    ),
  ),
  comparison: v.exactOptional(v.strictObject({ table: v.nullable(tableSchema), cheapest: v.nullable(count) })),
  unread: v.exactOptional(v.picklist(ERROR_CODES)),
  isAlone: v.exactOptional(v.literal(true)),
  translateTo: v.exactOptional(langSchema),
  understood: longText,
  trail: v.exactOptional(trailSchema),
});

const turnSchema: v.GenericSchema<unknown, ChatTurn> = v.strictObject({
  id: turnIdSchema,
  question: questionSchema,
  state: v.picklist(['queued', 'running', 'done', 'failed', 'stopped']),
  others: v.exactOptional(otherPagesSchema),
  askedAtMs: ms,
  progress: v.nullable(
    v.strictObject({
      done: count,
      total: count,
      nearest: passagesSchema,
      soFar: v.exactOptional(answerSchema),
    }),
  ),
  answer: v.nullable(answerSchema),
  error: v.nullable(v.picklist(ERROR_CODES)),
});

/** Names, phrases and headings of a page. */
export const termsSchema = v.strictObject({ terms: v.pipe(v.array(shortText), v.maxLength(500)) });

export const chatSchema: v.GenericSchema<unknown, Chat> = v.strictObject({
  id: chatIdSchema,
  tabId: tabIdSchema,
  url: shortText,
  file: v.exactOptional(shortText),
  title: shortText,
  lang: langSchema,
  isPrivate: v.boolean(),
  turns: v.pipe(v.array(turnSchema), v.maxLength(MAX_TURNS)),
});
