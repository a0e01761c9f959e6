import { splitSentences } from '../core/text/sentences.ts';
import { countWords } from '../core/text/count-words.ts';
import { claimsOf, numberIn, plain, stem, tokensOf } from './claims.ts';
import { instructionSigns } from './instruction-signs.ts';
import { MAX_LINE_WORDS } from './extractive-line.ts';

/** Why a generated line must not be shown. */
export type SupportFault = 'empty' | 'long' | 'unfinished' | 'form' | 'number' | 'name' | 'content' | 'title';

export interface Support {
  /** Share of the line's content words found in title and evidence, 0 to 1. */
  readonly share: number;
  readonly faults: readonly SupportFault[];
}

/** Below this share of covered content words the line says something else than the page. */
const MIN_SHARE = 0.6;
/** Links, addresses and markup; and the voice of a machine that wants something: page text that got into the line. */
const FORBIDDEN_FORM = /https?:|www\.|\S@\S|[<>{}`]|\]\(|\b(?:sidelight|(?:enter|type|confirm) your|your password)\b/iu;
/** The words of an interface, which a reader would take for the browser's or ours: warnings, buttons, signs. */
const INTERFACE_VOICE =
  /^(?:warning|error|alert|notice|attention|important|system|assistant|security|note)\s?[:!]|\b(?:click|tap|press) (?:here|below|this|on|the (?:link|button))\b|\b(?:call|download|install|log ?in|sign ?in|visit|upgrade|renew|verify) (?:now|here|immediately|to continue|below)\b|\byour (?:account|device|computer|browser|system|session) (?:has|is|was|will|needs)\b|\bas an ai\b|[\u2190-\u21ff\u2600-\u27bf\u2b00-\u2bff\u{1f300}-\u{1faff}]/iu;
/** An address without its scheme: shown only where the page shows it. */
const ADDRESS = /[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,}/gu;
/** A word may be as long as it likes; a line may not. */
const MAX_LINE_CHARS = 400;
const ENDS_WELL = /[.!?…]["'”’)]*$/u;
/** A line of this many words without an end was cut off by the token limit. */
const UNFINISHED_WORDS = 30;
/** A line with fewer content words says nothing about a page. */
const MIN_CONTENT_WORDS = 3;

/** Title and evidence, made ready to be asked about many drafts of one line. */
export class SupportCheck {
  readonly #numbers = new Set<string>();
  readonly #stems = new Set<string>();
  readonly #plains = new Set<string>();
  readonly #titleStems: ReadonlySet<string>;
  readonly #source: string;
  readonly #acronyms: string;

  constructor(title: string, evidence: readonly string[]) {
    this.#titleStems = new Set(tokensOf(title).map(stem));
    const source = [title, ...evidence].join('\n');
    this.#source = source.normalize('NFKC').toLowerCase();
    let initials = '';
    for (const token of tokensOf(source)) {
      const number = numberIn(token);
      if (number !== null) this.#numbers.add(number);
      // "a 30-year-old", "COVID-19", "MP3s": digits inside tokens count where they stand.
      for (const digits of token.match(/\d+/gu) ?? []) this.#numbers.add(digits);
      this.#stems.add(stem(token));
      this.#plains.add(plain(token));
      initials += /^\p{Lu}/u.test(token) ? token[0]?.toLowerCase() : ' ';
    }
    this.#acronyms = initials;
  }

  /** Checks a whole line. */
  check(line: string): Support {
    const { numbers, names, content } = claimsOf(line);
    const covered = content.filter((word) => this.#hasWord(word)).length;
    const share = content.length === 0 ? (numbers.length > 0 ? 1 : 0) : covered / content.length;
    const faults: SupportFault[] = [];
    if (line.trim() === '') faults.push('empty');
    const words = countWords(line);
    if (words > MAX_LINE_WORDS || line.length > MAX_LINE_CHARS) faults.push('long');
    if (words > UNFINISHED_WORDS && !ENDS_WELL.test(line)) faults.push('unfinished');
    if (!this.#hasForm(line)) faults.push('form');
    if (!numbers.every((number) => this.#hasNumber(number))) faults.push('number');
    if (!names.every((name) => this.#hasName(name))) faults.push('name');
    if (share < MIN_SHARE || content.length + numbers.length < MIN_CONTENT_WORDS) faults.push('content');
    if (content.length > 0 && this.#isTitle(content)) faults.push('title');
    return { share, faults };
  }

  /**
   * Whether a draft may go on: false at the first number or name without support, link or foreign form. The last word may be half
   * written: pass only whole words.
   */
  mayGoOn(draft: string): boolean {
    const { numbers, names } = claimsOf(draft);
    return (
      this.#hasForm(draft) &&
      numbers.every((number) => this.#hasNumber(number)) &&
      names.every((name) => this.#hasName(name))
    );
  }

  /** No link, mark-up or address that the page does not show, nobody else's voice, no order to a program. */
  #hasForm(line: string): boolean {
    if (FORBIDDEN_FORM.test(line) || INTERFACE_VOICE.test(line) || instructionSigns(line).isStrong) return false;
    return (line.normalize('NFKC').toLowerCase().match(ADDRESS) ?? []).every((one) => this.#source.includes(one));
  }

  /** Whether the line brings no word that the title does not have. */
  #isTitle(content: readonly string[]): boolean {
    return content.every((word) => this.#titleStems.has(stem(word)));
  }

  #hasNumber(number: string): boolean {
    return this.#numbers.has(number) || this.#numbers.has(number.replace(/\.0+$/u, ''));
  }

  #hasWord(word: string): boolean {
    return this.#stems.has(stem(word)) || this.#plains.has(plain(word));
  }

  #hasName(name: string): boolean {
    if (this.#hasWord(name)) return true;
    const bare = plain(name);
    return /^\p{Lu}{3,6}$/u.test(name) && this.#acronyms.includes(bare);
  }
}

/** The first sentence of what a model wrote, without a leading label or quotation marks around it. */
export function firstSentence(draft: string): string {
  const text = (draft.trim().split('\n')[0] ?? '').trim();
  const end = splitSentences(text, 'en')[0]?.end ?? 0;
  return text.slice(0, end).replace(/^["“](.*)["”]$/u, '$1');
}
