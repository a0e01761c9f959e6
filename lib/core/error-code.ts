/**
 * Every way a job or a call can fail, as one closed set. A code is all that crosses a context border:
 * no stack, no message, no page content. The interface turns a code into words through `_locales`
 * (key `error_` + the code with dots as underscores).
 */
export const ERROR_CODES = [
  // the page
  'page.restricted', // browser page, store page, another extension's page: injection is refused
  'page.denied', // no activeTab grant for this tab (no gesture yet, or the tab navigated since)
  'page.gone', // the tab was closed
  'page.navigated', // the page changed while it was being read
  'page.private', // a tab of a private window is not put beside others, nor others beside it
  'page.empty', // nothing to read here
  'page.unsupported', // a document kind that is not read yet (image, XML)
  'page.pdf', // a PDF in the browser's own viewer, whose file we cannot get at from here
  'selection.empty', // "summarize selection" with nothing selected
  // a PDF file that was handed over
  'pdf.password', // it opens with a password only
  'pdf.scanned', // pictures of pages, no text
  'pdf.broken', // not a PDF, or one that cannot be parsed
  'pdf.large', // too many bytes or pages, or one that took too long
  // models and engine
  'model.missing', // a weight file of the package is not there
  'model.corrupt', // a weight file does not match its catalog hash
  'engine.busy', // the queue is full
  'engine.hung', // the watchdog ended a worker that stopped answering
  'engine.crashed', // the worker died
  'engine.memory', // out of memory while loading or running a model
  // jobs and storage
  'job.unknown', // no such job (erased, or from an earlier browser session)
  'job.interrupted', // the engine host died twice under this job, or the browser was restarted
  'storage.full', // the journal could not be written
  // protocol
  'protocol.invalid', // a frame or payload failed validation
  'protocol.refused', // this caller may not call this method
  'protocol.version', // the two ends were built from different versions: reload the view
  'protocol.timeout', // no handshake in time
  'host.unavailable', // the engine host could not be started
  'aborted', // the caller gave up; never shown as an error
  'internal', // a bug: caught once per context
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];

/** Thrown inside one context only; `asErrorCode` strips it to its code at the border. */
export class SidelightError extends Error {
  override readonly name = 'SidelightError';
  constructor(
    readonly code: ErrorCode,
    options?: ErrorOptions,
  ) {
    super(code, options);
  }
}

/** The code of any thrown value: its own if it is ours, `aborted` for an AbortError, else `internal`. */
export function asErrorCode(thrown: unknown): ErrorCode {
  if (thrown instanceof SidelightError) return thrown.code;
  if (thrown instanceof DOMException && thrown.name === 'AbortError') return 'aborted';
  if (thrown instanceof DOMException && thrown.name === 'QuotaExceededError') return 'storage.full';
  return 'internal';
}

/** The code of a failure that nobody asked for: a stray abort is a bug and must show. */
export function unaskedErrorCode(thrown: unknown): ErrorCode {
  const code = asErrorCode(thrown);
  return code === 'aborted' ? 'internal' : code;
}
