import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ERROR_CODES } from '../../lib/core/error-code.ts';
import { contract } from '../../lib/protocol/contract.ts';
import { PROTOCOL_VERSION } from '../../lib/protocol/frames.ts';
import { ALL_CODE, isTest, readSource, TREE } from './source-tree.ts';

interface GoldenManifest {
  readonly permissions: readonly string[];
}

const TESTS = ALL_CODE.filter(({ path }) => isTest(path) && !path.startsWith('tests/architecture/'));
const golden = (browser: string): GoldenManifest =>
  JSON.parse(readFileSync(new URL(`../golden/manifest.${browser}.json`, import.meta.url), 'utf8')) as GoldenManifest;

/** Rows of the tables of a Markdown file, as cells. */
const rowsOf = (text: string): string[][] =>
  text
    .split('\n')
    .filter((line) => /^\|.*\|$/u.test(line) && !/^\|[\s:|-]+\|$/u.test(line))
    .map((line) =>
      line
        .slice(1, -1)
        .split(/(?<!\\)\|/u)
        .map((cell) => cell.trim()),
    );

describe('what is declared is kept', () => {
  it('every method of the contract is named by a test', () => {
    const named = (method: string): boolean => TESTS.some(({ text }) => text.includes(`'${method}'`));
    expect(Object.keys(contract).filter((method) => !named(method))).toEqual([]);
  });

  it('the driver of the browser tests, which is sent as source, speaks the version of the protocol', () => {
    expect(readSource('tests/e2e/support/remote-call.ts').text).toContain(`f: 'hello', v: ${PROTOCOL_VERSION} }`);
  });

  it('every error code is thrown somewhere and named by a test', () => {
    const named = (code: string): boolean => TESTS.some(({ text }) => text.includes(code));
    expect(ERROR_CODES.filter((code) => !named(code))).toEqual([]);
    const declared = ['lib/core/error-code.ts', 'components/summary/error-help.ts'];
    const sources = ALL_CODE.filter(({ path }) => path.startsWith('lib/') || path.startsWith('entrypoints/'));
    const used = (code: string): boolean =>
      sources.some(({ path, text }) => !isTest(path) && !declared.includes(path) && text.includes(`'${code}'`));
    const made = ['aborted', 'internal']; // made by asErrorCode itself
    expect(ERROR_CODES.filter((code) => !made.includes(code) && !used(code))).toEqual([]);
  });

  it('every permission of the manifests has its reason and its test in PRIVACY.md', () => {
    const rows = rowsOf(readSource('PRIVACY.md').text);
    const reasonOf = (permission: string): string[] | undefined =>
      rows.find(([first]) => first === `\`${permission}\``);
    const asked = new Set([...golden('chrome').permissions, ...golden('firefox').permissions]);
    const bare = [...asked].filter((permission) => {
      const [, reason, test] = reasonOf(permission) ?? [];
      return reason === undefined || reason.length < 20 || test === undefined || test === '';
    });
    expect(bare).toEqual([]);
  });

  it('every file that the documents name is there', () => {
    const known = new Set(TREE);
    const documents = TREE.filter(
      (path) => path.endsWith('.md') && !path.startsWith('models/') && !/fixtures?\//u.test(path),
    );
    const lost = documents.flatMap((document) =>
      [
        ...readSource(document).text.matchAll(
          /`((?:lib|tests|scripts|components|entrypoints|docs|models|public|bench)\/[\w./-]+\.\w+)`/gu,
        ),
      ]
        .map((match) => match[1] ?? '')
        .filter((path) => !known.has(path))
        .map((path) => `${document}: ${path}`),
    );
    expect(lost).toEqual([]);
  });
});
