import type { EngineStatus } from '../core/engine-status.ts';
import type { ModelProgress } from '../core/job.ts';
import type { EngineInfo } from '../core/summary.ts';
import type { Encoder, GenerateOptions, Reader, ReadingEngine, Writer } from '../reading/engine-port.ts';
import type { CatalogModel } from '../../models/catalog.ts';
import type { ChatMessage } from './adapter.ts';
import type { Capabilities } from './capabilities.ts';
import { chooseThreads } from './choose-threads.ts';
import type { EngineModels } from './engine-models.ts';
import { IdleTimer } from './idle-timer.ts';
import { loadBytes, ownBytes } from './loaded-files.ts';
import { ModelHost } from './model-host.ts';
import { readingsIn } from './readings-in.ts';
import { Scheduler, type Priority } from './scheduler.ts';
import { untilAborted } from './until-aborted.ts';
import type { WorkerHandle } from './worker-handle.ts';
import type { WatchdogLimits, WorkerLink } from './worker-link.ts';

export interface EngineOptions {
  readonly createWorker: () => WorkerHandle;
  /** Root of the package, with a slash at the end. */
  readonly baseUrl: string;
  readonly models: EngineModels;
  readonly capabilities: Capabilities;
  readonly limits?: WatchdogLimits;
  /** The language model is unloaded after `writerMs` without use, everything after `encoderMs`. */
  readonly idle?: { readonly writerMs: number; readonly encoderMs: number };
  /** Tasks that may wait for the worker; one more is `engine.busy`. */
  readonly maxWaiting?: number;
}

/** Vectors of the encoder that ships have this many dimensions (MiniLM-L6). */
const ENCODER_DIMS = 384;
/** What the reader was trained on at most, question and text together. */
const READER_MAX_TOKENS = 192;
/** MiniLM was trained on at most this many tokens; more only costs time. */
const ENCODER_MAX_TOKENS = 256;

const DEFAULT_LIMITS: WatchdogLimits = { stepMs: 15_000, longStepMs: 60_000 };
const DEFAULT_IDLE = { writerMs: 2 * 60_000, encoderMs: 10 * 60_000 };

/**
 * The engine as its host sees it: one warm worker behind an encoder and a writer. Everything goes through one
 * scheduler, so models never compete for the same memory. Methods reject with `model.missing`, `model.corrupt`,
 * `engine.busy`, `engine.hung`, `engine.crashed`, `engine.memory`, or an AbortError; the next call after a failure
 * starts afresh.
 */
export class Engine implements ReadingEngine {
  readonly encoder: Encoder;
  readonly reader: Reader;
  readonly writer: Writer | null;
  readonly #models: EngineModels;
  readonly #capabilities: Capabilities;
  readonly #threads: number;
  readonly #host: ModelHost;
  readonly #scheduler: Scheduler;
  readonly #writerIdle: IdleTimer;
  readonly #encoderIdle: IdleTimer;
  readonly #listeners = new Set<(progress: ModelProgress) => void>();

