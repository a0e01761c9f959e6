// @ts-check
import { readFileSync } from 'node:fs';

/**
 * @typedef {object} Reading what came of one page
 * @property {any} view the job's last `JobView` (lib/core/job.ts), or null
 * @property {string | null} error a code of lib/core/error-code.ts
 * @property {readonly import('../browser/session.ts').SpiedRequest[]} requests
 * @property {readonly import('../browser/session.ts').SpiedError[]} errors
 */

const MESSAGES = new URL('../../public/_locales/en/messages.json', import.meta.url);

/**
 * The words a person sees for an error code.
 * @param {string} code
 */
export function failure(code) {
  const messages = JSON.parse(readFileSync(MESSAGES, 'utf8'));
  const message = messages[`error_${code.replaceAll('.', '_')}`]?.message ?? messages['error_internal'].message;
  return { error: { code, message } };
}

/** @param {Reading} reading */
export function report({ view, error, requests, errors }) {
  if (error !== null) return { ...failure(error), network: { requests } };
  if (view.state !== 'done') return { ...failure('aborted'), network: { requests } };
  return {
    page: view.page,
    gist: view.gist,
    points: view.points.map((/** @type {Record<string, string | number>} */ { text, blockId, quote, page }) => ({
      text,
      blockId,
      quote,
      ...(page !== undefined && { page }),
    })),
    outline: view.outline,
    coverage: view.coverage,
    timings: view.timings,
    engine: view.engine,
    notices: view.notices,
    network: { requests },
    errors: errors.map(({ text, context }) => `${context}: ${text}`),
  };
}

/** @param {Record<string, string | number>} point */
const bullet = (point) => `• ${point['text']}${point['page'] ? ` (p. ${point['page']})` : ''}`;

/** @param {any} outline @returns {string[]} */
const outlineLines = (outline) =>
  (outline?.sections ?? []).flatMap((/** @type {any} */ { heading, isHeading, depth, line }) => {
    const indent = '  '.repeat(depth);
    const page = heading.page ? ` (p. ${heading.page})` : '';
    const name = `${indent}▪ ${heading.quote}${isHeading ? '' : '…'}${page}`;
    return line === null ? [name] : [name, `${indent}  ${line.quote}`];
  });

/**
 * @param {ReturnType<typeof report>} result
 * @returns {string}
 */
export function readable(result) {
  if ('error' in result) return `${result.error.message} (${result.error.code})`;
  const { page, gist, points, outline, coverage, timings, engine, network } = result;
  return [
    page.title,
    '',
    ...(gist ? [gist.text, ''] : []),
    ...points.map(bullet),
    ...(points.length > 0 && outline ? [''] : []),
    ...outlineLines(outline),
    '',
    `Read ${coverage.wordsRead} of ${coverage.wordsTotal} words in ${(timings.totalMs / 1000).toFixed(1)} s ` +
      `on this device (${engine?.model ?? 'no model'}, ${engine?.backend ?? '–'}, threads: ${engine?.threads ?? '–'}); ` +
      `requests that left: ${network.requests.length}.`,
  ].join('\n');
}
