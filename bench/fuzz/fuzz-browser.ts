import { remoteSource } from '../../scripts/browser/remote-source.ts';
import type { PageView, Session } from '../../scripts/browser/session.ts';
import type { FuzzAsk, Fuzzed } from './in-page.ts';

const BATCH_TIMEOUT_MS = 60_000;
const ONE_TIMEOUT_MS = 15_000;
const CLOSE_TIMEOUT_MS = 10_000;

export const NOTHING: Fuzzed = { read: 0, refused: 0, unshown: 0, blocks: 0, slowestMs: 0, failures: [] };

export const sumOf = (some: Fuzzed, other: Fuzzed): Fuzzed => ({
  read: some.read + other.read,
  refused: some.refused + other.refused,
  unshown: some.unshown + other.unshown,
  blocks: some.blocks + other.blocks,
  slowestMs: Math.max(some.slowestMs, other.slowestMs),
  failures: [...some.failures, ...other.failures],
});

/**
 * A browser with one tab in which pages are broken and read. One that a page holds for good is closed and another opened, and
 * the batch is read again one by one.
 */
export class FuzzBrowser {
  private readonly launch: () => Promise<Session>;
  private readonly url: string;
  private readonly script: string;
  private open: { readonly session: Session; readonly page: PageView } | null = null;

  constructor(launch: () => Promise<Session>, url: string, script: string) {
    this.launch = launch;
    this.url = url;
    this.script = script;
  }

  async read(ask: FuzzAsk): Promise<Fuzzed> {
    const done = await this.ask(ask, ask.count === 1 ? ONE_TIMEOUT_MS : BATCH_TIMEOUT_MS);
    if (done !== null) return done;
    if (ask.count === 1) return this.blamed(ask);
    let all = NOTHING;
    for (let from = ask.from; from < ask.from + ask.count; from++)
      all = sumOf(all, await this.read({ ...ask, from, count: 1 }));
    return all;
  }

  async close(): Promise<void> {
    const session = this.open?.session;
    this.open = null;
    if (session !== undefined) await inTime(session.close(), CLOSE_TIMEOUT_MS);
  }

  /** A page that does not let go of its thread when it is only shown, either, is the browser's matter. */
  private async blamed(ask: FuzzAsk): Promise<Fuzzed> {
    const shown = await this.ask({ ...ask, isShownOnly: true }, ONE_TIMEOUT_MS);
    return shown === null ? { ...NOTHING, unshown: 1 } : { ...NOTHING, failures: [`seed ${ask.from}: no answer`] };
  }

  private async ask(ask: FuzzAsk, timeoutMs: number): Promise<Fuzzed | null> {
    const { page } = (this.open ??= await this.start());
    const call = `return sidelightFuzz.fuzzPages(${JSON.stringify(ask)});`;
    const done = await inTime(page.evaluate(remoteSource<Fuzzed>(`${this.script}; ${call}`)), timeoutMs);
    if (done === null) await this.close();
    return done;
  }

  private async start() {
    const session = await this.launch();
    return { session, page: await session.openPage(this.url) };
  }
}

/** Null where it fails or takes too long. */
async function inTime<T>(work: Promise<T>, timeoutMs: number): Promise<T | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(resolve, timeoutMs, null);
  });
  const done = await Promise.race([work.catch(() => null), late]);
  clearTimeout(timer);
  return done;
}
