import type { ErrorCode } from './error-code.ts';
import type { ChatId, TurnId } from './ids.ts';
import type { PanelIntent } from './panel-intent.ts';
import type { Outline, Point } from './summary.ts';
import type { Table } from './table.ts';

/** Longest question that is taken, in characters; what is longer is a text, not a question. */
export const MAX_QUESTION_CHARS = 2_000;
/** Pages of other tabs that can be asked together with the conversation's own. */
export const MAX_OTHER_PAGES = 3;
/** Sentences that one page's answer has at most. */
export const MAX_PASSAGES = 20;
/** Turns kept of one conversation; of a longer one the oldest go. */
export const MAX_TURNS = 200;

/**
 * States of a turn: queued → running → done | failed | stopped. The last three are terminal.
 * A host that dies takes what runs with it: found again, it is `failed` with `job.interrupted`.
 */
export type TurnState = 'queued' | 'running' | 'done' | 'failed' | 'stopped';
export const isEnded = (state: TurnState): boolean => state !== 'queued' && state !== 'running';

/** A tab as a person knows it. */
export interface TabPage {
  readonly tabId: number;
  /** Empty where the page could not be read and was not known before. */
  readonly url: string;
  readonly title: string;
}

/** The page of another tab that is asked together with the conversation's own, as it was then. */
export interface OtherPage extends TabPage {
  /** BCP 47 primary tag of the page's text, or null. */
  readonly lang: string | null;
  /** Why it could not be read, or not answer; null else. */
  readonly error: ErrorCode | null;
}

/** What one page says. */
export interface PageAnswer {
  /** Whether the page answers. Where it does not, `evidence` is the nearest there is. */
  readonly isAnswered: boolean;
  /**
   * A few words that answer, verbatim out of the first sentence; null where the sentence itself is the answer. Of a summary its
   * line, which is checked against the page as everywhere.
   */
  readonly short: string | null;
  /** At most three sentences; the first holds the answer. Of a list that is asked for all of it, of a summary its points, of tables none. */
  readonly evidence: readonly Point[];
  /** Where a passage was to be explained: what the page says around it, beside what explains its terms. */
  readonly related?: readonly Point[];
  /** Where it was asked for. */
  readonly outline?: Outline;
  /** What was taken out of the page, where tables were asked for. */
  readonly tables?: readonly Table[];
}

/** What another page says to the same request. */
export interface OtherAnswer extends PageAnswer {
  readonly page: OtherPage;
  /** Its sentences are those of a page before it, so none of them stands here again. */
  readonly isRepeat: boolean;
}

/** What the pages state by the same name. */
export interface Comparison {
  /** Null where they have nothing by the same name. */
  readonly table: Table | null;
  /** The column of the page that costs least, where that was asked and can be told. */
  readonly cheapest: number | null;
}

/** How an answer came about, for whoever wants to know. */
export interface AnswerTrail {
  /** What told the intent: the request's words, or its meaning. */
  readonly routedBy: 'rules' | 'meaning';
  /** What was looked at. */
  readonly from: 'nothing' | 'tables' | 'facts' | 'definitions' | 'outline' | 'summary' | 'passages' | 'comparison';
  /** Passages that were searched, of all pages. */
  readonly passages: number;
  readonly tookMs: number;
}

/** What came of a request. Every sentence of `evidence` is the page's own. */
export interface ChatAnswer extends PageAnswer {
  /** What the request was taken for. What the panel cannot do (`translate`, `other`) and small talk have no evidence. */
  readonly intent: PanelIntent;
  /** What the pages of other tabs say, where they were asked too. */
  readonly others?: readonly OtherAnswer[];
  /** Where several pages were to be compared. */
  readonly comparison?: Comparison;
  /** Why the own page could not be read; only where others were asked too, and answered all the same. */
  readonly unread?: ErrorCode;
  /** It wants another page to compare with, and none was chosen. */
  readonly isAlone?: true;
  /** Where a translation was asked for and the browser can: the language (BCP 47), null for the reader's own. `evidence` is what is to be translated. */
  readonly translateTo?: string | null;
  /** The question as it was understood, standing alone. */
  readonly understood: string;
  readonly trail?: AnswerTrail;
}

/** How far a question has come. */
export interface TurnProgress {
  /** Passages of the page that can be searched by meaning, and all there are. */
  readonly done: number;
  readonly total: number;
  /** What comes nearest by words alone, until the models have looked. */
  readonly nearest: readonly Point[];
  /** What the pages that are through say already, where several are asked. */
  readonly soFar?: ChatAnswer;
}

/** One question and what came of it. */
export interface ChatTurn {
  readonly id: TurnId;
  readonly question: string;
  readonly state: TurnState;
  /** Pages of other tabs that were asked too. */
  readonly others?: readonly OtherPage[];
  readonly askedAtMs: number;
  /** Null before and after. */
  readonly progress: TurnProgress | null;
  readonly answer: ChatAnswer | null;
  readonly error: ErrorCode | null;
}

/** A conversation about one page in one tab. Plain data, safe to send and store. */
export interface Chat {
  readonly id: ChatId;
  readonly tabId: number;
  /** Empty where the page could not be read. */
  readonly url: string;
  /** Of a file that stands at no address: what tells it from others. */
  readonly file?: string;
  readonly title: string;
  /** BCP 47 primary tag of the page's text, or null. */
  readonly lang: string | null;
  readonly isPrivate: boolean;
  readonly turns: readonly ChatTurn[];
}
