import type { Capture } from '../core/capture.ts';
import type { ErrorCode } from '../core/error-code.ts';
import type { ChatAnswer, ChatTurn, OtherPage, TurnProgress } from '../core/chat.ts';

/** Another page to ask; `capture` null where it could not be read. */
export interface AskedOther {
  readonly page: OtherPage;
  readonly capture: Capture | null;
}

export interface TurnInput {
  readonly question: string;
  /** The turns before it that were answered or declined, oldest first. */
  readonly before: readonly ChatTurn[];
  /** Without text where the page could not be read. */
  readonly capture: Capture;
  /** Why it could not. */
  readonly unread?: ErrorCode;
  /** Pages of other tabs that are asked too. */
  readonly others: readonly AskedOther[];
  readonly onProgress: (progress: TurnProgress) => void;
  readonly signal: AbortSignal;
}

/** Answers one question. Rejects with the engine's codes, `page.empty`, or the signal's AbortError. */
export type TurnRunner = (input: TurnInput) => Promise<ChatAnswer>;
