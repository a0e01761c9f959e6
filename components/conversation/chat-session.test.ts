import { describe, expect, it, vi } from 'vitest';
import { sampleAnswer, sampleChat, sampleTurn } from '../../tests/gallery/chat-states.tsx';
import type { Capture } from '../../lib/core/capture.ts';
import type { Chat } from '../../lib/core/chat.ts';
import { SidelightError } from '../../lib/core/error-code.ts';
import type { Point } from '../../lib/core/summary.ts';
import { blockIdAt, newTurnId, type TurnId } from '../../lib/core/ids.ts';
import { ok } from '../../lib/core/result.ts';
import { OpenDocuments } from '../session/open-documents.ts';
import type { OpenedFile } from '../view/documents.ts';
import type { Caller } from '../session/caller.ts';
import { ChatSession } from './chat-session.ts';

interface Asked {
  readonly id: TurnId;
  readonly tabId: number;
}

/** A session whose host the test plays: `tell` is what `chat.follow` streams, `asks` what was asked. */
function played(
  onAsk: (asked: Asked) => Promise<unknown> = () => Promise.resolve(),
  documents: OpenDocuments = new OpenDocuments(),
  page: { selected: string; terms: string[]; nearest?: readonly Point[] } = { selected: '', terms: [] },
) {
  const calls: [method: string, input: unknown][] = [];
  const following: { tabId: number; tell: (chat: Chat | null) => void; signal: AbortSignal }[] = [];
  type Options = { signal: AbortSignal; onChunk: (chunk: { chat: Chat | null }) => void };
  const call = (method: string, input: unknown, options?: Options): Promise<unknown> => {
    calls.push([method, input]);
    if (method === 'chat.follow' && options !== undefined)
      following.push({ ...(input as Asked), signal: options.signal, tell: (chat) => options.onChunk({ chat }) });
    if (method === 'page.selection') return Promise.resolve({ text: page.selected });
    if (method === 'chat.prepare') return Promise.resolve({ terms: page.terms });
    if (method === 'chat.glance') return Promise.resolve({ nearest: page.nearest ?? [] });
    return method === 'chat.ask' ? onAsk(input as Asked) : Promise.resolve();
  };
  const session = new ChatSession({ call } as Caller<'control'>, { call } as Caller<'engine'>, () => 1, documents);
  session.turnTo(1);
  const named = (method: string) => calls.filter(([name]) => name === method).map(([, input]) => input);
  return { session, following, named };
}

function deferred<T>(): { promise: Promise<T>; resolve: (value: T) => void } {
  let settle: (value: T) => void = () => undefined;
  const promise = new Promise<T>((resolve) => {
    settle = resolve;
  });
  return { promise, resolve: (value) => settle(value) };
}

const states = ({ turns }: ChatSession) => turns.map(({ question, state }) => [question, state]);

