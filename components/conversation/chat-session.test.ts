import { describe, expect, it } from 'vitest';
import { sampleAnswer, sampleChat, sampleTurn } from '../../tests/gallery/chat-states.tsx';
import type { Chat } from '../../lib/core/chat.ts';
import { SidelightError } from '../../lib/core/error-code.ts';
import { newTurnId, type TurnId } from '../../lib/core/ids.ts';
import type { Caller } from '../session/caller.ts';
import { ChatSession } from './chat-session.ts';

interface Asked {
  readonly id: TurnId;
  readonly tabId: number;
}

/** A session whose host the test plays: `tell` is what `chat.follow` streams, `asks` what was asked. */
function played(onAsk: (asked: Asked) => Promise<unknown> = () => Promise.resolve()) {
  const calls: [method: string, input: unknown][] = [];
  const following: { tabId: number; tell: (chat: Chat | null) => void; signal: AbortSignal }[] = [];
  type Options = { signal: AbortSignal; onChunk: (chunk: { chat: Chat | null }) => void };
  const call = (method: string, input: unknown, options?: Options): Promise<unknown> => {
    calls.push([method, input]);
    if (method === 'chat.follow' && options !== undefined)
      following.push({ ...(input as Asked), signal: options.signal, tell: (chat) => options.onChunk({ chat }) });
    return method === 'chat.ask' ? onAsk(input as Asked) : Promise.resolve();
  };
  const session = new ChatSession({ call } as Caller<'control'>, { call } as Caller<'engine'>, () => 1);
  session.turnTo(1);
  const named = (method: string) => calls.filter(([name]) => name === method).map(([, input]) => input);
  return { session, following, named };
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
    session.moveOn();
    session.prepare();
    expect(named('chat.prepare')).toEqual([{ tabId: 1 }, { tabId: 1 }]);
  });

  it('says that the tab has moved on only where there is a conversation, until one of another page is shown', () => {
    const { session, following } = played();
    session.moveOn();
    expect(session.hasMovedOn.value).toBe(false);
    following[0]?.tell(sampleChat([sampleTurn(0)]));
    session.moveOn();
    expect(session.hasMovedOn.value).toBe(true);
    following[0]?.tell({ ...sampleChat([sampleTurn(1)]), id: newTurnId() as never });
    expect(session.hasMovedOn.value).toBe(false);
  });

  it('forgets what it shows', async () => {
    const { session, following, named } = played();
    await session.ask('Why?');
    await session.forget();
    following[0]?.tell(null);
    expect([session.turns, named('chat.forget')]).toEqual([[], [{ tabId: 1 }]]);
  });
});
