import type { JobState } from '../core/job.ts';
import { ChatService } from '../chat/chat-service.ts';
import { JobService } from '../jobs/job-service.ts';
import { browserTranslation } from '../platform/browser-translation.ts';
import type { Caller } from '../protocol/contract.ts';
import { pageTerms } from '../reading/page-terms.ts';
import { openChats } from '../storage/chats.ts';
import { openJournal } from '../storage/journal.ts';
import type { PortLike } from '../transport/port-like.ts';
import { serve, type Handlers } from '../transport/server.ts';
import { answerRunner } from './answer-runner.ts';
import { packageEngine } from './package-engine.ts';
import { summaryRunner } from './summary-runner.ts';

export interface HostOptions {
  /** A path of the package as a URL. */
  readonly packageUrl: (path: string) => string;
  /** How a tab's job stands, for the badge. */
  readonly onState: (tabId: number, state: JobState) => void;
  /** Work began or ended; for a context that the browser ends when it looks idle. */
  readonly onBusy?: (isBusy: boolean) => void;
}

export interface Host {
  /** Serves one port of the name `engine`; `caller` as the transport decided it. */
  accept(port: PortLike, caller: Caller): void;
}

/**
 * The engine host: the only writer of the journal and the only owner of the engine's worker. It lives in Chrome's
 * offscreen document or Firefox's event page; both wire it in a few lines.
 */
export function createHost({ packageUrl, onState, onBusy }: HostOptions): Host {
  const engine = packageEngine(packageUrl);
  const busy = eitherBusy(onBusy ?? (() => undefined));
  const jobs = new JobService({
    openJournal: (journalKey) => openJournal(journalKey),
    runner: summaryRunner(engine, Date.now),
    onState,
    onBusy: busy.jobs,
  });
  const answers = answerRunner(engine, browserTranslation() !== null);
  const chats = new ChatService({
    openStore: (journalKey) => openChats(journalKey),
    runner: answers.run,
    onBusy: busy.chats,
  });
  const handlers: Handlers<'engine'> = {
    'host.open': async (input) => void (await Promise.all([jobs.open(input), chats.open(input)])),
    'job.submit': (input) => jobs.submit(input),
    'job.reject': (input) => jobs.reject(input),
    'job.attach': (input, stream) => jobs.attach(input, stream),
    'job.cancel': (input) => jobs.cancel(input),
    'job.latest': (input) => jobs.latest(input),
    'job.follow': (input, stream) => jobs.follow(input, stream),
    'chat.beside': (input) => chats.beside(input),
    'chat.submit': (input) => {
      const { asked, capture } = input;
      if (capture === null) answers.pages.forget(asked.tabId);
      else answers.pages.put(asked.tabId, capture);
      return chats.submit(input);
    },
    // Whoever asks does not wait for the index.
    'chat.index': async ({ tabId, capture }) => {
      answers.pages.put(tabId, capture);
      void answers.prepare(capture);
      return { terms: pageTerms(capture) };
    },
    'chat.glance': async ({ tabId, question }) => ({
      nearest: [...(await answers.glance(tabId, question, chats.answeredIn(tabId)))],
    }),
    'chat.reject': (input) => {
      answers.pages.forget(input.asked.tabId);
      return chats.reject(input);
    },
    'chat.stop': (input) => chats.stop(input),
    'chat.forget': (input) => chats.forget(input),
    'chat.follow': (input, stream) => chats.follow(input, stream),
    // Whoever asked may be gone before the models are there; the next job wants them all the same, and hears why if not.
    'engine.warm': async () =>
      void engine.then((ready) => ready.warm(new AbortController().signal)).catch(() => undefined),
    'engine.status': async () => (await engine).status(),
    'data.erase': async () => {
      answers.forget();
      await Promise.all([jobs.erase(), chats.erase()]);
    },
  };
  return { accept: (port, caller) => serve(port, { portName: 'engine', caller, handlers }) };
}

/** Two that are busy by turns, told as one. */
function eitherBusy(onBusy: (isBusy: boolean) => void) {
  const state = { jobs: false, chats: false };
  const tell = (who: keyof typeof state) => (isBusy: boolean) => {
    const before = state.jobs || state.chats;
    state[who] = isBusy;
    const after = state.jobs || state.chats;
    if (after !== before) onBusy(after);
  };
  return { jobs: tell('jobs'), chats: tell('chats') };
}
