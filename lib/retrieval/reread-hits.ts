import type { Reader } from '../reading/engine-port.ts';
import type { Hit } from './page-index.ts';

/** Passages that are read again: each takes some tens of milliseconds. */
const MOST_READ = 6;
/** What reading weighs against the search's own score, which is in units of its spread over the page. */
export const READING_WEIGHT = 1;

/** The same hits, the first of them in the order in which a reader finds the question answered. Rejects with the engine's codes. */
export async function rereadHits(
  hits: readonly Hit[],
  question: string,
  reader: Reader,
  signal: AbortSignal,
  weight = READING_WEIGHT,
): Promise<Hit[]> {
  const first = hits.slice(0, MOST_READ);
  const readings = await reader.read(
    question,
    first.map((hit) => hit.passage.text),
    signal,
  );
  const reread = first.map((hit, i) => ({
    ...hit,
    score: hit.score + weight * Math.tanh((readings[i]?.relevance ?? 0) / 4),
  }));
  return [...reread.sort((a, b) => b.score - a.score), ...hits.slice(MOST_READ)];
}
