import * as v from 'valibot';
import type { Capture } from '../core/capture.ts';
import type { BlockId, JobId } from '../core/ids.ts';
import type { JobEvent, JobRequest, JobView } from '../core/job.ts';
import { PAGE_KINDS } from '../core/page-kind.ts';
import { ERROR_CODES } from '../core/error-code.ts';
import { SUMMARY_LENGTHS, type Evidence, type Gist, type Outline, type Point } from '../core/summary.ts';
import type { EngineStatus } from '../core/engine-status.ts';

/** Valibot schemas of what crosses a context border. Each mirrors a type of `lib/core` and is held to it by the compiler. */

export const count = v.pipe(v.number(), v.integer(), v.minValue(0));
export const ms = v.pipe(v.number(), v.minValue(0));
export const shortText = v.pipe(v.string(), v.maxLength(4_096));
export const longText = v.pipe(v.string(), v.maxLength(16_000_000));

export const uuidOf = <T extends string>() =>
  v.pipe(
    v.string(),
    v.uuid(),
    v.transform((id) => id as T),
  );
export const jobIdSchema = uuidOf<JobId>();
const blockIdSchema = v.pipe(
  v.string(),
  v.regex(/^b\d{1,7}$/u),
  v.transform((id) => id as BlockId),
);
export const tabIdSchema = v.pipe(v.number(), v.integer(), v.minValue(0));
export const lengthSchema = v.picklist(SUMMARY_LENGTHS);
const scopeSchema = v.picklist(['page', 'selection', 'text', 'document']);
const pageNumberSchema = v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(1)));
export const langSchema = v.nullable(v.pipe(v.string(), v.maxLength(35)));

const blocksSchema = v.pipe(
  v.array(
    v.strictObject({
      id: blockIdSchema,
      kind: v.picklist(['heading', 'paragraph', 'list-item', 'quote', 'code', 'table-row', 'caption']),
      level: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(32)),
      text: longText,
      page: pageNumberSchema,
      post: v.exactOptional(count),
      isTerm: v.exactOptional(v.literal(true)),
      row: v.exactOptional(v.strictObject({ cells: v.array(count), isHead: v.boolean() })),
    }),
  ),
  v.maxLength(500_000),
);

export const captureSchema: v.GenericSchema<unknown, Capture> = v.strictObject({
  scope: scopeSchema,
  url: shortText,
  title: shortText,
  lang: langSchema,
  author: v.nullable(shortText),
  date: v.nullable(shortText),
  description: v.nullable(shortText),
  site: v.exactOptional(shortText),
  pageKind: v.exactOptional(v.picklist(PAGE_KINDS)),
  acceptedPost: v.exactOptional(count),
  price: v.exactOptional(v.strictObject({ blockId: blockIdSchema, quote: shortText })),
  blocks: blocksSchema,
  aside: v.exactOptional(blocksSchema),
  words: count,
  wordsTotal: count,
  dropped: v.array(
    v.strictObject({ reason: v.picklist(['hidden', 'boilerplate', 'frame', 'more', 'picture', 'cap']), words: count }),
  ),
  captureMs: ms,
});

export const evidenceEntries = {
  blockId: blockIdSchema,
  quote: longText,
  prefix: shortText,
  suffix: shortText,
  page: pageNumberSchema,
};
export const evidenceSchema: v.GenericSchema<unknown, Evidence> = v.strictObject(evidenceEntries);
export const pointSchema: v.GenericSchema<unknown, Point> = v.strictObject({ text: longText, ...evidenceEntries });
export const outlineSchema: v.GenericSchema<unknown, Outline> = v.strictObject({
  sections: v.array(
    v.strictObject({
      heading: evidenceSchema,
      isHeading: v.boolean(),
      depth: count,
      line: v.nullable(evidenceSchema),
    }),
  ),
  sectionsTotal: count,
});
const gistSchema: v.GenericSchema<unknown, Gist> = v.strictObject({
  text: longText,
  shown: v.boolean(),
  support: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
  hidden: v.nullable(v.picklist(['unsupported', 'title', 'language', 'no-model', 'engine'])),
  evidence: v.array(evidenceSchema),
});
const coverageSchema = v.strictObject({ wordsRead: count, wordsTotal: count });
const pageSchema = v.strictObject({
  url: shortText,
  title: shortText,
  lang: langSchema,
  words: count,
  price: v.exactOptional(evidenceSchema),
});
const engineSchema = v.strictObject({ model: shortText, backend: v.picklist(['wasm', 'webgpu']), threads: count });
const modelProgressSchema = v.strictObject({ model: shortText, loadedBytes: count, totalBytes: count });
const stageSchema = v.picklist(['waiting', 'loading', 'reading', 'ranking', 'writing']);
const noticeSchema = v.picklist([
  'capped',
  'neutral-ranking',
  'short-page',
  'no-headings',
  'no-outline',
  'frames-unread',
  'more-unread',
  'pages-unread',
  'instructs-assistant',
  'resumed',
  'from-cache',
]);
const errorSchema = v.nullable(v.picklist(ERROR_CODES));