describe('a panel’s window onto a conversation', () => {
  it('shows a question from the moment it is asked, and once when the host has it', async () => {
    const { session, following, named } = played();
    await session.ask('  Why?  ');
    expect(states(session)).toEqual([['Why?', 'queued']]);
    const [{ id }] = named('chat.ask') as [Asked];
    following[0]?.tell(sampleChat([sampleTurn(0, { id, question: 'Why?', answer: sampleAnswer() })]));
    expect(states(session)).toEqual([['Why?', 'done']]);
    expect(session.isRunning).toBe(false);
  });

  it('asks nothing where there is nothing to ask', async () => {
    const { session, named } = played();
    await session.ask(' \n ');
    expect([session.turns, named('chat.ask')]).toEqual([[], []]);
  });

  it('shows why a question did not reach the host', async () => {
    const { session } = played(() => Promise.reject(new SidelightError('host.unavailable')));
    await session.ask('Why?');
    expect(session.turns.map(({ state, error }) => [state, error])).toEqual([['failed', 'host.unavailable']]);
  });

  it('stops a question that the host hears of only later', async () => {
    const { session, following, named } = played(() => new Promise(() => undefined));
    void session.ask('Why?');
    await session.stop();
    expect(states(session)).toEqual([['Why?', 'stopped']]);
    const [{ id }] = named('chat.ask') as [Asked];
    following[0]?.tell(sampleChat([sampleTurn(0, { id, state: 'running' })]));
    expect(named('chat.stop')).toEqual([{ id }, { id }]);
  });

  it('turns to another tab and hears no more of the first', () => {
    const { session, following } = played();
    following[0]?.tell(sampleChat([sampleTurn(0)]));
    session.turnTo(2);
    expect([session.turns, following[0]?.signal.aborted]).toEqual([[], true]);
    following[0]?.tell(sampleChat([sampleTurn(0)]));
    expect(session.turns).toEqual([]);
  });

  it('reads a page once while a question is written, and again after it has changed', () => {
    const { session, named } = played();
    session.prepare();
    session.prepare();
    session.moveOn(1);
    session.prepare();
    expect(named('chat.prepare')).toEqual([{ tabId: 1 }, { tabId: 1 }]);
  });

  it('has the terms of the page as it was when the question was begun', async () => {
    const page = { selected: '', terms: ['Anna Brandt'] };
    const { session } = played(undefined, undefined, page);
    session.prepare();
    await expect.poll(() => session.terms.value).toEqual(['Anna Brandt']);
    page.terms = ['Bregenz'];
    session.prepare();
    await expect.poll(() => session.terms.value).toEqual(['Bregenz']);
    session.prepare();
    session.moveOn(1);
    await Promise.resolve();
    expect(session.terms.value).toEqual([]);
  });

  const NEAREST: Point = {
    text: 'Anna Brandt kept it.',
    blockId: blockIdAt(1),
    quote: 'Anna Brandt kept it.',
    prefix: '',
    suffix: '',
  };

  it('shows what the page, as it was last read, has nearest, until the host tells how far it is', async () => {
    const { session, following, named } = played(() => new Promise(() => undefined), undefined, {
      selected: '',
      terms: ['Anna Brandt'],
      nearest: [NEAREST],
    });
    session.prepare();
    await expect.poll(() => session.terms.value).toEqual(['Anna Brandt']);
    void session.ask('Who kept it?');
    await expect.poll(() => session.turns[0]?.progress?.nearest).toEqual([NEAREST]);
    const [{ id }] = named('chat.ask') as [Asked];
    following[0]?.tell(sampleChat([sampleTurn(0, { id, state: 'running', answer: null })]));
    expect(session.turns[0]?.progress?.nearest).toEqual([NEAREST]);
    const progress = { done: 3, total: 9, nearest: [] };
    following[0]?.tell(sampleChat([sampleTurn(0, { id, state: 'running', answer: null, progress })]));
    expect(session.turns[0]?.progress).toEqual(progress);
    following[0]?.tell(sampleChat([sampleTurn(0, { id, state: 'failed', answer: null, error: 'page.empty' })]));
    expect(session.turns[0]?.progress).toBeNull();
  });

  it('shows nothing of a page that is gone or was never read', async () => {
    const page = { selected: '', terms: [] as string[], nearest: [NEAREST] };
    const { session, named } = played(undefined, undefined, page);
    session.prepare();
    await session.ask('Who?');
    session.moveOn(1);
    await session.ask('When?');
    expect([named('chat.glance'), session.turns.map(({ progress }) => progress)]).toEqual([[], [null, null]]);
    await session.ask('Where?');
    expect(named('chat.glance')).toEqual([{ tabId: 1, question: 'Where?' }]);
  });

  it('hands over the PDF of another tab that is asked too, where the browser gives its bytes', async () => {
    const documents = new OpenDocuments({
      ofTab: (tabId) => Promise.resolve(tabId === 2 ? ({ url: 'https://site.example/2.pdf' } as OpenedFile) : null),
      read: () => Promise.resolve(ok({ title: 'A file' } as Capture)),
    });
    const { session, named } = played(undefined, documents);
    for (const tabId of [2, 3]) session.prepareOther(tabId);
    await Promise.resolve();
    await Promise.resolve();
    await session.ask(
      'Why?',
      [2, 3].map((tabId) => ({ tabId, url: '', title: '' })),
    );
    const [{ id }] = named('chat.ask') as [Asked];
    expect(named('chat.beside')).toEqual([{ id, tabId: 2, capture: { title: 'A file' } }]);
  });

  it('asks for what is selected now, and for nothing where nothing is any more', async () => {
    const page = { selected: 'time to live', terms: [] };
    const { session } = played(undefined, undefined, page);
    await session.lookForSelection();
    expect(session.hasSelection.value).toBe(true);
    await session.explainSelection((selected) => `Explain “${selected}”`);
    expect(session.turns.map(({ question }) => question)).toEqual(['Explain “time to live”']);
    page.selected = '';
    await session.explainSelection((selected) => `Explain “${selected}”`);
    expect([session.turns.length, session.hasSelection.value]).toEqual([1, false]);
  });

  it('says that the tab has moved on only where there is a conversation, until one of another page is shown', () => {
    const { session, following } = played();
    session.moveOn(1);
    expect(session.hasMovedOn.value).toBe(false);
    following[0]?.tell(sampleChat([sampleTurn(0)]));
    session.moveOn(1);
    expect(session.hasMovedOn.value).toBe(true);
    following[0]?.tell({ ...sampleChat([sampleTurn(1)]), id: newTurnId() as never });
    expect(session.hasMovedOn.value).toBe(false);
  });

  describe('beside a PDF', () => {
    const capture = { scope: 'document', url: '', title: 'A file' } as Capture;
    const waiting = (id: TurnId) =>
      sampleChat([sampleTurn(0, { id, question: 'Why?', state: 'failed', error: 'page.pdf' })]);

    it('reads the file that the tab shows, and asks the same question of it', async () => {
      const found = deferred<OpenedFile | null>();
      const access = { ofTab: () => found.promise, read: () => Promise.resolve(ok(capture)) };
      const { session, following, named } = played(undefined, new OpenDocuments(access));
      await session.ask('Why?');
      const [{ id }] = named('chat.ask') as [Asked];
      following[0]?.tell(waiting(id));
      expect(states(session)).toEqual([['Why?', 'running']]);
      found.resolve({ file: new File([], 'a.pdf'), url: 'https://site.example/a.pdf' });
      await vi.waitFor(() => expect(named('chat.ask')).toHaveLength(2));
      expect(named('chat.ask')[1]).toEqual({ id, tabId: 1, question: 'Why?', document: capture });
      await session.ask('And then?');
      expect(named('chat.ask')[2]).toMatchObject({ question: 'And then?', document: capture });
    });

    it('waits where the browser does not give it, and asks by itself once a file is opened', async () => {
      const access = { ofTab: () => Promise.resolve(null), read: () => Promise.resolve(ok(capture)) };
      const { session, following, named } = played(undefined, new OpenDocuments(access));
      await session.ask('Why?');
      const [{ id }] = named('chat.ask') as [Asked];
      following[0]?.tell(waiting(id));
      await vi.waitFor(() => expect(session.turns[0]?.error).toBe('page.pdf'));
      await session.openDocument(1, capture);
      expect(named('chat.ask')[1]).toEqual({ id, tabId: 1, question: 'Why?', document: capture });
    });

    it('asks the pages of other tabs again with it', async () => {
      const { session, following, named } = played();
      const other = { tabId: 2, url: 'https://site.example/b', title: 'B' };
      const turn = { question: 'Why?', state: 'failed', error: 'page.pdf' } as const;
      following[0]?.tell(sampleChat([sampleTurn(0, { ...turn, others: [{ ...other, lang: 'en', error: null }] })]));
      await session.openDocument(1, capture);
      expect(named('chat.ask')).toMatchObject([{ question: 'Why?', document: capture, others: [other] }]);
    });

    it('forgets a file that was being read when its tab went on', async () => {
      const found = deferred<OpenedFile | null>();
      const access = { ofTab: () => found.promise, read: () => Promise.resolve(ok(capture)) };
      const { session, following, named } = played(undefined, new OpenDocuments(access));
      await session.ask('Why?');
      const [{ id }] = named('chat.ask') as [Asked];
      following[0]?.tell(waiting(id));
      session.moveOn(1);
      found.resolve({ file: new File([], 'a.pdf'), url: 'https://site.example/a.pdf' });
      await vi.waitFor(() => expect(session.turns[0]?.error).toBe('page.pdf'));
      await session.ask('And now?');
      expect(named('chat.ask')[1]).not.toHaveProperty('document');
    });

    it('asks the page again once the tab has gone to another', async () => {
      const { session, named } = played();
      await session.openDocument(1, capture);
      session.moveOn(1);
      await session.ask('Why?');
      expect(named('chat.ask')[0]).not.toHaveProperty('document');
    });
  });

  it('shows a question no more once it stands in the conversation of another page', async () => {
    const { session, following, named } = played();
    await session.ask('Why?');
    const [{ id }] = named('chat.ask') as [Asked];
    following[0]?.tell(sampleChat([sampleTurn(0, { id, question: 'Why?' })]));
    following[0]?.tell({ ...sampleChat([]), id: newTurnId() as never });
    expect(session.turns).toEqual([]);
  });

  it('still shows one on its way when it turns to another tab and back', async () => {
    const { session } = played(() => new Promise(() => undefined));
    void session.ask('Why?');
    session.turnTo(2);
    expect(session.turns).toEqual([]);
    session.turnTo(1);
    expect(states(session)).toEqual([['Why?', 'queued']]);
  });

  it('forgets what it shows', async () => {
    const { session, following, named } = played();
    await session.ask('Why?');
    await session.forget();
    following[0]?.tell(null);
    expect([session.turns, named('chat.forget')]).toEqual([[], [{ tabId: 1 }]]);
  });
});
