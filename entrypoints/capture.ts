import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { installCapture } from '../lib/capture/install-capture.ts';

/** Injected per gesture by `scripting.executeScript({ files: ['/capture.js'] })`; then `func` calls `__sidelightCapture(options)`. */
export default defineUnlistedScript(() => {
  installCapture(window);
});
