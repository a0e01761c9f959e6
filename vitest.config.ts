import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import type { TestProjectInlineConfiguration } from 'vitest/config';

/** Real browsers share one screen, one focus and two cores: one file at a time, and a failure is a failure. */
const inBrowser = { fileParallelism: false, maxWorkers: 1, retry: 0, testTimeout: 180_000, hookTimeout: 180_000 };

/** The same files for each browser: `tests/e2e/support/product.ts` reads which. */
const endToEnd = (browser: 'chromium' | 'firefox'): TestProjectInlineConfiguration => ({
  extends: true,
  test: {
    ...inBrowser,
    name: `e2e-${browser}`,
    include: ['tests/e2e/*.e2e.ts', 'tests/e2e/support/*.test.ts'],
    env: { SIDELIGHT_BROWSER: browser },
  },
});

export default defineConfig({
  resolve: {
    alias: [
      // What the worker runs, not the Node build: that one wants a native runtime, which is left out on purpose.
      {
        find: /^@huggingface\/transformers$/u,
        replacement: fileURLToPath(
          new URL('node_modules/@huggingface/transformers/dist/transformers.web.js', import.meta.url),
        ),
      },
      { find: /^onnxruntime-web\/webgpu$/u, replacement: 'onnxruntime-web/wasm' },
    ],
  },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['{lib,components,entrypoints,models,bench,scripts,tests}/**/*.test.{ts,tsx}'],
          exclude: ['tests/capture/**', 'tests/e2e/**', '**/node_modules/**'],
          // Models are loaded and whole histories replayed; slow is told apart from hung.
          testTimeout: 30_000,
        },
      },
      { extends: true, test: { ...inBrowser, name: 'capture', include: ['tests/capture/**/*.test.ts'] } },
      endToEnd('chromium'),
      endToEnd('firefox'),
    ],
  },
});
