import type { CatalogModel } from '../../models/catalog.ts';

export interface ChatMessage {
  readonly role: 'system' | 'user';
  readonly content: string;
}

export interface EmbedRequest {
  readonly model: string;
  readonly texts: readonly string[];
  /** Longer texts are cut here; the model's own marks count. */
  readonly maxTokens: number;
}

/** Numbers per text in what `read` answers: relevance, start, end, score of the span. */
export const READING_FIELDS = 4;

export interface ReadRequest {
  readonly model: string;
  readonly question: string;
  readonly texts: readonly string[];
  /** Question and text together are cut here. */
  readonly maxTokens: number;
}

export interface GenerateRequest {
  readonly model: string;
  readonly messages: readonly ChatMessage[];
  readonly maxNewTokens: number;
}

/**
 * Called by an adapter between two steps of work (a file chunk, a batch, a token). Tells the watchdog that the worker
 * lives, lets messages in, and rejects with an AbortError once the caller gave up. `isLong` announces that the next
 * step is one that cannot be divided, such as creating a session.
 */
export type Step = (isLong?: boolean) => Promise<void>;

/**
 * One way of running models, inside the engine worker. Calls never overlap: the host's scheduler sees to that.
 * Methods reject with a SidelightError (`model.*`, `engine.*`) or with the AbortError of `step`.
 */
export interface EngineAdapter {
  load(model: CatalogModel, onBytes: (loadedBytes: number) => void, step: Step): Promise<void>;
  /** Unit vectors, row-major: texts × dims. */
  embed(request: EmbedRequest, step: Step): Promise<Float32Array<ArrayBuffer>>;
  /** `READING_FIELDS` numbers per text: relevance, start, end and score of the words that answer. */
  read(request: ReadRequest, step: Step): Promise<Float32Array<ArrayBuffer>>;
  /** Greedy completion of a chat, piece by piece. Ends early, without an error, when `onText` returns false. */
  generate(request: GenerateRequest, onText: (piece: string) => boolean, step: Step): Promise<void>;
}
