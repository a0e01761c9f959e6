/** Scores in units of their own spread; NaN (not known) becomes 0. */
export function standardScores(scores: Float64Array): Float64Array {
  const known = scores.filter((score) => !Number.isNaN(score));
  const mean = known.reduce((sum, score) => sum + score, 0) / Math.max(1, known.length);
  const variance = known.reduce((sum, score) => sum + (score - mean) ** 2, 0) / Math.max(1, known.length);
  const spread = Math.sqrt(variance) || 1;
  return scores.map((score) => (Number.isNaN(score) ? 0 : (score - mean) / spread));
}

/** Reciprocal ranks (Cormack et al. 2009) of each score, best 1/(60+1); unknown scores get 0. */
export function reciprocalRanks(scores: Float64Array): Float64Array {
  const order = Array.from(scores.keys())
    .filter((i) => !Number.isNaN(scores[i]))
    .sort((a, b) => (scores[b] as number) - (scores[a] as number));
  const ranks = new Float64Array(scores.length);
  for (const [rank, i] of order.entries()) ranks[i] = 1 / (60 + rank + 1);
  return ranks;
}
