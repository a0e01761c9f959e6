import { asErrorCode, SidelightError } from '../core/error-code.ts';
import type { ModelStatus } from '../core/engine-status.ts';
import type { CatalogModel } from '../../models/catalog.ts';
import type { WorkerHandle } from './worker-handle.ts';
import { WorkerLink, type WatchdogLimits } from './worker-link.ts';
import type { WorkerConfig } from './worker-protocol.ts';

export type ModelState = ModelStatus['state'];

export interface ModelHostOptions {
  readonly createWorker: () => WorkerHandle;
  readonly config: WorkerConfig;
  readonly limits: WatchdogLimits;
  readonly onBytes: (model: CatalogModel, loadedBytes: number) => void;
}

/**
 * A model whose files are lost or not whole keeps that state until a load succeeds; any other failure may pass.
 * `absent` is for what this build was never meant to carry: here the package itself is damaged.
 */
function stateAfter(thrown: unknown): ModelState {
  const code = asErrorCode(thrown);
  return code === 'model.missing' || code === 'model.corrupt' ? 'corrupt' : 'idle';
}

/**
 * Keeps at most one worker and what is loaded in it. A model is idle → loading → ready; when the worker goes, all are
 * idle again and the next use starts a new one.
 */
export class ModelHost {
  readonly #options: ModelHostOptions;
  readonly #states = new Map<string, ModelState>();
  readonly #loads = new Map<string, Promise<void>>();
  #link: WorkerLink | null = null;

  constructor(options: ModelHostOptions) {
    this.#options = options;
  }

  stateOf(model: CatalogModel): ModelState {
    return this.#states.get(model.id) ?? 'idle';
  }

  /** The worker with `model` loaded. Asking again while it loads is one load. Rejects with `model.*` or `engine.*`. */
  async ready(model: CatalogModel): Promise<WorkerLink> {
    const link = (this.#link ??= this.#start());
    let load = this.#loads.get(model.id);
    if (!load) {
      load = this.#load(link, model);
      this.#loads.set(model.id, load);
    }
    await load;
    if (link !== this.#link) throw new SidelightError('engine.crashed');
    return link;
  }

  /** Ends the worker, if there is one, and with it gives back all its memory: WASM memory never shrinks. */
  close(): void {
    this.#link?.close('engine.crashed');
  }

  #start(): WorkerLink {
    const link = new WorkerLink(this.#options.createWorker(), this.#options.limits, () => {
      if (this.#link !== link) return;
      this.#link = null;
      this.#loads.clear();
      for (const [id, state] of this.#states) if (state === 'ready') this.#states.set(id, 'idle');
    });
    link.order({ op: 'start', config: this.#options.config }).catch(() => link.close('engine.crashed'));
    return link;
  }

  async #load(link: WorkerLink, model: CatalogModel): Promise<void> {
    this.#states.set(model.id, 'loading');
    try {
      await link.order({ op: 'load', model }, { onBytes: (bytes) => this.#options.onBytes(model, bytes) });
      this.#states.set(model.id, 'ready');
    } catch (thrown) {
      this.#states.set(model.id, stateAfter(thrown));
      if (link === this.#link) this.#loads.delete(model.id);
      throw thrown;
    }
  }
}
