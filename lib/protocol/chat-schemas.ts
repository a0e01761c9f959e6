import * as v from 'valibot';
import { MAX_QUESTION_CHARS, MAX_TURNS, type Chat, type ChatTurn } from '../core/chat.ts';
import { ERROR_CODES } from '../core/error-code.ts';
import type { ChatId, TurnId } from '../core/ids.ts';
import { PANEL_INTENTS } from '../core/panel-intent.ts';
import { MAX_ROWS, MAX_TABLES, TABLE_KINDS } from '../core/table.ts';
import {
  count,
  evidenceSchema,
  langSchema,
  longText,
  ms,
  pointSchema,
  shortText,
  tabIdSchema,
  uuidOf,
} from './schemas.ts';

/** Schemas of conversations, as `schemas.ts` has those of jobs. */

const chatIdSchema = uuidOf<ChatId>();
export const turnIdSchema = uuidOf<TurnId>();
export const questionSchema = v.pipe(v.string(), v.regex(/\S/u), v.maxLength(MAX_QUESTION_CHARS));

export const askedSchema = v.strictObject({
  id: turnIdSchema,
  tabId: tabIdSchema,
  question: questionSchema,
  isPrivate: v.boolean(),
});

const passagesSchema = v.pipe(v.array(pointSchema), v.maxLength(20));

const cellSchema = v.strictObject({ text: longText, evidence: evidenceSchema });
const tableSchema = v.strictObject({
  kind: v.picklist(TABLE_KINDS),
  heading: v.nullable(longText),
  columns: v.array(longText),
  rows: v.pipe(v.array(v.array(v.nullable(cellSchema))), v.maxLength(MAX_ROWS)),
  rowsLeft: count,
});

const trailSchema = v.strictObject({
  routedBy: v.picklist(['rules', 'meaning']),
  from: v.picklist(['nothing', 'tables', 'facts', 'summary', 'passages']),
  passages: count,
  tookMs: ms,
});

const turnSchema: v.GenericSchema<unknown, ChatTurn> = v.strictObject({
  id: turnIdSchema,
  question: questionSchema,
  state: v.picklist(['queued', 'running', 'done', 'failed', 'stopped']),
  askedAtMs: ms,
  progress: v.nullable(v.strictObject({ done: count, total: count, nearest: passagesSchema })),
  answer: v.nullable(
    v.strictObject({
      intent: v.picklist(PANEL_INTENTS),
      isAnswered: v.boolean(),
      short: v.nullable(longText),
      evidence: passagesSchema,
      tables: v.exactOptional(v.pipe(v.array(tableSchema), v.maxLength(MAX_TABLES))),
      understood: longText,
      trail: v.exactOptional(trailSchema),
    }),
  ),
  error: v.nullable(v.picklist(ERROR_CODES)),
});

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
