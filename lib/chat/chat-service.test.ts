import { afterEach, describe, expect, it, vi } from 'vitest';
import { blockIdAt, type TurnId } from '../core/ids.ts';
import type { Capture } from '../core/capture.ts';
import type { Chat, ChatAnswer } from '../core/chat.ts';
import { SidelightError } from '../core/error-code.ts';
import { ChatService, type Asked } from './chat-service.ts';
import type { ChatStore } from './chat-store.ts';
import type { TurnInput } from './turn-runner.ts';

const turnId = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}` as TurnId;
const asked = (n: number, more: Partial<Asked> = {}): Asked => ({
  id: turnId(n),
  tabId: 1,
  question: `question ${n}`,
  isPrivate: false,
  ...more,
});
const capture = (url = 'https://site.example/a'): Capture => ({
  scope: 'page',
  url,
  title: 'A page',
  lang: 'en',
  author: null,
  date: null,
  description: null,
  blocks: [{ id: blockIdAt(0), kind: 'paragraph', level: 0, text: 'Text.' }],
  words: 1,
  wordsTotal: 1,
  dropped: [],
  captureMs: 1,
});
const file = (text: string): Capture => ({
  ...capture(''),
  scope: 'document',
  blocks: [{ id: blockIdAt(0), kind: 'paragraph', level: 0, text, page: 1 }],
});
const answer = (understood: string): ChatAnswer => ({
  intent: 'question',
  isAnswered: true,
  short: 'yes',
  evidence: [],
  understood,
});

/** A store whose content a later service can be given. */
function memoryStore(kept = new Map<string, Chat>()): ChatStore {
  return {
    save: (chat) => Promise.resolve(void kept.set(chat.id, chat)),
    list: () => Promise.resolve([...kept.values()]),
    remove: (id) => Promise.resolve(void kept.delete(id)),
    clear: () => Promise.resolve(kept.clear()),
  };
}

/** Questions wait here until the test answers them. */
function heldRunner() {
  const waiting: (TurnInput & { resolve(answer: ChatAnswer): void; reject(reason: unknown): void })[] = [];
  const run = (input: TurnInput) =>
    new Promise<ChatAnswer>((resolve, reject) => {
      input.signal.addEventListener('abort', () => reject(input.signal.reason as Error));
      waiting.push({ ...input, resolve, reject });
    });
  return { run, waiting };
}

const closing = new AbortController();
afterEach(() => vi.restoreAllMocks());

async function opened(kept = new Map<string, Chat>()) {
  const runner = heldRunner();
  const busy: boolean[] = [];
  const service = new ChatService({
    openStore: () => Promise.resolve(memoryStore(kept)),
    runner: runner.run,
    nowMs: () => 5,
    onBusy: (isBusy) => busy.push(isBusy),
  });
  await service.open({ journalKey: 'key' });
  const seen: (Chat | null)[] = [];
  const emit = ({ chat }: { chat: Chat | null }) => Promise.resolve(void seen.push(chat));
  void service.follow({ tabId: 1 }, { emit, signal: closing.signal });
  const latest = () => seen.at(-1)?.turns.map(({ question, state, error }) => [question, state, error]);
  return { service, runner, kept, seen, latest, busy };
}

const until = (check: () => void) => vi.waitFor(check, { interval: 1 });

describe('conversations', () => {
  it('answers questions one after the other, each with the turns before it', async () => {
    const { service, runner, latest, kept, busy } = await opened();
    await service.submit({ asked: asked(1), capture: capture() });
    await service.submit({ asked: asked(2), capture: capture() });
    await until(() =>
      expect(latest()).toEqual([
        ['question 1', 'running', null],
        ['question 2', 'queued', null],
      ]),
    );
    expect(runner.waiting).toHaveLength(1);
    runner.waiting[0]?.onProgress({ done: 1, total: 2, nearest: [] });
    runner.waiting[0]?.resolve(answer('question 1'));
    await until(() => expect(runner.waiting).toHaveLength(2));
    expect(runner.waiting[1]?.before.map(({ question }) => question)).toEqual(['question 1']);
    runner.waiting[1]?.resolve(answer('question 2'));
    await until(() =>
      expect(latest()).toEqual([
        ['question 1', 'done', null],
        ['question 2', 'done', null],
      ]),
    );
    await until(() => expect([...kept.values()][0]?.turns.at(-1)?.state).toBe('done'));
    expect(busy.at(-1)).toBe(false);
  });

  it('goes on where the own page cannot be read and others are asked, in the conversation that is shown', async () => {
    const { service, runner, latest } = await opened();
    await service.submit({ asked: asked(1), capture: capture() });
    await until(() => expect(runner.waiting).toHaveLength(1));
    runner.waiting[0]?.resolve(answer('question 1'));
    const others = [{ tabId: 2, url: '', title: 'Two', lang: null, error: null }];
    await service.beside({ id: turnId(2), tabId: 2, capture: capture('https://site.example/two') });
    await service.submit({ asked: asked(2, { others, unread: 'page.restricted' }), capture: null });
    await until(() => expect(runner.waiting).toHaveLength(2));
    const [, second] = runner.waiting;
    expect([second?.unread, second?.capture.blocks, second?.others[0]?.capture?.url]).toEqual([
      'page.restricted',
      [],
      'https://site.example/two',
    ]);
    expect(latest()?.map(([question]) => question)).toEqual(['question 1', 'question 2']);
  });

  it('takes the same question twice as one', async () => {
    const { service, latest } = await opened();
    await service.submit({ asked: asked(1), capture: capture() });
    await service.submit({ asked: asked(1), capture: capture() });
    await until(() => expect(latest()).toHaveLength(1));
  });

  it('keeps a conversation for each page of a tab, and comes back to it', async () => {
    const { service, runner, latest, seen } = await opened();
    await service.submit({ asked: asked(1), capture: capture() });
    await until(() => expect(runner.waiting).toHaveLength(1));
    runner.waiting[0]?.resolve(answer(''));
    await service.submit({ asked: asked(2), capture: capture('https://site.example/b') });
    await until(() => expect(latest()?.map(([question]) => question)).toEqual(['question 2']));
    await until(() => expect(runner.waiting).toHaveLength(2));
    expect(runner.waiting[1]?.before).toEqual([]);
    runner.waiting[1]?.resolve(answer(''));
    await service.submit({ asked: asked(3), capture: capture() });
    await until(() => expect(latest()?.map(([question]) => question)).toEqual(['question 1', 'question 3']));
    expect(new Set(seen.map((chat) => chat?.id)).size).toBe(3); // none, and two pages
  });

  it('stops a question that runs, and one that waits before it has begun', async () => {
    const { service, runner, latest } = await opened();
    await service.submit({ asked: asked(1), capture: capture() });
    await service.submit({ asked: asked(2), capture: capture() });
    await until(() => expect(runner.waiting).toHaveLength(1));
    await service.stop({ id: turnId(2) });
    await service.stop({ id: turnId(1) });
    await until(() =>
      expect(latest()).toEqual([
        ['question 1', 'stopped', null],
        ['question 2', 'stopped', null],
      ]),
    );
    expect(runner.waiting).toHaveLength(1);
    await service.stop({ id: turnId(9) });
  });

  it('puts a question to the pages of other tabs that were handed over before it', async () => {
    const { service, runner, seen } = await opened();
    const page = { tabId: 2, url: 'https://site.example/b', title: 'B', lang: 'en', error: null };
    const gone = { ...page, tabId: 3, error: 'page.gone' as const };
    await service.beside({ id: turnId(1), tabId: 2, capture: capture('https://site.example/b') });
    await service.submit({ asked: asked(1, { others: [page, gone] }), capture: capture() });
    await until(() => expect(runner.waiting).toHaveLength(1));
    expect(runner.waiting[0]?.others.map((other) => [other.page.tabId, other.capture?.url])).toEqual([
      [2, 'https://site.example/b'],
      [3, undefined],
    ]);
    expect(seen.at(-1)?.turns[0]?.others).toEqual([page, gone]);
    await service.submit({ asked: asked(2), capture: capture() });
    await until(() => expect(seen.at(-1)?.turns).toHaveLength(2));
    expect(seen.at(-1)?.turns[1]).not.toHaveProperty('others');
  });

  it('shows why a question failed: by its runner, or before it could be put', async () => {
    const { service, runner, latest } = await opened();
    await service.submit({ asked: asked(1), capture: capture() });
    await until(() => expect(runner.waiting).toHaveLength(1));
    runner.waiting[0]?.reject(new SidelightError('engine.memory'));
    await service.reject({ asked: asked(2), error: 'page.denied' });
    await until(() =>
      expect(latest()).toEqual([
        ['question 1', 'failed', 'engine.memory'],
        ['question 2', 'failed', 'page.denied'],
      ]),
    );
  });

  it('finds what was kept when its host died, and ends what ran then', async () => {
    const first = await opened();
    await first.service.submit({ asked: asked(1), capture: capture() });
    await until(() => expect(first.kept.size).toBe(1));
    const second = await opened(first.kept);
    await until(() => expect(second.latest()).toEqual([['question 1', 'failed', 'job.interrupted']]));
  });

  it('writes nothing of a private window', async () => {
    const { service, kept, latest } = await opened();
    await service.submit({ asked: asked(1, { isPrivate: true }), capture: capture() });
    await until(() => expect(latest()).toHaveLength(1));
    expect(kept.size).toBe(0);
  });

  it('puts a question that waits for its file to that, where the file is talked about, and once', async () => {
    const { service, latest, kept } = await opened();
    await service.submit({ asked: asked(1), capture: capture() });
    await service.reject({ asked: asked(2), error: 'page.pdf' });
    expect(latest()?.map(([question]) => question)).toEqual(['question 1', 'question 2']);
    await Promise.all([1, 2].map(() => service.submit({ asked: asked(2), capture: file('Text.') })));
    expect(latest()).toEqual([['question 2', 'queued', null]]);
    expect([...kept.values()].map(({ turns }) => turns.map(({ question }) => question))).toEqual([
      ['question 1'],
      ['question 2'],
    ]);
  });

  it('leaves no empty conversation behind where only the file was asked for', async () => {
    const { service, kept, latest } = await opened();
    await service.reject({ asked: asked(1), error: 'page.pdf' });
    expect(kept.size).toBe(1);
    await service.submit({ asked: asked(1), capture: file('Text.') });
    expect([kept.size, latest()]).toEqual([1, [['question 1', 'queued', null]]]);
  });

  it('keeps conversations about two files beside one tab apart, and finds each again', async () => {
    const { service, latest } = await opened();
    await service.submit({ asked: asked(1), capture: file('One.') });
    await service.submit({ asked: asked(2), capture: file('Two.') });
    expect(latest()?.map(([question]) => question)).toEqual(['question 2']);
    await service.submit({ asked: asked(3), capture: file('One.') });
    expect(latest()?.map(([question]) => question)).toEqual(['question 1', 'question 3']);
  });

  it('forgets a conversation, and all of them', async () => {
    const { service, kept, seen, busy } = await opened();
    await service.submit({ asked: asked(1), capture: capture() });
    await service.forget({ tabId: 1 });
    await until(() => expect(seen.at(-1)).toBeNull());
    expect([kept.size, busy.at(-1)]).toEqual([0, false]);
    await service.submit({ asked: asked(2), capture: capture() });
    await service.erase();
    await until(() => expect(seen.at(-1)).toBeNull());
    expect(kept.size).toBe(0);
  });
});
