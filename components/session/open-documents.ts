import type { Capture } from '../../lib/core/capture.ts';
import type { JobView } from '../../lib/core/job.ts';
import type { DocumentAccess } from '../view/documents.ts';

/** A file of another tab is small enough to be read to its end, whatever is asked meanwhile. */
const NEVER = new AbortController().signal;

/** The files that a panel has read, by the tab beside which each was opened. They are there while the panel is. */
export class OpenDocuments {
  readonly #open = new Map<number, Capture>();
  /** Files of other tabs that are being read. */
  readonly #others = new Map<number, Promise<Capture | null>>();

  /** `shown`: the job that the panel shows. `access`: null where no files are read. */
  constructor(
    readonly access: Pick<DocumentAccess, 'read' | 'ofTab'> | null = null,
    readonly shown: () => JobView | null = () => null,
  ) {}

  keep(tabId: number, capture: Capture): void {
    this.#open.set(tabId, capture);
  }

  /** The tab went to another page, or is gone. */
  close(tabId: number): void {
    this.#open.delete(tabId);
  }

  /**
   * What is asked beside this tab: a file; null where what is shown is one that was handed over to a view that is gone; undefined where it is
   * the tab's page.
   */
  askedBeside(tabId: number): Capture | null | undefined {
    const job = this.shown();
    const own = job?.tabId === tabId ? job : null;
    // A page that was read since, where before a file was.
    const isPage = own !== null && own.scope !== 'document' && own.state !== 'failed';
    const held = this.#open.get(tabId);
    if (held !== undefined && !isPage) return held;
    return own?.scope === 'document' && own.page?.url === '' ? null : undefined;
  }

  /** Begins to read the file of another tab than the one shown, once. */
  readOther(tabId: number): void {
    if (this.#open.has(tabId) || this.#others.has(tabId)) return;
    const reading = this.readTab(tabId, NEVER).finally(() => this.#others.delete(tabId));
    this.#others.set(tabId, reading);
    reading.catch(() => undefined);
  }

  /** The file of another tab, once it is read; null where there is none. Never rejects. */
  async ofOther(tabId: number): Promise<Capture | null> {
    await this.#others.get(tabId)?.catch(() => null);
    return this.#open.get(tabId) ?? null;
  }

  /** Reads the file that the tab itself shows; null where the browser does not give it, it cannot be read, or `signal` aborts. */
  async readTab(tabId: number, signal: AbortSignal): Promise<Capture | null> {
    const opened = (await this.access?.ofTab(tabId).catch(() => null)) ?? null;
    if (opened === null || this.access === null) return null;
    const capture = await this.access.read(opened, () => undefined, signal);
    if (!capture.ok || signal.aborted) return null;
    this.keep(tabId, capture.value);
    return capture.value;
  }
}
