import type { Chat, ChatTurn } from '../../lib/core/chat.ts';
import type { InstalledCaller } from '../own-page.ts';

/** Questions to a tab that a click has opened to us. */
export interface Talk {
  readonly tabId: number;
  readonly questions: readonly string[];
}

/** A question as it ended, and all sentences that stood under it meanwhile. */
export interface WatchedTurn extends ChatTurn {
  readonly shownMeanwhile: readonly string[];
}

/**
 * Asks one after the other, each when the one before has ended, and forgets the conversation after it. Sent into a page of ours as source; see
 * `openOwnPage`.
 */
export async function watchTalk({ tabId, questions }: Talk): Promise<WatchedTurn[]> {
  interface Engine {
    call(method: string, input: object, onChunk?: (chunk: { chat: Chat | null }) => void): Promise<unknown>;
    close(): void;
  }
  const scope = globalThis as unknown as InstalledCaller<never> & { openEngine(): Promise<Engine | null> };
  await scope.callOnce('control', 'host.ensure', undefined);
  const engine = await scope.openEngine();
  if (engine === null) throw new Error('host.unavailable');
  const shown = new Map<string, Set<string>>();
  let newest: ChatTurn | null = null;
  let wake = (): void => undefined;
  void engine.call('chat.follow', { tabId }, ({ chat }) => {
    newest = chat?.turns.at(-1) ?? null;
    const texts = newest?.progress?.nearest.map(({ text }) => text) ?? [];
    if (newest !== null) shown.set(newest.id, new Set([...(shown.get(newest.id) ?? []), ...texts]));
    wake();
  });
  const turns: WatchedTurn[] = [];
  for (const question of questions) {
    const id = crypto.randomUUID();
    const ended = new Promise<ChatTurn>((resolve, reject) => {
      wake = () => {
        if (newest?.id === id && !['queued', 'running'].includes(newest.state)) resolve(newest);
      };
      setTimeout(() => reject(new Error(`no answer in time`)), 60_000);
    });
    await scope.callOnce('control', 'chat.ask', { id, tabId, question });
    turns.push({ ...(await ended), shownMeanwhile: [...(shown.get(id) ?? [])] });
  }
  await engine.call('chat.forget', { tabId });
  engine.close();
  return turns;
}
