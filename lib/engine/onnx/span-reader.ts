import { Tensor, type InferenceSession } from 'onnxruntime-web/wasm';
import { READING_FIELDS, type Step } from '../adapter.ts';
import { planBatches } from './plan-batches.ts';
import type { TextCodec } from './tokenizer.ts';
import { WordPieces, type PlacedTokens } from './word-pieces.ts';

/** Tokens a span may have, and starts that are tried. */
const MOST_SPAN_TOKENS = 20;
const MOST_STARTS = 8;
/** Tokens of a question that are read. */
const MOST_QUESTION_TOKENS = 64;

interface Encoded {
  readonly ids: readonly number[];
  /** Where the text begins among the tokens. */
  readonly textFrom: number;
  readonly text: PlacedTokens;
}

/** Finds the words of a text that answer a question: a start, an end and whether there is an answer at all (Devlin et al. 2019). */
export class SpanReader {
  readonly #session: InferenceSession;
  readonly #pieces: WordPieces;

  constructor(session: InferenceSession, codec: TextCodec) {
    this.#session = session;
    this.#pieces = new WordPieces(codec);
  }

  /** `READING_FIELDS` numbers per text, in their order; start and end are offsets into the text. */
  async read(
    question: string,
    texts: readonly string[],
    maxTokens: number,
    step: Step,
  ): Promise<Float32Array<ArrayBuffer>> {
    const asked = this.#pieces.encode(question).ids.slice(0, MOST_QUESTION_TOKENS);
    const rows = texts.map((text) => this.#join(asked, text, maxTokens));
    const readings = new Float32Array(texts.length * READING_FIELDS);
    for (const batch of planBatches(rows.map((row) => row.ids.length))) {
      const encoded = batch.map((row) => rows[row] as Encoded);
      const { span, relevance } = await this.#run(encoded);
      const width = span.length / (2 * encoded.length);
      for (const [i, row] of batch.entries()) {
        const found = bestSpan(encoded[i] as Encoded, span.subarray(2 * i * width, 2 * (i + 1) * width));
        readings.set([relevance[i] as number, ...found], row * READING_FIELDS);
      }
      await step();
    }
    return readings;
  }

  #join(asked: readonly number[], text: string, maxTokens: number): Encoded {
    const { first, last } = this.#pieces;
    const placed = this.#pieces.encode(text);
    const room = Math.max(0, maxTokens - asked.length - 3);
    const cut = { ids: placed.ids.slice(0, room), starts: placed.starts, ends: placed.ends };
    return { ids: [first, ...asked, last, ...cut.ids, last], textFrom: asked.length + 2, text: cut };
  }

  async #run(rows: readonly Encoded[]): Promise<{ span: Float32Array; relevance: Float32Array }> {
    const width = Math.max(...rows.map((row) => row.ids.length));
    const dims = [rows.length, width];
    const [ids, mask, types] = [0, 1, 2].map(() => new BigInt64Array(rows.length * width)) as [
      BigInt64Array,
      BigInt64Array,
      BigInt64Array,
    ];
    for (const [at, row] of rows.entries()) {
      for (const [i, id] of row.ids.entries()) ids[at * width + i] = BigInt(id);
      mask.fill(1n, at * width, at * width + row.ids.length);
      types.fill(1n, at * width + row.textFrom, at * width + row.ids.length);
    }
    const outputs = await this.#session.run({
      input_ids: new Tensor('int64', ids, dims),
      attention_mask: new Tensor('int64', mask, dims),
      token_type_ids: new Tensor('int64', types, dims),
    });
    const dataOf = (name: string): Float32Array => (outputs[name] as Tensor).data as Float32Array;
    return { span: dataOf('span'), relevance: dataOf('relevance') };
  }
}

/** Start, end (offsets into the text) and score of the best span; `logits` are start and end of each token in turn. */
function bestSpan({ textFrom, text }: Encoded, logits: Float32Array): [number, number, number] {
  const size = text.ids.length;
  if (size === 0) return [0, 0, -20];
  const startOf = (token: number): number => logits[2 * (textFrom + token)] as number;
  const endOf = (token: number): number => logits[2 * (textFrom + token) + 1] as number;
  const starts = [...text.ids.keys()].sort((a, b) => startOf(b) - startOf(a)).slice(0, MOST_STARTS);
  let best = { score: -Infinity, from: 0, to: 0 };
  for (const from of starts) {
    for (let to = from; to < Math.min(size, from + MOST_SPAN_TOKENS); to += 1) {
      const score = startOf(from) + endOf(to);
      if (score > best.score) best = { score, from, to };
    }
  }
  return [text.starts[best.from] as number, text.ends[best.to] as number, best.score];
}
