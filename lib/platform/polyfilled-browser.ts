import polyfill from 'webextension-polyfill';

/**
 * The extension API where the browser's own does not answer with promises everywhere: Chrome below 144 knows no
 * `browser` namespace. Not in the default build, which asks for Chrome 128 and gets promises from `chrome` itself;
 * `SIDELIGHT_POLYFILL=1` puts it in place of `wxt/browser` (10 KB in every bundle).
 */
export const browser = polyfill;
