import { describe, expect, it } from 'vitest';
import { fitSoftmax } from './fit-softmax.ts';

/** Scores of the examples themselves by label, for points on a line. */
function scoresOf(points: readonly number[], labels: readonly number[], weights = points.map(() => 1)): number[][] {
  const likeness = Float32Array.from(points.flatMap((a) => points.map((b) => a * b)));
  const labelCount = Math.max(...labels) + 1;
  const parts = fitSoftmax({ likeness, labels, weights, labelCount });
  return points.map((a) =>
    Array.from({ length: labelCount }, (_, k) =>
      points.reduce((sum, b, j) => sum + a * b * (parts[j * labelCount + k] as number), 0),
    ),
  );
}

describe('fitSoftmax', () => {
  it('gives each example its own label the highest score', () => {
    const scores = scoresOf([1, 0.8, -1, -0.7], [0, 0, 1, 1]);
    expect(scores.map((row) => row.indexOf(Math.max(...row)))).toEqual([0, 0, 1, 1]);
  });

  it('gives no label a score without another losing it', () => {
    for (const row of scoresOf([1, 0.8, -1, -0.7], [0, 0, 1, 1])) expect(row[0]).toBeCloseTo(-(row[1] as number), 4);
  });

  it('lets an example that counts for nothing change nothing', () => {
    const [plain] = scoresOf([1, -1], [0, 1]);
    const [other] = scoresOf([1, -1, 2], [0, 1, 1], [1, 1, 0]);
    expect(other?.[0]).toBeCloseTo(plain?.[0] ?? 0, 1);
  });
});
