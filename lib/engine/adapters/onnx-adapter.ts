import { SidelightError } from '../../core/error-code.ts';
import type { CatalogModel } from '../../../models/catalog.ts';
import type { EmbedRequest, EngineAdapter, GenerateRequest, ReadRequest, Step } from '../adapter.ts';
import { Decoder } from '../onnx/decoder.ts';
import { readDecoderShape } from '../onnx/decoder-shape.ts';
import { Embedder } from '../onnx/embedder.ts';
import { fetchModel } from '../onnx/model-files.ts';
import { configureRuntime, createSession } from '../onnx/runtime.ts';
import { SpanReader } from '../onnx/span-reader.ts';
import { TextPieces } from '../onnx/text-pieces.ts';
import { createTextCodec, type TextCodec } from '../onnx/tokenizer.ts';
import type { WorkerConfig } from '../worker-protocol.ts';

/** Runs int8 models on ONNX Runtime's WASM backend. */
export class OnnxAdapter implements EngineAdapter {
  readonly #config: WorkerConfig;
  readonly #decoders = new Map<string, { decoder: Decoder; codec: TextCodec }>();
  readonly #embedders = new Map<string, Embedder>();
  readonly #readers = new Map<string, SpanReader>();

  constructor(config: WorkerConfig) {
    this.#config = config;
    configureRuntime(config);
  }

  async load(model: CatalogModel, onBytes: (loadedBytes: number) => void, step: Step): Promise<void> {
    const files = await fetchModel(model, this.#config.baseUrl, onBytes, step);
    const codec = createTextCodec(files);
    await step(true);
    const session = await createSession(files);
    if (model.task === 'text-generation') {
      this.#decoders.set(model.id, { decoder: new Decoder(session, readDecoderShape(files.config)), codec });
    } else if (model.task === 'question-answering') {
      this.#readers.set(model.id, new SpanReader(session, codec));
    } else {
      this.#embedders.set(model.id, new Embedder(session, codec, files.config['hidden_size'] as number));
    }
  }

  embed(request: EmbedRequest, step: Step): Promise<Float32Array<ArrayBuffer>> {
    const embedder = this.#embedders.get(request.model);
    if (!embedder) throw new SidelightError('internal');
    return embedder.embed(request.texts, request.maxTokens, step);
  }

  read(request: ReadRequest, step: Step): Promise<Float32Array<ArrayBuffer>> {
    const reader = this.#readers.get(request.model);
    if (!reader) throw new SidelightError('internal');
    return reader.read(request.question, request.texts, request.maxTokens, step);
  }

  async generate(request: GenerateRequest, onText: (piece: string) => boolean, step: Step): Promise<void> {
    const loaded = this.#decoders.get(request.model);
    if (!loaded) throw new SidelightError('internal');
    const { decoder, codec } = loaded;
    const pieces = new TextPieces((ids) => codec.decode(ids));
    const onToken = (id: number): boolean => {
      const piece = pieces.push(id);
      return piece === '' || onText(piece);
    };
    await decoder.decode(codec.encodeChat(request.messages), request.maxNewTokens, onToken, step);
    const rest = pieces.flush();
    if (rest !== '') onText(rest);
  }
}
