import type { Reading } from '../reading/engine-port.ts';
import { READING_FIELDS } from './adapter.ts';

/** The worker's answer to `read`, `READING_FIELDS` numbers a text, as what they mean. */
export function readingsIn(numbers: Float32Array): Reading[] {
  return Array.from({ length: numbers.length / READING_FIELDS }, (_, i) => {
    const [relevance, start, end, spanScore] = numbers.subarray(i * READING_FIELDS);
    return { relevance: relevance ?? 0, start: start ?? 0, end: end ?? 0, spanScore: spanScore ?? 0 };
  });
}
