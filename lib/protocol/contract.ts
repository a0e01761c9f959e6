import * as v from 'valibot';
import { ERROR_CODES } from '../core/error-code.ts';
import type { PortName } from './frames.ts';
import {
  askedSchema,
  chatSchema,
  otherTabsSchema,
  passagesSchema,
  questionSchema,
  termsSchema,
  turnIdSchema,
} from './chat-schemas.ts';
import {
  captureSchema,
  engineStatusSchema,
  evidenceSchema,
  jobEventSchema,
  jobIdSchema,
  jobRequestSchema,
  jobViewSchema,
  lengthSchema,
  tabIdSchema,
} from './schemas.ts';

/**
 * Who is on the other end of a port. Decided from the sender at connect, never from what it says:
 * `page` = one of our own extension documents, `background` = our background, `host` = the engine host.
 */
export type Caller = 'page' | 'background' | 'host';

/** One method. `chunk` marks a stream: its `done` comes after the last chunk. */
export interface Method {
  readonly host: PortName;
  readonly callers: readonly Caller[];
  readonly input: v.GenericSchema;
  readonly output: v.GenericSchema;
  readonly chunk?: v.GenericSchema;
  /** Safe to repeat after a lost port; the client then does so by itself. */
  readonly idempotent: boolean;
}

const nothing = v.void_();
const text = (max: number) => v.pipe(v.string(), v.maxLength(max));
/** A file that the view has read, to be asked instead of the tab's page; null: one that no view has any more. */
const documentSchema = v.exactOptional(v.nullable(captureSchema));

