import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { makeNotices } from '../../scripts/notices.mjs';

interface Notice {
  readonly name: string;
  readonly kind: 'package' | 'model';
  readonly text: string;
}

/** Which packages are in the bundle is checked on the bundle itself (`scripts/check-bundle.mjs`); here, that their words are current. */
it('the notices in the package are what the installed packages and models say', () => {
  const file = new URL('../../public/third-party-notices.json', import.meta.url);
  const notices = JSON.parse(readFileSync(file, 'utf8')) as Notice[];
  const packages = notices.filter(({ kind }) => kind === 'package').map(({ name }) => name);
  expect(notices).toEqual(makeNotices(packages));
  expect(notices.filter(({ text }) => text.length < 200)).toEqual([]);
});
