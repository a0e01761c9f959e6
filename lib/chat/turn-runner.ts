import type { Capture } from '../core/capture.ts';
import type { ChatAnswer, ChatTurn, TurnProgress } from '../core/chat.ts';

export interface TurnInput {
  readonly question: string;
  /** The turns before it that were answered or declined, oldest first. */
  readonly before: readonly ChatTurn[];
  readonly capture: Capture;
  readonly onProgress: (progress: TurnProgress) => void;
  readonly signal: AbortSignal;
}

/** Answers one question. Rejects with the engine's codes, `page.empty`, or the signal's AbortError. */
export type TurnRunner = (input: TurnInput) => Promise<ChatAnswer>;
