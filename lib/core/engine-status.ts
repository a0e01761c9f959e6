import type { Backend } from './summary.ts';

/** Where one model of the catalog stands on this device. */
export interface ModelStatus {
  readonly id: string;
  readonly name: string;
  readonly task: 'text-generation' | 'feature-extraction' | 'question-answering';
  readonly sizeBytes: number;
  readonly license: string;
  readonly source: string;
  readonly state: 'absent' | 'idle' | 'loading' | 'ready' | 'corrupt';
}

/** What the device can do and what is loaded; shown on the options page and behind "On this device". */
export interface EngineStatus {
  readonly backend: Backend;
  readonly threads: number;
  readonly hasWebGpu: boolean;
  readonly isIsolated: boolean;
  readonly models: readonly ModelStatus[];
}
