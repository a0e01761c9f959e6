import type { Capture } from '../core/capture.ts';

/** Characters from which the language is judged. */
const LANGUAGE_SAMPLE_CHARS = 40_000;

/** The beginning of a page's prose, enough to tell its language. */
export function textSample(capture: Capture): string {
  let sample = '';
  for (const block of capture.blocks) {
    if (block.kind === 'code') continue;
    sample += `${block.text.slice(0, 2_000)} `;
    if (sample.length > LANGUAGE_SAMPLE_CHARS) break;
  }
  return sample;
}
