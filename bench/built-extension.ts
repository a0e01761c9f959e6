import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The folder of the production build for a browser, built first where sources changed. */
export function builtExtension(browser: 'chromium' | 'firefox'): string {
  execFileSync(process.execPath, ['scripts/build.mjs', browser === 'chromium' ? 'chrome' : 'firefox'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  });
  return `${root}.output/${browser === 'chromium' ? 'chrome' : 'firefox'}-mv3`;
}
