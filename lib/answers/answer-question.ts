import type { Capture } from '../core/capture.ts';
import type { Point } from '../core/summary.ts';
import type { ReadingEngine } from '../reading/engine-port.ts';
import { pointOf } from '../reading/evidence-of.ts';
import type { Sentence } from '../reading/sentence.ts';
import { ifSpeaks, speaks } from '../reading/speaks.ts';
import type { Hit, PageIndex } from '../retrieval/page-index.ts';
import { spreadHits } from '../retrieval/spread-hits.ts';
import { couldHold } from './answer-type.ts';
import { weightsFor } from './answer-weights.ts';
import { askedOf, candidatesOf, type AnswerEngine } from './candidates.ts';
import { answerChance, declineFeatures } from './decline-features.ts';
import { questionKind } from './question-kind.ts';
import { rankCandidates, type Scored } from './rank-candidates.ts';
import { resolveQuestion, type Turn } from './resolve-question.ts';
import type { Asked } from './sentence-features.ts';
import { postAsked } from './post-asked.ts';
import { shortAnswer } from './short-answer.ts';
import { ledTo } from './listed-under.ts';
import { toFront } from './to-front.ts';
import { isLabel, underHeading, type Section } from './under-heading.ts';

/** What a page says to a question. Every sentence is the page's own, with its address. */
export interface Answer {
  /** Whether the page answers. Where it does not, `evidence` is the nearest there is. */
  readonly isAnswered: boolean;
  /** Chance that it does, 0 to 1. */
  readonly chance: number;
  /** A few words that answer, verbatim out of the first sentence; null where the sentence itself is the answer. */
  readonly short: string | null;
  /** At most three sentences; the first holds the answer. Empty only where the page has no text. */
  readonly evidence: readonly Point[];
  /** Of these, what is worth showing to somebody whose question is not answered: it shares a word or the sense with it. */
  readonly nearest: readonly Point[];
  /** The question as it was understood, standing alone. */
  readonly question: string;
}

export interface AskedPage {
  readonly capture: Capture;
  readonly index: PageIndex;
}

const MOST_EVIDENCE = 3;
/** Passages whose sentences are looked at. */
const MOST_PASSAGES = 8;
/** From here on it is likelier that the page answers than that it does not. */
const EVEN_CHANCE = 0.5;

/** Answers out of the page. Rejects with the engine's codes or the signal's AbortError. */
export async function answerQuestion(
  request: string,
  turns: readonly Turn[],
  { capture, index }: AskedPage,
  engine: Pick<ReadingEngine, 'encoder' | 'reader'>,
  signal: AbortSignal,
): Promise<Answer> {
  const { question } = resolveQuestion(request, turns);
  const page = { capture, index };
  const writer = postAsked(question, capture);
  const section = writer === null ? underHeading(question, questionKind(question), capture.title, index) : null;
  if (section?.isExact === true) {
    const headed = pointsOf(section, capture);
    return { isAnswered: true, chance: 1, short: null, evidence: headed, nearest: headed, question };
  }
  const asked = askedOf(writer?.question ?? question, index);
  const found = fittingFirst(await rankAnswers(asked.question, index, engine, signal, writer?.posts), asked);
  const ranked = answerFirst(found);
  const [top] = ranked;
  if (top === undefined) return { isAnswered: false, chance: 0, short: null, evidence: [], nearest: [], question };
  const isRead = speaks(engine.reader, index.lang);
  const weights = weightsFor(isRead);
  const chance = answerChance(declineFeatures(found, asked), weights.decline);
  const isFound = chance >= EVEN_CHANCE && couldHold(asked.kind, question, top.candidate.sentence.text);
  const nearest = shownOf(ranked.filter(isNear), page);
  if (section !== null && (!isFound || isLabel(top.candidate.sentence)))
    return { isAnswered: true, chance, short: null, evidence: pointsOf(section, capture), nearest, question };
  return {
    isAnswered: isFound,
    chance,
    short: isFound ? await shortAnswer(top, asked, isRead ? engine.reader : null, signal) : null,
    evidence: shownOf(ranked, page),
    nearest,
    question,
  };
}

/** What stands under the heading that says just what an open question asks: no model need look. Null where no heading does. */
export function headedEvidence(question: string, { capture, index }: AskedPage): Point[] | null {
  // A name over a post heads what its writer says of anything.
  if (postAsked(question, capture) !== null) return null;
  const section = underHeading(question, questionKind(question), capture.title, index);
  return section?.isExact === true ? pointsOf(section, capture) : null;
}

const pointsOf = ({ sentences }: Section, capture: Capture): Point[] =>
  sentences.map((sentence) => pointOf(sentence, capture));

