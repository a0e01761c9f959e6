import type { Block, Capture } from '../core/capture.ts';
import { escaped } from './explain/term-pattern.ts';

/** Whose posts a question is about. */
export interface PostAsked {
  /** Numbers of their posts. */
  readonly posts: ReadonlySet<number>;
  /** The question without who it is about: their posts seldom say their own name. */
  readonly question: string;
}

const OPENER =
  /\b(?:the )?(?:op|original post(?:er)?|poster|thread starter|asker|author of the (?:post|thread)|fragesteller(?:in)?)\b(?:['’]s)?/iu;
/** The line over a post: a name, and mostly a day. */
const MOST_HEAD_WORDS = 10;
const LEAST_NAME_CHARS = 3;

/**
 * In a thread, the posts of whoever a question names ("How many bottles does Colbourne own?"), or the opening one for "the poster". Without this a
 * question about one is answered out of another's post. Null elsewhere, and where nobody of that name has written.
 */
export function postAsked(question: string, { blocks }: Capture): PostAsked | null {
  if (!blocks.some(({ post }) => post !== undefined && post > 0)) return null;
  if (OPENER.test(question)) return { posts: new Set([0]), question: question.replace(OPENER, 'they') };
  const found = new Map<string, Set<number>>();
  for (const block of blocks) {
    const name = block.post === undefined ? null : writerOf(block);
    if (name === null || block.post === undefined || !inQuestion(name).test(question)) continue;
    found.set(name, (found.get(name) ?? new Set()).add(block.post));
  }
  const [best] = [...found].toSorted(([a], [b]) => b.length - a.length);
  if (best === undefined) return null;
  const [name, posts] = best;
  const withoutName = question.replace(inQuestion(name), (_, own?: string) => (own === undefined ? 'they' : 'their'));
  return { posts, question: withoutName };
}

/** Somebody's name in a question, alone or with what is theirs. */
const inQuestion = (name: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])${escaped(name)}(['’]s)?(?![\\p{L}\\p{N}])`, 'iu');

const DAY =
  /\s+(?:\d{1,2}[./ -]|\p{Lu}[\p{Ll}]{2,8}\.? \d{1,2},? |\d+ (?:minutes?|hours?|days?|weeks?|months?|years?) ago\b).*$/u;

/** The name that a short line over a post begins with, before its day; null for any other line. */
function writerOf({ kind, text }: Block): string | null {
  const line = text.trim();
  if (kind === 'quote' || line.split(/\s+/u).length > MOST_HEAD_WORDS || /[.!?:,]$/u.test(line)) return null;
  const name = line.replace(DAY, '').replace(/\s*\(.*\)$/u, '');
  if (name === line && kind !== 'heading') return null;
  return name.length < LEAST_NAME_CHARS || name.split(/\s+/u).length > 3 || !/\p{L}/u.test(name) ? null : name;
}
