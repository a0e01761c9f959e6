import type { WorkerReply, WorkerRequest } from './worker-protocol.ts';

/** The host's side of the channel to the engine worker: a dedicated Worker, or a MessagePort in tests. */
export interface WorkerHandle {
  post(request: WorkerRequest): void;
  /** Called once, before anything is posted. */
  listen(onReply: (reply: WorkerReply) => void, onCrash: () => void): void;
  terminate(): void;
}

/** Wraps a dedicated Worker. Its `error` event covers a script that did not load and anything uncaught inside. */
export function workerHandle(worker: Worker): WorkerHandle {
  return {
    post: (request) => worker.postMessage(request),
    listen(onReply, onCrash) {
      worker.onmessage = (event: MessageEvent) => onReply(event.data as WorkerReply);
      worker.onmessageerror = onCrash;
      worker.onerror = (event) => {
        event.preventDefault(); // it ends in a coded state; the console of the host page stays quiet
        onCrash();
      };
    },
    terminate: () => worker.terminate(),
  };
}
