import type { Block, Capture } from '../../core/capture.ts';
import { blockIdAt } from '../../core/ids.ts';
import { countWords } from '../../core/text/count-words.ts';
import { createPace } from '../pace.ts';
import { sentencesOf } from '../sentences-of.ts';
import type { OutlineInput } from './build-outline.ts';

const MARKS: Readonly<Record<string, Pick<Block, 'kind' | 'level'>>> = {
  '-': { kind: 'list-item', level: 1 },
  '`': { kind: 'code', level: 0 },
  '|': { kind: 'table-row', level: 0 },
};

/** For tests: a page from lines, "## A heading", "- a list item", "` code", "| a row", else a paragraph. */
export async function pageOf(lines: readonly string[], title = '', lang = 'en'): Promise<OutlineInput> {
  const blocks = lines.map((line, index): Block => {
    const [mark, text] = /^(#{1,6}|[-`|]) /u.test(line) ? split(line) : ['', line];
    const shape = MARKS[mark] ?? { kind: mark === '' ? 'paragraph' : 'heading', level: mark.length };
    return { id: blockIdAt(index), ...shape, text };
  });
  const words = blocks.reduce((sum, { text }) => sum + countWords(text), 0);
  const about = { url: '', lang, author: null, date: null, description: null, dropped: [], captureMs: 0 };
  const capture: Capture = { scope: 'page', title, ...about, blocks, words, wordsTotal: words };
  const pace = createPace(new AbortController().signal, () => 0);
  return { capture, sentences: await sentencesOf(capture, lang, pace), title, lang, pace };
}

function split(line: string): [string, string] {
  const at = line.indexOf(' ');
  return [line.slice(0, at), line.slice(at + 1)];
}

const TOPICS = ['harbour', 'mill', 'bridge', 'garden', 'library', 'market', 'school', 'ferry', 'tower', 'orchard'];

/** For tests: `count` sentences about section `n`, no two alike; the first names its subject. */
export const prose = (n: number, count: number): string =>
  Array.from({ length: count }, (_, i) =>
    i === 0
      ? `The ${TOPICS[n % TOPICS.length]} number ${n} was built by the town in the year ${1500 + n} of stone and oak.`
      : `In its ${i}th winter the keeper wrote ${n * 7 + i} pages about snow, repairs and the price of lamp oil.`,
  ).join(' ');
