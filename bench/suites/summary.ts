import { launch } from '../../scripts/browser/launch.mjs';
import { builtExtension } from '../built-extension.ts';
import { openOwnPage } from '../own-page.ts';
import { watchTextJob } from '../in-page-job.ts';
import { mean, type Figures, type Report, type SuiteOptions } from '../report.ts';
import { rouge, rougeWords, type Rouge } from '../rouge.ts';
import { rowsOf } from '../rows.ts';
import { firstSentences } from '../first-sentences.ts';
import { leadingWords } from '../leading-words.ts';
import { textRank } from '../textrank.ts';
import { isGroundedIn } from '../grounded.ts';
import type { SummaryLength } from '../../lib/core/summary.ts';

interface Row {
  readonly id: string;
  readonly source: string;
  readonly title: string | null;
  readonly document: string;
  readonly references: readonly string[];
}

interface Genre {
  readonly name: string;
  readonly length: SummaryLength;
  /** People wrote one sentence: it is the line that answers, not line and points. */
  readonly isOneSentence?: true;
}

/** As many as the field for a pasted text's title takes. */
const MAX_TITLE_CHARS = 300;

/** The data's sources by the genre names of the report. News asks for three points, as the published systems give. */
const GENRES: Readonly<Record<string, Genre>> = {
  realsumm: { name: 'news', length: 'short' },
  scitldr: { name: 'paper', length: 'short', isOneSentence: true },
  convosumm: { name: 'thread', length: 'medium' },
  fewsum: { name: 'review', length: 'short' },
  scisumm: { name: 'article', length: 'long' },
  qmsum: { name: 'meeting', length: 'long' },
  squality: { name: 'story', length: 'long' },
};

const PARTS = ['keyPoints', 'line', 'final', 'lead', 'lead3', 'textrank'] as const;
type Part = (typeof PARTS)[number];

interface Scored extends Readonly<Record<Part, Rouge>> {
  readonly genre: string;
  readonly pointWords: number;
  readonly wasGistShown: boolean;
  readonly isGistGrounded: boolean;
  readonly gistWords: number;
  readonly coverage: number;
}

const meanOf = (rows: readonly Scored[], part: Part): Figures => ({
  rouge1: mean(rows.map((row) => row[part].rouge1)),
  rouge2: mean(rows.map((row) => row[part].rouge2)),
  rougeL: mean(rows.map((row) => row[part].rougeL)),
});

function report(options: SuiteOptions, scored: readonly Scored[], failures: readonly string[]): Report {
  const genres = [...new Set(scored.map((row) => row.genre))];
  const of = (genre: string): Scored[] => scored.filter((row) => row.genre === genre);
  const shown = scored.filter((row) => row.wasGistShown);
  const armOf = (part: Part): Figures => Object.fromEntries(genres.map((genre) => [genre, meanOf(of(genre), part)]));
  return {
    suite: 'summary',
    data: options.dataDir,
    n: scored.length,
    failures,
    metrics: {
      ...Object.fromEntries(genres.map((genre) => [genre, ofGenre(of(genre))])),
      supportedShare: mean(shown.map((row) => Number(row.isGistGrounded))),
      gistShownShare: mean(scored.map((row) => Number(row.wasGistShown))),
      gistWordsMax: Math.max(0, ...scored.map((row) => row.gistWords)),
      coverageShare: mean(scored.map((row) => row.coverage)),
    },
    arms: { lead: armOf('lead'), lead3: armOf('lead3'), textrank: armOf('textrank') },
  };
}

const ofGenre = (rows: readonly Scored[]): Figures => ({
  keyPoints: meanOf(rows, 'keyPoints'),
  line: meanOf(rows, 'line'),
  final: meanOf(rows, 'final'),
  pointWords: mean(rows.map((row) => row.pointWords)),
});

/**
 * Summaries of text people summarized, by the built extension's own jobs. `line` is the one line that is shown; `final` is
 * everything the view shows, the line first, and the line alone where people wrote one sentence. `lead` is the leading text
 * with as many words as the points. A shown line counts as supported when each number and name of it stands in title or text.
 */
export async function summary(options: SuiteOptions): Promise<Report> {
  const session = await launch(options.browser, { extensionDir: builtExtension(options.browser) });
  const scored: Scored[] = [];
  const failures: string[] = [];
  const counts = new Map<string, number>();
  const isTaken = (nth: number): boolean =>
    nth > options.from && (options.limit === null || nth <= options.from + options.limit);
  try {
    const page = await openOwnPage(session);
    for (const row of rowsOf<Row>(options.dataDir, 'summarization.jsonl')) {
      const genre = GENRES[row.source];
      const seen = (counts.get(row.source) ?? 0) + 1;
      counts.set(row.source, seen);
      if (genre === undefined || !isTaken(seen)) continue;
      const watched = await page
        .evaluate(watchTextJob, {
          title: (row.title ?? '').slice(0, MAX_TITLE_CHARS),
          text: row.document,
          length: genre.length,
          isFresh: true,
        })
        .catch(() => null);
      const view = watched?.view;
      if (!view || view.state !== 'done' || view.gist === null || view.coverage === null) {
        failures.push(`${row.id} ${view?.error ?? 'no answer'}`);
        continue;
      }
      const points = view.points.map((point) => point.text).join('\n');
      scored.push({
        genre: genre.name,
        keyPoints: rouge(points, row.references),
        line: rouge(view.gist.text, row.references),
        final: rouge(genre.isOneSentence ? view.gist.text : `${view.gist.text}\n${points}`, row.references),
        pointWords: rougeWords(points).length,
        lead: rouge(leadingWords(row.document, points), row.references),
        lead3: rouge(firstSentences(row.document, 3), row.references),
        textrank: rouge(textRank(row.document, view.points.length), row.references),
        wasGistShown: view.gist.shown,
        isGistGrounded: isGroundedIn(view.gist.text, `${row.title ?? ''}\n${row.document}`),
        gistWords: view.gist.text.split(/\s+/u).length,
        coverage: view.coverage.wordsRead / Math.max(1, view.coverage.wordsTotal),
      });
      options.log(`${scored.length + failures.length} ${row.id} ${Math.round(watched.endMs)} ms`);
    }
  } finally {
    await session.close();
  }
  return report(options, scored, failures);
}
