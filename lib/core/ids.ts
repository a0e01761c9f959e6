declare const brand: unique symbol;
type Branded<T, B extends string> = T & { readonly [brand]: B };

/** A job's id: a UUID made by whoever asks for the job, so that asking twice is one job. */
export type JobId = Branded<string, 'JobId'>;
/** A block's id inside one capture: `b` and its place among all blocks of the page, those left out included; ascending. */
export type BlockId = Branded<string, 'BlockId'>;

/** A conversation's id, made by the engine host. */
export type ChatId = Branded<string, 'ChatId'>;
/** One question's id in a conversation: a UUID made by whoever asks, so that asking twice is one question. */
export type TurnId = Branded<string, 'TurnId'>;

export const newChatId = (): ChatId => crypto.randomUUID() as ChatId;
export const newTurnId = (): TurnId => crypto.randomUUID() as TurnId;
export const newJobId = (): JobId => crypto.randomUUID() as JobId;
export const blockIdAt = (index: number): BlockId => `b${index}` as BlockId;
