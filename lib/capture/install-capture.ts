import type { Capture } from '../core/capture.ts';
import { asErrorCode, SidelightError, type ErrorCode } from '../core/error-code.ts';
import { err, ok, type Result } from '../core/result.ts';
import { capture, type CaptureOptions } from './capture.ts';

/** What the injected file leaves on the isolated world's global object, for `executeScript({ func })` to call. */
export interface CaptureGlobal {
  __sidelightCapture?: (options: CaptureOptions) => Promise<Result<Capture, ErrorCode>>;
}

/** Offers `capture` to the background. The answer is plain data; a page that goes away meanwhile is `page.navigated`. */
export function installCapture(view: Window & CaptureGlobal): void {
  view.__sidelightCapture = async (options) => {
    const leaving = new AbortController();
    const leave = () => leaving.abort(new SidelightError('page.navigated'));
    view.addEventListener('pagehide', leave, { once: true });
    try {
      return ok(await capture(view.document, options, leaving.signal));
    } catch (thrown) {
      return err(asErrorCode(thrown));
    } finally {
      view.removeEventListener('pagehide', leave);
    }
  };
}
