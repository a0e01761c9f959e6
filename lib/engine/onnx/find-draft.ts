/** Longest run of tokens that is looked up; more finds less and is hardly ever better. */
const MAX_MATCH = 3;

/**
 * Tokens that may come next: what followed the last place in `ids` where its own last tokens stood before. An answer
 * that leans on the page's wording copies long runs of it, so this guess is often right and costs nothing
 * (prompt lookup decoding, Saxena 2023; Yang et al. 2023, "Inference with Reference").
 */
export function findDraft(ids: readonly number[], maxTokens: number): readonly number[] {
  if (maxTokens < 1) return [];
  for (let size = Math.min(MAX_MATCH, ids.length - 1); size > 0; size -= 1) {
    for (let at = ids.length - size - 1; at >= 0; at -= 1) {
      if (isRepeatedAt(ids, at, size)) return ids.slice(at + size, at + size + maxTokens);
    }
  }
  return [];
}

/** Whether the last `size` tokens also stand at `at`. */
function isRepeatedAt(ids: readonly number[], at: number, size: number): boolean {
  for (let i = 0; i < size; i += 1) if (ids[at + i] !== ids[ids.length - size + i]) return false;
  return true;
}