export const contract = {
  /**
   * Captures a tab (or takes pasted text, or a document that the view has read) and hands it to the engine host. Answers the id of the job to attach to:
   * the one asked for, or a job already running or done for the same content. Needs the tab's gesture.
   */
  'job.start': {
    host: 'control',
    callers: ['page'],
    input: v.strictObject({
      id: jobIdSchema,
      length: lengthSchema,
      isFresh: v.boolean(),
      source: v.variant('type', [
        v.strictObject({ type: v.literal('tab'), tabId: tabIdSchema, scope: v.picklist(['page', 'selection']) }),
        v.strictObject({ type: v.literal('text'), title: text(300), text: text(16_000_000), isPrivate: v.boolean() }),
        v.strictObject({
          type: v.literal('document'),
          capture: captureSchema,
          tabId: v.nullable(tabIdSchema),
          isPrivate: v.boolean(),
        }),
      ]),
    }),
    output: v.strictObject({ id: jobIdSchema }),
    idempotent: true,
  },
  /**
   * Captures a tab (or takes a document that the view has read), and up to three others, and puts a question to them. What keeps one from being
   * read is shown in the conversation. A question that ended in `page.pdf` waits for its file: asked again by the same id with the document, it is
   * answered. Needs each tab's gesture.
   */
  'chat.ask': {
    host: 'control',
    callers: ['page'],
    input: v.strictObject({
      id: turnIdSchema,
      tabId: tabIdSchema,
      question: questionSchema,
      document: documentSchema,
      others: v.exactOptional(otherTabsSchema),
    }),
    output: nothing,
    idempotent: true,
  },
  /**
   * Somebody begins to write a question: the tab is read, so that its index is under way when it is asked. Answers the page's terms, which
   * complete what is written; none where it cannot be read.
   */
  'chat.prepare': {
    host: 'control',
    callers: ['page'],
    input: v.strictObject({ tabId: tabIdSchema, document: documentSchema }),
    output: termsSchema,
    idempotent: true,
  },
  /** What is selected on a tab, as a request quotes it; empty where nothing is, or the tab may not be read. */
  'page.selection': {
    host: 'control',
    callers: ['page'],
    input: v.strictObject({ tabId: tabIdSchema }),
    output: v.strictObject({ text: text(2_000) }),
    idempotent: true,
  },
  /** Starts the engine host if it is not there. Resolves when its port can be connected. */
  'host.ensure': { host: 'control', callers: ['page'], input: nothing, output: nothing, idempotent: true },
  /** Scrolls to and highlights evidence on the tab; `isFound` is false when the text is no longer there. */
  'page.highlight': {
    host: 'control',
    callers: ['page'],
    input: v.strictObject({ tabId: tabIdSchema, evidence: evidenceSchema }),
    output: v.strictObject({ isFound: v.boolean() }),
    idempotent: true,
  },
  /** Marks all of it on the tab at once, beside what `page.highlight` marks; an empty list takes the marks away. */
  'page.highlightAll': {
    host: 'control',
    callers: ['page'],
    input: v.strictObject({ tabId: tabIdSchema, evidence: v.pipe(v.array(evidenceSchema), v.maxLength(500)) }),
    output: v.strictObject({ found: v.pipe(v.number(), v.integer(), v.minValue(0)) }),
    idempotent: true,
  },
  /**
   * The engine host tells how a tab's job stands; the background shows it as the badge. Wakes a stopped worker. A view that
   * shows the end of a job takes the badge away with `none`, by the same way, so that the two come in order.
   */
  'badge.show': {
    host: 'control',
    callers: ['host', 'page'],
    input: v.strictObject({
      tabId: tabIdSchema,
      state: v.picklist(['queued', 'running', 'done', 'failed', 'cancelled', 'none']),
    }),
    output: nothing,
    idempotent: true,
  },

  /** First call after the host starts: the session key that seals the journal. Reconciles jobs a dead host left. */
  'host.open': {
    host: 'engine',
    callers: ['background'],
    input: v.strictObject({ journalKey: text(64) }),
    output: nothing,
    idempotent: true,
  },
  /** Accepts a job with its capture: from here on it ends in exactly one terminal state. */
  'job.submit': {
    host: 'engine',
    callers: ['background'],
    input: v.strictObject({ request: jobRequestSchema, capture: captureSchema }),
    output: v.strictObject({ id: jobIdSchema }),
    idempotent: true,
  },
  /** A job that failed before there was anything to submit, so that every view can show why. */
  'job.reject': {
    host: 'engine',
    callers: ['background'],
    input: v.strictObject({ request: jobRequestSchema, error: v.picklist(ERROR_CODES) }),
    output: nothing,
    idempotent: true,
  },
  /** Replays a job as one `view` event, then follows it to its `end`. */
  'job.attach': {
    host: 'engine',
    callers: ['page', 'background'],
    input: v.strictObject({ id: jobIdSchema }),
    output: nothing,
    chunk: jobEventSchema,
    idempotent: true,
  },
  /** Ends a job as `cancelled`; a no-op on a job that has ended. */
  'job.cancel': {
    host: 'engine',
    callers: ['page'],
    input: v.strictObject({ id: jobIdSchema }),
    output: nothing,
    idempotent: true,
  },
  /** The newest job of a tab, or null. */
  'job.latest': {
    host: 'engine',
    callers: ['page', 'background'],
    input: v.strictObject({ tabId: tabIdSchema }),
    output: v.nullable(jobViewSchema),
    idempotent: true,
  },
  /** Streams the id of each job of a tab as it is accepted, the newest known first. Never ends by itself. */
  'job.follow': {
    host: 'engine',
    callers: ['page'],
    input: v.strictObject({ tabId: tabIdSchema }),
    output: nothing,
    chunk: v.strictObject({ id: jobIdSchema }),
    idempotent: true,
  },
  /**
   * Hands over the page of another tab for a question that is about to be submitted: one by one, since each may be as large as a call can be. The panel
   * hands over files that it has read.
   */
  'chat.beside': {
    host: 'engine',
    callers: ['background', 'page'],
    input: v.strictObject({ id: turnIdSchema, tabId: tabIdSchema, capture: captureSchema }),
    output: nothing,
    idempotent: true,
  },
  /** Takes a question with the page as it is now; null where that cannot be read, and others can. The answer comes by `chat.follow`. */
  'chat.submit': {
    host: 'engine',
    callers: ['background'],
    input: v.strictObject({ asked: askedSchema, capture: v.nullable(captureSchema) }),
    output: nothing,
    idempotent: true,
  },
  /** Makes a page ready to be searched; dropped for the next one, and for a question. Answers its terms, without waiting for that. */
  'chat.index': {
    host: 'engine',
    callers: ['background'],
    input: v.strictObject({ tabId: tabIdSchema, capture: captureSchema }),
    output: termsSchema,
    idempotent: true,
  },
  /**
   * What of the page, as it was last read in this tab, comes nearest to a question by words alone, without a model: something to read while the
   * page is read anew and the models work. Nothing where the page is not known, or the question asks for something else.
   */
  'chat.glance': {
    host: 'engine',
    callers: ['page'],
    input: v.strictObject({ tabId: tabIdSchema, question: questionSchema }),
    output: v.strictObject({ nearest: passagesSchema }),
    idempotent: true,
  },
  /** A question that could not be put to the page, so that every view can show why. */
  'chat.reject': {
    host: 'engine',
    callers: ['background'],
    input: v.strictObject({ asked: askedSchema, error: v.picklist(ERROR_CODES) }),
    output: nothing,
    idempotent: true,
  },
  /** Ends a question as `stopped`; a no-op on one that has ended. */
  'chat.stop': {
    host: 'engine',
    callers: ['page'],
    input: v.strictObject({ id: turnIdSchema }),
    output: nothing,
    idempotent: true,
  },
  /** Forgets the conversation that a tab shows. */
  'chat.forget': {
    host: 'engine',
    callers: ['page'],
    input: v.strictObject({ tabId: tabIdSchema }),
    output: nothing,
    idempotent: true,
  },
  /** Streams a tab's conversation as it is now, then each time it changes; null where nothing was asked. Never ends by itself. */
  'chat.follow': {
    host: 'engine',
    callers: ['page'],
    input: v.strictObject({ tabId: tabIdSchema }),
    output: nothing,
    chunk: v.strictObject({ chat: v.nullable(chatSchema) }),
    idempotent: true,
  },
  /** Begins loading the models before there is a job (the popup opened). */
  'engine.warm': { host: 'engine', callers: ['page', 'background'], input: nothing, output: nothing, idempotent: true },
  'engine.status': { host: 'engine', callers: ['page'], input: nothing, output: engineStatusSchema, idempotent: true },
  /** Erases every job, running ones included, and the session cache. */
  'data.erase': { host: 'engine', callers: ['page'], input: nothing, output: nothing, idempotent: true },
} as const satisfies Record<string, Method>;

export type Contract = typeof contract;
export type MethodName = keyof Contract;
export type Input<M extends MethodName> = v.InferOutput<Contract[M]['input']>;
export type Output<M extends MethodName> = v.InferOutput<Contract[M]['output']>;
export type Chunk<M extends MethodName> = Contract[M] extends { chunk: infer C extends v.GenericSchema }
  ? v.InferOutput<C>
  : never;
export type MethodsOf<P extends PortName> = {
  [M in MethodName]: Contract[M]['host'] extends P ? M : never;
}[MethodName];
