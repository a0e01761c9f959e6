import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { stripEval, withoutEval } from './strip-eval.mjs';

const read = (name: string): string =>
  readFileSync(new URL(`../node_modules/pdfjs-dist/legacy/build/${name}`, import.meta.url), 'utf8');
const MAKES_CODE = /\bFunction\(\s*['"`]|\beval\(|\bimport\(/gu;

describe('stripEval', () => {
  it.each(['pdf.mjs', 'pdf.worker.mjs'])('leaves nothing in %s that makes or loads code', (name) => {
    const code = read(name);
    const uncommented = (text: string): string => text.replaceAll(/^\s*(?:\/\/|\*).*$/gmu, '');
    expect(uncommented(code).match(MAKES_CODE)?.length).toBeGreaterThan(1);
    expect(uncommented(String(withoutEval(code))).match(MAKES_CODE)).toBeNull();
  });

  it('touches no other package', () => {
    expect(stripEval().transform('Function("")', '/a/node_modules/other/index.mjs')).toBeNull();
  });
});