/** The likeliest first that could be it: no sentence without a figure where one is asked for, no line that names what follows it. */
function fittingFirst(ranked: readonly Scored[], { kind, question }: Asked): readonly Scored[] {
  const isFit = ({ candidate: { sentence } }: Scored): boolean =>
    couldHold(kind, question, sentence.text) && (kind === 'yes-no' || !isLabel(sentence));
  return toFront(ranked, ranked.slice(0, MOST_EVIDENCE).find(isFit));
}

/** Where the page asks the question itself, what it says right behind it comes first. In a thread nobody answers themselves. */
function answerFirst(ranked: readonly Scored[]): readonly Scored[] {
  const asks = ranked[0]?.candidate.sentence;
  if (asks === undefined || asks.post !== null || !asks.text.trimEnd().endsWith('?')) return ranked;
  const said = ranked.find(({ candidate: { sentence } }) => sentence.index === asks.index + 1 && !isLabel(sentence));
  return toFront(ranked, said);
}

/** Cosine from which on two sentences are about the same thing, more often than not. */
const SAME_SENSE = 0.35;
const isNear = ({ candidate, features }: Scored): boolean => features.covered > 0 || candidate.meaning >= SAME_SENSE;

/** The sentences that come nearest to a question by their words alone, at once: something to read while the models work. */
export async function nearestByTerms(
  request: string,
  turns: readonly Turn[],
  { capture, index }: AskedPage,
  signal: AbortSignal,
): Promise<Point[]> {
  const { question } = resolveQuestion(request, turns);
  const hits = index.searchByTerms(question, 2 * MOST_PASSAGES);
  const ranked = await rankIn(hits, question, index, { encoder: null, reader: null }, signal);
  return shownOf(ranked.filter(isNear), { capture, index });
}

/** Sentences of a page as answers to a question, the likeliest first; where `posts` is given, of these posts alone. */
export async function rankAnswers(
  question: string,
  index: PageIndex,
  engine: Pick<ReadingEngine, 'encoder' | 'reader'>,
  signal: AbortSignal,
  posts?: ReadonlySet<number>,
): Promise<Scored[]> {
  const able = {
    encoder: ifSpeaks(engine.encoder, index.lang),
    reader: ifSpeaks(engine.reader, index.lang),
  };
  if (posts === undefined)
    return rankIn(await index.search(question, signal, 2 * MOST_PASSAGES), question, index, able, signal);
  const isTheirs = ({ post }: Sentence): boolean => post !== null && posts.has(post);
  const hits = await index.search(question, signal, index.passages.length);
  const theirs = hits.filter(({ passage }) => passage.sentences.some(isTheirs));
  const ranked = await rankIn(theirs, question, index, able, signal);
  return ranked.filter(({ candidate }) => isTheirs(candidate.sentence));
}

/** The sentences of found passages, the likeliest answer first; without a reader by weights that need none. */
async function rankIn(
  found: readonly Hit[],
  question: string,
  index: PageIndex,
  able: AnswerEngine,
  signal: AbortSignal,
): Promise<Scored[]> {
  const asked = askedOf(question, index);
  const hits = spreadHits(found, index).slice(0, MOST_PASSAGES);
  const candidates = await candidatesOf(hits, asked, index, able, signal);
  return rankCandidates(candidates, asked, weightsFor(able.reader !== null));
}

/** The best sentences as they are shown: a first that only names what follows it, with that, and one that ends in a colon with what it leads to. */
function shownOf(ranked: readonly Scored[], { capture, index }: AskedPage): Point[] {
  const [first, ...others] = unlike(ranked).map(({ candidate }) => candidate.sentence);
  if (first === undefined) return [];
  const items = ledTo(first.blockIndex, first.text, capture);
  if (items.length > 0) return [pointOf(first, capture), ...items];
  const named = isLabel(first) ? sentenceAfter(first, index) : null;
  const shown = named === null ? [first, ...others] : [first, named, ...others.filter((one) => one !== named)];
  return shown.slice(0, MOST_EVIDENCE).map((sentence) => pointOf(sentence, capture));
}

/** What stands right behind a sentence; null where that is a heading, or nothing that is searched. */
const sentenceAfter = ({ index: place }: Sentence, { passages }: PageIndex): Sentence | null =>
  passages.flatMap(({ sentences }) => sentences).find(({ index, kind }) => index === place + 1 && kind !== 'heading') ??
  null;

/** The best sentences, none that repeats a better one or names what follows it. */
function unlike(ranked: readonly Scored[]): Scored[] {
  const chosen: Scored[] = [];
  for (const one of ranked) {
    if (chosen.length === MOST_EVIDENCE) break;
    if (chosen.length > 0 && isLabel(one.candidate.sentence)) continue;
    const own = one.candidate.sentence.words.join(' ');
    if (!chosen.some((other) => other.candidate.sentence.words.join(' ') === own)) chosen.push(one);
  }
  return chosen;
}
