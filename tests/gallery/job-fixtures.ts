import { newJobView } from '../../lib/core/job-view.ts';
import { blockIdAt, type JobId } from '../../lib/core/ids.ts';
import type { JobView } from '../../lib/core/job.ts';
import type { Evidence, Gist, Outline, OutlineSection, Point } from '../../lib/core/summary.ts';
import { SAMPLE_SECTIONS, SAMPLE_TITLE } from '../../components/welcome/sample-article.ts';

/** Jobs in every state, over the sample article, for unit tests and the gallery. */
const sentences = SAMPLE_SECTIONS.flatMap((section) => section.paragraphs).flatMap((paragraph) =>
  paragraph.split(/(?<=\.) /u),
);

const PICKED = [
  'Two hundred years ago',
  'The mirrors tarnished',
  'Light changes its direction',
  'From a tall tower',
  'By choosing the number',
  'Around 1890',
  'By the end of the century',
  'Most of the great lenses',
];

export const samplePoints = (count: number): Point[] =>
  PICKED.slice(0, count).map((start, index) => {
    const quote = sentences.find((sentence) => sentence.startsWith(start)) ?? start;
    return { blockId: blockIdAt(index * 2), quote, text: quote, prefix: '', suffix: '' };
  });

const place = (block: number, quote: string): Evidence => ({
  blockId: blockIdAt(block),
  quote,
  prefix: '',
  suffix: '',
});
const evidence = (index: number): Evidence => place(100 + index, sentences[index % sentences.length] ?? '');

export const GIST: Gist = {
  text: 'Augustin Fresnel cut the useless glass out of a thick lens, so that a lighthouse could send most of its flame’s light to the horizon.',
  shown: true,
  support: 0.93,
  hidden: null,
  evidence: [evidence(0), evidence(20)],
};

const PICKED_OF_SECTIONS = ['Two hundred', 'The mirrors', 'Light changes', 'Fresnel’s lenses', 'By the end'];

/** The sections of the article, the lead under its title; with `inner`, so many more inside the second. */
export function sampleOutline(inner = 0): Outline {
  const sections = SAMPLE_SECTIONS.map(({ heading }, index): OutlineSection => ({
    heading: place(index * 5, heading ?? SAMPLE_TITLE),
    isHeading: true,
    depth: 0,
    line: place(index * 5 + 1, sentences.find((one) => one.startsWith(PICKED_OF_SECTIONS[index] ?? '')) ?? ''),
  }));
  const within = Array.from({ length: inner }, (_, n) => ({
    heading: place(200 + n * 2, `Lens number ${n + 1}`),
    isHeading: true,
    depth: 1 + (n % 3),
    line: n === 1 ? null : evidence(n),
  }));
  const all = sections.toSpliced(2, 0, ...within);
  return { sections: all, sectionsTotal: all.length };
}

export const JOB_ID = '6f9619ff-8b86-4d01-b42d-00cf4fc964ff' as JobId;

export function sampleView(changes: Partial<JobView> = {}): JobView {
  const request = {
    id: JOB_ID,
    kind: 'summary',
    scope: 'page',
    length: 'medium',
    tabId: 7,
    isPrivate: false,
    isFresh: false,
  } as const;
  return { ...newJobView(request, 1_760_000_000_000), ...changes };
}

const page = { url: 'https://www.example.org/lens', title: SAMPLE_TITLE, lang: 'en', words: 824 };
const coverage = { wordsRead: 824, wordsTotal: 824 };
const engine = { model: 'SmolLM2-135M-Sidelight', backend: 'wasm', threads: 3 } as const;

export const reading = (changes: Partial<JobView> = {}): JobView =>
  sampleView({ state: 'running', stage: 'reading', page, coverage, ...changes });

export const withPoints = (changes: Partial<JobView> = {}): JobView =>
  reading({ stage: 'writing', points: samplePoints(5), engine, ...changes });

export const done = (changes: Partial<JobView> = {}): JobView =>
  withPoints({
    state: 'done',
    gist: GIST,
    timings: { captureMs: 84, firstPointMs: 410, gistFirstTokenMs: 2210, totalMs: 6480 },
    ...changes,
  });
