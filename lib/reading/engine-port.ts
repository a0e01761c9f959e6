/**
 * What reading asks of an engine. `lib/engine` implements it; tests use a scripted one.
 * All methods reject with a SidelightError (`model.*`, `engine.*`) or an AbortError.
 */
export interface Encoder {
  /** Dimensions of one vector. */
  readonly dims: number;
  /** BCP 47 primary tags the encoder was trained on. */
  readonly langs: readonly string[];
  /** Unit vectors, row-major: `texts.length × dims` floats. Texts are truncated at the model's limit (256 tokens). */
  embed(texts: readonly string[], signal: AbortSignal): Promise<Float32Array>;
}

export interface GenerateOptions {
  readonly maxNewTokens: number;
  readonly signal: AbortSignal;
  /** Called with each decoded piece of text. Return false to stop generating. */
  readonly onText: (piece: string) => boolean;
}

export interface Writer {
  readonly langs: readonly string[];
  /** Greedy completion of a chat; resolves with the whole text, special tokens left out. */
  generate(
    messages: readonly { role: 'system' | 'user'; content: string }[],
    options: GenerateOptions,
  ): Promise<string>;
}

/** What reading one text for a question found. */
export interface Reading {
  /** Log-odds that the text answers the question. */
  readonly relevance: number;
  /** The words that would answer, as offsets into the text: `text.slice(start, end)`. */
  readonly start: number;
  readonly end: number;
  /** Log-odds of the span's two ends together; comparable among texts read for one question. */
  readonly spanScore: number;
}

export interface Reader {
  readonly langs: readonly string[];
  /** Reads each text for the question, in order. Question and text together are cut at the model's limit (192 tokens). */
  read(question: string, texts: readonly string[], signal: AbortSignal): Promise<Reading[]>;
}

export interface ReadingEngine {
  readonly encoder: Encoder;
  readonly reader: Reader;
  /** Null in a lite build. */
  readonly writer: Writer | null;
}
