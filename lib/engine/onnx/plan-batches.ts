/** Rows × width of one batch, padding included; docs/decisions/0008 has the measurement behind it. */
const BATCH_TOKENS = 256;

/**
 * Groups rows of similar length, so that little is spent on padding and a batch stays in the processor's cache.
 * Answers lists of row numbers; each row comes exactly once; longest first, so that the slowest batch is the first.
 */
export function planBatches(lengths: readonly number[], batchTokens = BATCH_TOKENS): number[][] {
  const rows = lengths.map((_, row) => row).sort((a, b) => (lengths[b] as number) - (lengths[a] as number));
  const batches: number[][] = [];
  let batch: number[] = [];
  let width = 0;
  for (const row of rows) {
    if (batch.length > 0 && (batch.length + 1) * width > batchTokens) {
      batches.push(batch);
      batch = [];
    }
    if (batch.length === 0) width = lengths[row] as number;
    batch.push(row);
  }
  if (batch.length > 0) batches.push(batch);
  return batches;
}
