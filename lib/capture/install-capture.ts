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
    let isWatched = false;
    // No page goes away while a slice of the capture runs, most captures are one slice, and such a listener costs a
    // millisecond: browsers tell other processes of it.
    const watch = () => {
      if (!isWatched) view.addEventListener('pagehide', leave, { once: true });
      isWatched = true;
      return leaving.signal;
    };
    try {
      return ok(await capture(view.document, options, watch));
    } catch (thrown) {
      return err(asErrorCode(thrown));
    } finally {
      if (isWatched) view.removeEventListener('pagehide', leave);
    }
  };
}
