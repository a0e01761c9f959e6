import { SidelightError } from '../core/error-code.ts';

/** `user`: somebody is waiting for it. `background`: indexing and the like, whenever nobody is. */
export type Priority = 'user' | 'background';

export interface TaskOptions {
  readonly signal: AbortSignal;
  readonly priority?: Priority;
}

interface Waiting {
  readonly priority: Priority;
  start(): void;
}

const abortError = () => new DOMException('aborted', 'AbortError');

/**
 * One task at a time: models share one worker and its memory. Waiting tasks run by priority, then in order; a task
 * whose caller gives up while it waits never starts. At most `maxWaiting` wait; one more rejects with `engine.busy`.
 */
export class Scheduler {
  readonly #maxWaiting: number;
  readonly #waiting: Waiting[] = [];
  #isRunning = false;

  constructor(maxWaiting: number) {
    this.#maxWaiting = maxWaiting;
  }

  /** Whether no task runs and none waits. */
  get isIdle(): boolean {
    return !this.#isRunning && this.#waiting.length === 0;
  }

  /** The task's own outcome; `engine.busy` when the queue is full; an AbortError when given up while waiting. */
  async run<T>(task: () => Promise<T>, { signal, priority = 'user' }: TaskOptions): Promise<T> {
    if (signal.aborted) throw abortError();
    if (this.#isRunning) await this.#wait(signal, priority);
    this.#isRunning = true;
    try {
      return await task();
    } finally {
      this.#isRunning = false;
      this.#next();
    }
  }

  #wait(signal: AbortSignal, priority: Priority): Promise<void> {
    if (this.#waiting.length >= this.#maxWaiting) return Promise.reject(new SidelightError('engine.busy'));
    return new Promise((resolve, reject) => {
      const waiting: Waiting = {
        priority,
        start() {
          signal.removeEventListener('abort', onAbort);
          resolve();
        },
      };
      const onAbort = () => {
        this.#waiting.splice(this.#waiting.indexOf(waiting), 1);
        reject(abortError());
      };
      signal.addEventListener('abort', onAbort, { once: true });
      this.#waiting.push(waiting);
    });
  }

  /** Marks the next task as running before its promise resolves, so that no newcomer slips in between. */
  #next(): void {
    const user = this.#waiting.findIndex((waiting) => waiting.priority === 'user');
    const [next] = this.#waiting.splice(Math.max(user, 0), 1);
    if (!next) return;
    this.#isRunning = true;
    next.start();
  }
}
