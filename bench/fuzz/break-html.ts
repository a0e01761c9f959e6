import type { Random } from '../random.ts';
import { oddAttribute, oddPiece, oddTag, oddText } from './odd-parts.ts';

/** A page's source is cut to so many characters, so that ten thousand of them can be read. */
const MAX_CHARS = 60_000;
const TOKENS = /<[^<>]*>|[^<]+|</gu;

/** A page's source as nobody would write it: tags gone, doubled and renamed, attributes broken, text shuffled, pieces moved. */
export function breakHtml(source: string, random: Random): string {
  const from = random.chance(0.7) ? 0 : random.below(Math.max(1, source.length - MAX_CHARS));
  const tokens: string[] = source.slice(from, from + MAX_CHARS).match(TOKENS) ?? [];
  const share = random.pick([0.005, 0.02, 0.1, 0.3]);
  const broken = tokens.flatMap((token) => (random.chance(share) ? breakToken(token, random) : [token]));
  for (let moves = random.below(4); moves > 0; moves--) moveSome(broken, random);
  const html = broken.join('');
  return random.chance(0.1) ? html.slice(0, random.below(html.length + 1)) : html;
}

function breakToken(token: string, random: Random): string[] {
  return token.startsWith('<') ? breakTag(token, random) : [breakText(token, random)];
}

function breakTag(tag: string, random: Random): string[] {
  const ways: (() => string[])[] = [
    () => [],
    () => [tag, tag],
    () => [tag.replace(/^<\/?[a-z0-9-]+/iu, (name) => (name.startsWith('</') ? '</' : '<') + oddTag(random))],
    () => [tag.slice(0, -1)],
    () => [tag.replace(/["']/u, '')],
    () => [tag.slice(0, 1 + random.below(tag.length))],
    () => [tag.replace(/\s*\/?>$/u, ` ${oddAttribute(random)}>`)],
    () => [tag.startsWith('</') ? tag.replace('</', '<') : tag.replace('<', '</')],
    () => [oddPiece(random), tag],
    () => nested(tag, random),
  ];
  return random.pick(ways)();
}

function breakText(text: string, random: Random): string {
  const ways: (() => string)[] = [
    () => '',
    () => text.repeat(1 + random.below(20)),
    () => shuffled(text.split(' '), random).join(' '),
    () => oddText(random),
    () => text + oddText(random),
    () => text.split('').reverse().join(''),
    () => text.replaceAll(/\s+/gu, ''),
  ];
  return random.pick(ways)();
}

/** Up to a hundred elements within each other, mostly left open. */
function nested(tag: string, random: Random): string[] {
  const name = oddTag(random);
  return [`<${name} ${oddAttribute(random)}>`.repeat(1 + random.below(100)), tag];
}

function moveSome(tokens: string[], random: Random): void {
  const taken = tokens.splice(random.below(tokens.length + 1), random.below(Math.min(200, tokens.length + 1)));
  tokens.splice(random.below(tokens.length + 1), 0, ...taken);
}

function shuffled<T>(all: readonly T[], random: Random): T[] {
  return all
    .map((one) => ({ one, at: random.next() }))
    .sort((a, b) => a.at - b.at)
    .map(({ one }) => one);
}