  constructor(options: EngineOptions) {
    const { models, capabilities, idle = DEFAULT_IDLE } = options;
    this.#models = models;
    this.#capabilities = capabilities;
    this.#threads = chooseThreads(capabilities.logicalCores, capabilities.isIsolated);
    this.#scheduler = new Scheduler(options.maxWaiting ?? 32);
    this.#host = new ModelHost({
      createWorker: options.createWorker,
      config: { baseUrl: options.baseUrl, threads: this.#threads },
      limits: options.limits ?? DEFAULT_LIMITS,
      onBytes: (model, loadedBytes) => this.#tell(model, loadedBytes),
    });
    this.#writerIdle = new IdleTimer(idle.writerMs, () => this.#unloadWriter());
    this.#encoderIdle = new IdleTimer(idle.encoderMs, () => this.#unloadAll());
    this.encoder = this.#encoderOf(models.encoder);
    this.reader = this.#readerOf(models.reader);
    this.writer = models.writer && this.#writerOf(models.writer);
  }

  /** What writes the gist, or ranks where no language model ships; for the "On this device" mark. */
  get info(): EngineInfo {
    return { model: (this.#models.writer ?? this.#models.encoder).name, backend: 'wasm', threads: this.#threads };
  }

  status(): EngineStatus {
    const { encoder, reader, writer, catalog } = this.#models;
    return {
      backend: 'wasm',
      threads: this.#threads,
      hasWebGpu: this.#capabilities.hasWebGpu,
      isIsolated: this.#capabilities.isIsolated,
      models: catalog.map((model) => ({
        id: model.id,
        name: model.name,
        task: model.task,
        sizeBytes: ownBytes(model),
        license: model.license,
        source: model.source,
        state: model === encoder || model === reader || model === writer ? this.#host.stateOf(model) : 'absent',
      })),
    };
  }

  /** Load progress of any model, about once per mebibyte. Returns what ends it. */
  onProgress(listener: (progress: ModelProgress) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /**
   * Loads the models before they are needed: the encoder first, because the first points need nothing else. The
   * language model loads as background work, so that an `embed` asked for meanwhile goes first.
   */
  async warm(signal: AbortSignal): Promise<void> {
    const { encoder, writer } = this.#models;
    await this.#use(encoder, signal, 'user', async () => undefined);
    if (writer) await this.#use(writer, signal, 'background', async () => undefined);
  }

  /** Ends the worker and forgets what is loaded; running calls reject with `engine.crashed`. */
  close(): void {
    this.#writerIdle.stop();
    this.#encoderIdle.stop();
    this.#host.close();
  }

  #encoderOf(model: CatalogModel): Encoder {
    return {
      dims: ENCODER_DIMS,
      langs: model.langs,
      embed: (texts, signal) =>
        this.#use(model, signal, 'user', async (link) => {
          if (texts.length === 0) return new Float32Array(0);
          const request = { model: model.id, texts, maxTokens: ENCODER_MAX_TOKENS };
          return (await link.order({ op: 'embed', ...request }, { signal })) ?? new Float32Array(0);
        }),
    };
  }

  #readerOf(model: CatalogModel): Reader {
    return {
      langs: model.langs,
      read: (question, texts, signal) =>
        this.#use(model, signal, 'user', async (link) => {
          if (texts.length === 0) return [];
          const request = { model: model.id, question, texts, maxTokens: READER_MAX_TOKENS };
          return readingsIn((await link.order({ op: 'read', ...request }, { signal })) ?? new Float32Array(0));
        }),
    };
  }

  #writerOf(model: CatalogModel): Writer {
    return {
      langs: model.langs,
      generate: (messages, options) =>
        this.#use(model, options.signal, 'user', (link) => this.#generate(link, model, messages, options)),
    };
  }

  async #generate(
    link: WorkerLink,
    model: CatalogModel,
    messages: readonly ChatMessage[],
    { maxNewTokens, signal, onText }: GenerateOptions,
  ): Promise<string> {
    let text = '';
    await link.order(
      { op: 'generate', model: model.id, messages, maxNewTokens },
      {
        signal,
        onText(piece) {
          text += piece;
          return onText(piece);
        },
      },
    );
    return text;
  }

  /** Runs `task` alone, with `model` loaded. A load under way goes on when its caller gives up: the next one needs it. */
  #use<T>(
    model: CatalogModel,
    signal: AbortSignal,
    priority: Priority,
    task: (link: WorkerLink) => Promise<T>,
  ): Promise<T> {
    const run = async () => {
      this.#touch(model);
      try {
        return await task(await untilAborted(this.#host.ready(model), signal));
      } finally {
        this.#touch(model);
      }
    };
    return this.#scheduler.run(run, { signal, priority });
  }

  #touch(model: CatalogModel): void {
    if (model === this.#models.writer) this.#writerIdle.touch();
    this.#encoderIdle.touch();
  }

  #unloadWriter(): void {
    if (!this.#scheduler.isIdle) return this.#writerIdle.touch();
    this.#host.close();
    // Only a new worker gives the memory back, and the encoder is warm again within a second.
    this.#host.ready(this.#models.encoder).catch(() => undefined); // whoever needs it next hears why
  }

  #unloadAll(): void {
    if (!this.#scheduler.isIdle) return this.#encoderIdle.touch();
    this.#writerIdle.stop();
    this.#host.close();
  }

  #tell(model: CatalogModel, loadedBytes: number): void {
    const progress = { model: model.name, loadedBytes, totalBytes: loadBytes(model) };
    for (const listener of this.#listeners) listener(progress);
  }
}
