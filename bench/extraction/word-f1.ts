/** F1 of two bags of lower-cased words, 0 to 1: the word F1 of the evaluation data's README. */
export function wordF1(text: string, wanted: string): number {
  const produced = bagOf(words(text.toLowerCase()));
  const expected = bagOf(words(wanted.toLowerCase()));
  const { hits, left, right } = overlap(produced, expected);
  return left + right === 0 ? 1 : (2 * hits) / (left + right);
}

export interface PrecisionRecall {
  readonly precision: number;
  readonly recall: number;
}

/** Precision and recall over four-word shingles, as article-extraction-benchmark counts them (its `evaluate.py`). */
export function shingles(text: string, wanted: string): PrecisionRecall {
  const { hits, left, right } = overlap(bagOf(fourWords(text)), bagOf(fourWords(wanted)));
  return { precision: left === 0 ? Number(right === 0) : hits / left, recall: right === 0 ? 1 : hits / right };
}

/** F1 of the mean precision and the mean recall. */
export function meanF1(rows: readonly PrecisionRecall[]): number | null {
  if (rows.length === 0) return null;
  const precision = rows.reduce((sum, row) => sum + row.precision, 0) / rows.length;
  const recall = rows.reduce((sum, row) => sum + row.recall, 0) / rows.length;
  return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
}

const words = (text: string): string[] => text.match(/[\p{L}\p{N}_]+/gu) ?? [];

function fourWords(text: string): string[] {
  const all = words(text);
  if (all.length < 4) return all.length === 0 ? [] : [all.join(' ')];
  return all.slice(3).map((_, index) => all.slice(index, index + 4).join(' '));
}

function bagOf(items: readonly string[]): Map<string, number> {
  const bag = new Map<string, number>();
  for (const item of items) bag.set(item, (bag.get(item) ?? 0) + 1);
  return bag;
}

function overlap(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>) {
  let [hits, left, right] = [0, 0, 0];
  for (const [item, count] of a) {
    left += count;
    hits += Math.min(count, b.get(item) ?? 0);
  }
  for (const count of b.values()) right += count;
  return { hits, left, right };
}
