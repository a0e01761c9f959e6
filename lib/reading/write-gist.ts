import { asErrorCode } from '../core/error-code.ts';
import type { Evidence, Gist, GistHidden } from '../core/summary.ts';
import { foldText } from '../core/text/fold.ts';
import type { Writer } from './engine-port.ts';
import type { ExtractiveLine } from './extractive-line.ts';
import { gistPrompt } from './gist-prompt.ts';
import type { Sentence } from './sentence.ts';
import { speaks } from './speaks.ts';
import { firstSentence, SupportCheck } from './support.ts';
import { supportingSentences } from './supporting-sentences.ts';

/** What the model was measured with: 45 English words. */
const MAX_NEW_TOKENS = 56;

export interface GistInput {
  readonly writer: Writer | null;
  readonly lang: string | null;
  readonly title: string;
  readonly evidence: readonly Sentence[];
  /** Shown in place of a line that cannot be. */
  readonly extractive: ExtractiveLine;
  readonly evidenceOf: (sentence: Sentence) => Evidence;
  readonly signal: AbortSignal;
  /** Called with whole words of the line, each checked before it is shown. */
  readonly onText: (text: string) => void;
}

/**
 * The one-line gist. Words reach `onText` only once they are whole and their numbers and names stand in title or evidence; the
 * first that does not ends the generation. Rejects only when aborted: every other failure hides the line and says why.
 */
export async function writeGist(input: GistInput): Promise<Gist> {
  const { writer, lang, title, evidence } = input;
  const hide = (hidden: GistHidden, support = 0): Gist => hiddenGist(input, hidden, support);
  if (writer === null) return hide('no-model');
  if (evidence.length === 0) return hide('unsupported');
  if (!speaks(writer, lang)) return hide('language');
  const check = new SupportCheck(
    title,
    evidence.map((sentence) => sentence.text),
  );
  const draft = new Draft(check, input.onText);
  let written: string;
  try {
    const onText = (piece: string): boolean => draft.add(piece);
    written = await writer.generate(gistPrompt(title, evidence), {
      maxNewTokens: MAX_NEW_TOKENS,
      signal: input.signal,
      onText,
    });
  } catch (thrown) {
    input.signal.throwIfAborted();
    if (asErrorCode(thrown) === 'aborted') throw thrown;
    return hide('engine');
  }
  if (draft.isRefused) return hide('unsupported', check.check(draft.text).share);
  const line = foldText(firstSentence(written));
  const { share, faults } = check.check(line);
  if (faults.length > 0) return hide(faults.every((fault) => fault === 'title') ? 'title' : 'unsupported', share);
  const behind = supportingSentences(line, evidence).map(input.evidenceOf);
  return { text: line, shown: true, support: share, hidden: null, evidence: behind };
}

function hiddenGist({ extractive, evidenceOf }: GistInput, hidden: GistHidden, support: number): Gist {
  const evidence = extractive.sentence === null ? [] : [evidenceOf(extractive.sentence)];
  return { text: extractive.text, shown: false, support, hidden, evidence };
}

/** The line as it grows: holds back the word being written, ends at a refusal or behind the first sentence. */
class Draft {
  text = '';
  isRefused = false;
  #shown = 0;

  constructor(
    private readonly check: SupportCheck,
    private readonly onText: (text: string) => void,
  ) {}

  /** Takes a piece; false ends the generation. */
  add(piece: string): boolean {
    this.text = (this.text + piece).trimStart();
    const isOver = this.text.includes('\n') || firstSentence(this.text).length < this.text.trimEnd().length;
    const whole = isOver ? firstSentence(this.text) : this.text.slice(0, this.text.lastIndexOf(' ') + 1);
    if (!this.check.mayGoOn(whole)) {
      this.isRefused = true;
      return false;
    }
    if (whole.length > this.#shown) {
      this.onText(whole.slice(this.#shown));
      this.#shown = whole.length;
    }
    return !isOver;
  }
}
