import type { Headed } from './headed.ts';

/** With fewer sections an outline says nothing of where what stands. */
const FEWEST = 4;
/** Leaving out one of a few too many costs more than it spares. */
const TOLERANCE = 1.5;

/**
 * The deepest heading level (1 to 6) down to which there are at most `most` sections; one deeper where these are too few to be of
 * use.
 */
export function chooseLevel(headed: readonly Headed[], most: number): number {
  const levels = [...new Set(headed.map(({ level }) => level))].sort((a, b) => a - b);
  const countTo = (level: number): number => headed.filter((one) => one.level <= level).length;
  const within = levels.findLastIndex((level) => countTo(level) <= most);
  const chosen = levels[Math.max(0, within)] ?? 1;
  return countTo(chosen) < FEWEST ? (levels[within + 1] ?? chosen) : chosen;
}

/** At most about `most` of the sections, evenly spread: of each stretch of the page the one with most under it. */
export function spread(headed: readonly Headed[], most: number): readonly Headed[] {
  if (headed.length <= most * TOLERANCE) return headed;
  return Array.from({ length: most }, (_, n) =>
    headed
      .slice(Math.floor((n * headed.length) / most), Math.floor(((n + 1) * headed.length) / most))
      .reduce((best, one) => (one.weight > best.weight ? one : best)),
  );
}
