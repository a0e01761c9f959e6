import { fileURLToPath } from 'node:url';
import { defaultClientConditions } from 'vite';
import { defineConfig, type UserManifest } from 'wxt';
import { recordPackages } from './scripts/bundle/record-packages.mjs';
import { publicAssets } from './scripts/models/public-assets.mjs';
import { stripCdn } from './scripts/strip-cdn.mjs';
import { stripEval } from './scripts/strip-eval.mjs';

/** `lite` leaves the language model out of the package; everything else is the same. */
const target = process.env['SIDELIGHT_TARGET'] === 'lite' ? 'lite' : 'full';

const csp = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' blob: data:",
  "font-src 'self'",
  "worker-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
].join('; ');

/** `data_collection_permissions` is mandatory for new add-ons since 2025-11; WXT's types do not know it yet. */
const gecko = {
  id: 'sidelight@sidelight.example',
  strict_min_version: '140.0',
  data_collection_permissions: { required: ['none'] },
};

function manifest(browser: string): UserManifest {
  const isFirefox = browser === 'firefox';
  return {
    name: '__MSG_extName__',
    short_name: 'Sidelight',
    description: '__MSG_extDescription__',
    default_locale: 'en',
    permissions: [
      'activeTab',
      'scripting',
      'storage',
      'contextMenus',
      ...(isFirefox ? [] : (['offscreen', 'sidePanel'] as const)),
    ],
    content_security_policy: { extension_pages: csp },
    action: { default_title: '__MSG_actionTitle__' },
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+S' } },
      'summarize-in-panel': {
        suggested_key: { default: 'Alt+Shift+L' },
        description: '__MSG_commandSummarizePage__',
      },
      'summarize-selection-in-panel': { description: '__MSG_commandSummarizeSelection__' },
    },
    ...(isFirefox
      ? {
          browser_specific_settings: {
            gecko,
          },
        }
      : {
          minimum_chrome_version: '128',
          // Threads in WASM need SharedArrayBuffer, which Chrome gives to isolated extension pages only.
          cross_origin_embedder_policy: { value: 'require-corp' },
          cross_origin_opener_policy: { value: 'same-origin' },
        }),
  };
}

/** See `lib/platform/polyfilled-browser.ts`. */
const polyfillAlias =
  process.env['SIDELIGHT_POLYFILL'] === '1'
    ? [
        {
          find: /^wxt\/browser$/u,
          replacement: fileURLToPath(new URL('lib/platform/polyfilled-browser.ts', import.meta.url)),
        },
      ]
    : [];

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  outDir: target === 'lite' ? '.output/lite' : '.output',
  manifest: ({ browser }) => manifest(browser),
  vite: ({ browser }) => ({
    define: { __SIDELIGHT_TARGET__: JSON.stringify(target) },
    build: { sourcemap: false, target: 'es2022' },
    // ONNX Runtime with its WASM beside it (`/ort/`), not inlined: no script file of 38 MB.
    // transformers.js asks for the WebGPU build; one runtime ships, the plain WASM one (docs/decisions/0002).
    resolve: {
      alias: [{ find: /^onnxruntime-web\/webgpu$/u, replacement: 'onnxruntime-web/wasm' }, ...polyfillAlias],
      conditions: ['onnxruntime-web-use-extern-wasm', ...defaultClientConditions],
    },
    plugins: [stripEval(), stripCdn(), recordPackages(`.output/bundled-packages.${browser}.json`)],
  }),
  hooks: {
    // WXT takes these from the documents' <title>; ours come from `_locales`. A sidebar opens when asked to, not on install.
    'build:manifestGenerated': (_, built) => {
      Object.assign(built.action ?? {}, { default_title: '__MSG_actionTitle__' });
      if (built.sidebar_action)
        Object.assign(built.sidebar_action, { default_title: '__MSG_sidePanelTitle__', open_at_install: false });
    },
    'build:publicAssets': (_, files) => {
      files.push(...publicAssets(target));
      // The same words as in the repository, readable from the options page.
      files.push({ absoluteSrc: fileURLToPath(new URL('PRIVACY.md', import.meta.url)), relativeDest: 'privacy.txt' });
    },
  },
});
