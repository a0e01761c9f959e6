import { describe, expect, it } from 'vitest';
import { ALL_CODE, isTest, parse, SHIPPED_CODE, TREE } from './source-tree.ts';

const MAX_LINES = 350;
const MAX_ENTRYPOINT_LINES = 80;
const MAX_MEDIAN_LINES = 80;

const SKIPS = /\b(?:it|test|describe)\.(?:skip|only|todo|skipIf|runIf)\b/u;

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

const isReExport = (node: { type: string; source?: unknown }): boolean =>
  node.type === 'ExportAllDeclaration' || (node.type === 'ExportNamedDeclaration' && node.source !== null);

describe('files', () => {
  it(`have at most ${MAX_LINES} lines`, () => {
    expect(ALL_CODE.filter(({ lines }) => lines > MAX_LINES).map(({ path, lines }) => `${path}: ${lines}`)).toEqual([]);
  });

  it(`have a median of at most ${MAX_MEDIAN_LINES} lines`, () => {
    const sources = ALL_CODE.filter(({ path }) => /\.tsx?$/u.test(path) && !isTest(path));
    expect(median(sources.map(({ lines }) => lines))).toBeLessThanOrEqual(MAX_MEDIAN_LINES);
  });

  it(`of entrypoints stay under ${MAX_ENTRYPOINT_LINES} lines: they wire, they do not work`, () => {
    const long = SHIPPED_CODE.filter(
      ({ path, lines }) => path.startsWith('entrypoints/') && lines >= MAX_ENTRYPOINT_LINES,
    );
    expect(long.map(({ path, lines }) => `${path}: ${lines}`)).toEqual([]);
  });

  it('are named for what they hold, not for being a drawer', () => {
    expect(TREE.filter((path) => /(^|\/)(utils?|helpers?|common|misc|managers?)(\/|\.[a-z]+$)/u.test(path))).toEqual(
      [],
    );
  });

  it('are written in kebab-case', () => {
    const ours = TREE.filter((path) => /^(lib|components|entrypoints|scripts|bench|tests)\//u.test(path));
    const odd = ours.filter(
      (path) => !/fixtures?\//u.test(path) && /\.(tsx?|mjs|css|html)$/u.test(path) && /[A-Z_\s]/u.test(path),
    );
    expect(odd).toEqual([]);
  });

  it('are no barrels; lib/platform/browser.ts is the one seam', () => {
    const barrels = ALL_CODE.filter((file) => {
      const { body } = parse(file).program;
      return file.path !== 'lib/platform/browser.ts' && body.length > 0 && body.every(isReExport);
    });
    expect(barrels.map(({ path }) => path)).toEqual([]);
  });

  it('silence no rule without saying why', () => {
    const bare = ALL_CODE.flatMap(({ path, text }) =>
      [...text.matchAll(/(?:ox|es)lint-disable[^\n]*/gu)].filter(([line]) => !/ -- \S/u.test(line)).map(() => path),
    );
    expect(bare).toEqual([]);
  });

  it('hold no test that does not run; a test of one browser runs in that browser', () => {
    const skips = ALL_CODE.filter(({ path, text }) => {
      const forms = path.startsWith('tests/e2e/') ? /\b(?:it|test|describe)\.(?:skip|only|todo)\b/u : SKIPS;
      return isTest(path) && path !== 'tests/architecture/shape.test.ts' && forms.test(text);
    });
    expect(skips.map(({ path }) => path)).toEqual([]);
  });
});
