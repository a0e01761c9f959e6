/**
 * Reads a table of weights from one string, `word letters word letters …`, a letter a weight: A stands for -25 steps, Z for 0, y for 25. A string costs
 * the browser nothing to parse until it is asked for, an object of as many entries several milliseconds.
 */
export function readWeights(table: string): Map<string, string> {
  const weights = new Map<string, string>();
  const parts = table.split(' ');
  for (let i = 0; i + 1 < parts.length; i += 2) weights.set(parts[i] as string, parts[i + 1] as string);
  return weights;
}

/** The weight at a place, in steps. */
export function stepsAt(letters: string, at: number): number {
  const code = letters.charCodeAt(at);
  return code < 91 ? code - 90 : code - 96;
}
