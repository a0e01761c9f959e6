import { SidelightError } from '../../core/error-code.ts';
import type { CatalogModel } from '../../../models/catalog.ts';
import type { EmbedRequest, EngineAdapter, GenerateRequest, ReadRequest, Step } from '../adapter.ts';
import { loadBytes } from '../loaded-files.ts';

/**
 * What goes wrong. `hang`: no further word, as a worker stuck in WASM. `crash`: an error out of the runtime.
 * `memory`: the browser's words for it. `missing`, `corrupt`: as the weights' check reports them.
 */
export type Drill = 'hang' | 'crash' | 'memory' | 'missing' | 'corrupt';

export interface Script {
  /** The writer's answer; by default the first sentence of the last message. */
  readonly answer?: (request: GenerateRequest) => string;
  readonly dims?: number;
  /** Asked before each operation, so that a test can let it go wrong once. */
  readonly drill?: (at: 'load' | 'embed' | 'read' | 'generate', modelId: string) => Drill | null;
}

const DRILLS: Readonly<Record<Drill, () => Promise<never>>> = {
  hang: () => new Promise<never>(() => undefined),
  crash: () => Promise.reject(new Error('RuntimeError: unreachable')),
  memory: () => Promise.reject(new RangeError('WebAssembly.Memory.grow(): Maximum memory size exceeded')),
  missing: () => Promise.reject(new SidelightError('model.missing')),
  corrupt: () => Promise.reject(new SidelightError('model.corrupt')),
};

/** FNV-1a, 32 bit. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i += 1) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/** A bag of hashed words as a unit vector: texts that share words lie near each other. */
function hashVector(text: string, vector: Float32Array): void {
  for (const word of text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? ['']) {
    const dim = hashOf(word) % vector.length;
    vector[dim] = (vector[dim] as number) + 1;
  }
  const length = Math.hypot(...vector);
  for (let dim = 0; dim < vector.length; dim += 1) vector[dim] = (vector[dim] as number) / length;
}

const firstSentence = ({ messages }: GenerateRequest): string =>
  /^[^.!?]*[.!?]?/u.exec(messages.at(-1)?.content.split('\n\n').at(-1) ?? '')?.[0] ?? '';

/** Deterministic stand-in for models: for unit tests of whatever uses the engine, and for drills. */
export class ScriptedAdapter implements EngineAdapter {
  readonly #script: Script;

  constructor(script: Script = {}) {
    this.#script = script;
  }

  async load(model: CatalogModel, onBytes: (loadedBytes: number) => void, step: Step): Promise<void> {
    for (const share of [0.5, 1]) {
      onBytes(Math.round(loadBytes(model) * share));
      await step();
    }
    await this.#rehearse('load', model.id);
  }

  async embed(request: EmbedRequest, step: Step): Promise<Float32Array<ArrayBuffer>> {
    await this.#rehearse('embed', request.model);
    const dims = this.#script.dims ?? 384;
    const vectors = new Float32Array(request.texts.length * dims);
    for (const [row, text] of request.texts.entries()) {
      hashVector(text, vectors.subarray(row * dims, (row + 1) * dims));
      await step();
    }
    return vectors;
  }

  /** The whole text answers, the more surely the more words it shares with the question. */
  async read(request: ReadRequest, step: Step): Promise<Float32Array<ArrayBuffer>> {
    await this.#rehearse('read', request.model);
    const wordsOf = (text: string): Set<string> => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu));
    const asked = wordsOf(request.question);
    const rows = request.texts.map((text) => [
      [...wordsOf(text)].filter((word) => asked.has(word)).length - 1,
      0,
      text.length,
      0,
    ]);
    await step();
    return Float32Array.from(rows.flat());
  }

  async generate(request: GenerateRequest, onText: (piece: string) => boolean, step: Step): Promise<void> {
    const answer = (this.#script.answer ?? firstSentence)(request);
    const pieces = answer.match(/\s*\S+/gu) ?? [];
    for (const [i, piece] of pieces.slice(0, request.maxNewTokens).entries()) {
      if (i === Math.min(1, pieces.length - 1)) await this.#rehearse('generate', request.model);
      if (!onText(piece)) return;
      await step();
    }
  }

  async #rehearse(at: 'load' | 'embed' | 'read' | 'generate', modelId: string): Promise<void> {
    const kind = this.#script.drill?.(at, modelId);
    if (kind) await DRILLS[kind]();
  }
}