const requestEntries = {
  id: jobIdSchema,
  kind: v.literal('summary'),
  scope: scopeSchema,
  length: lengthSchema,
  tabId: v.nullable(tabIdSchema),
  isPrivate: v.boolean(),
  isFresh: v.boolean(),
};
export const jobRequestSchema: v.GenericSchema<unknown, JobRequest> = v.strictObject(requestEntries);

export const jobViewSchema: v.GenericSchema<unknown, JobView> = v.strictObject({
  ...requestEntries,
  state: v.picklist(['queued', 'running', 'done', 'failed', 'cancelled']),
  stage: stageSchema,
  startedAtMs: ms,
  page: v.nullable(pageSchema),
  coverage: v.nullable(coverageSchema),
  model: v.nullable(modelProgressSchema),
  points: v.array(pointSchema),
  outline: v.nullable(outlineSchema),
  gistDraft: longText,
  gist: v.nullable(gistSchema),
  notices: v.array(noticeSchema),
  engine: v.nullable(engineSchema),
  timings: v.strictObject({
    captureMs: v.nullable(ms),
    firstPointMs: v.nullable(ms),
    gistFirstTokenMs: v.nullable(ms),
    totalMs: v.nullable(ms),
  }),
  error: errorSchema,
});

export const jobEventSchema: v.GenericSchema<unknown, JobEvent> = v.variant('type', [
  v.strictObject({ type: v.literal('view'), view: jobViewSchema }),
  v.strictObject({ type: v.literal('stage'), stage: stageSchema }),
  v.strictObject({ type: v.literal('model'), progress: modelProgressSchema }),
  v.strictObject({ type: v.literal('page'), page: pageSchema, coverage: coverageSchema, captureMs: ms }),
  v.strictObject({ type: v.literal('coverage'), coverage: coverageSchema }),
  v.strictObject({ type: v.literal('points'), points: v.array(pointSchema), atMs: ms }),
  v.strictObject({ type: v.literal('outline'), outline: outlineSchema }),
  v.strictObject({ type: v.literal('token'), text: shortText, atMs: ms }),
  v.strictObject({ type: v.literal('gist'), gist: gistSchema }),
  v.strictObject({ type: v.literal('notice'), notice: noticeSchema }),
  v.strictObject({ type: v.literal('engine'), engine: engineSchema }),
  v.strictObject({
    type: v.literal('end'),
    state: v.picklist(['done', 'failed', 'cancelled']),
    error: errorSchema,
    atMs: ms,
  }),
]);

export const engineStatusSchema: v.GenericSchema<unknown, EngineStatus> = v.strictObject({
  backend: v.picklist(['wasm', 'webgpu']),
  threads: count,
  hasWebGpu: v.boolean(),
  isIsolated: v.boolean(),
  models: v.array(
    v.strictObject({
      id: shortText,
      name: shortText,
      task: v.picklist(['text-generation', 'feature-extraction', 'question-answering']),
      sizeBytes: count,
      license: shortText,
      source: shortText,
      state: v.picklist(['absent', 'idle', 'loading', 'ready', 'corrupt']),
    }),
  ),
});
