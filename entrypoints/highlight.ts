import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { installHighlight } from '../lib/capture/install-highlight.ts';

/**
 * Injected per click by `scripting.executeScript({ files: ['/highlight.js'] })`; then `func` calls `__sidelightHighlight(evidence)` or
 * `__sidelightHighlightAll([…])`.
 */
export default defineUnlistedScript(() => {
  installHighlight(window);
});
