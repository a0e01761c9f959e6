import type { Encoder } from '../reading/engine-port.ts';
import type { PageIndex } from '../retrieval/page-index.ts';

/** Sentences of a page whose vectors are kept, 1.5 kB each: what follows in a talk looks at many of the same again. */
const MOST_KEPT = 2_000;

const kept = new WeakMap<PageIndex, Map<string, Float32Array>>();

/** Cosines of a question with sentences of a page; a sentence is embedded once as long as the page's index lives. */
export async function likenessTo(
  question: string,
  texts: readonly string[],
  index: PageIndex,
  encoder: Encoder,
  signal: AbortSignal,
): Promise<number[]> {
  if (texts.length === 0) return [];
  const known = kept.get(index) ?? new Map<string, Float32Array>();
  kept.set(index, known);
  const missing = [...new Set(texts.filter((text) => !known.has(text)))];
  const { dims } = encoder;
  const found = await encoder.embed([question, ...missing], signal);
  const vectorAt = (row: number): Float32Array => found.subarray(row * dims, (row + 1) * dims);
  const fresh = new Map(missing.map((text, at) => [text, vectorAt(at + 1)]));
  const asked = vectorAt(0);
  const likeness = texts.map((text) => dot(asked, fresh.get(text) ?? known.get(text) ?? asked));
  for (const [text, vector] of fresh) if (known.size < MOST_KEPT) known.set(text, vector.slice());
  return likeness;
}

function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let at = 0; at < a.length; at += 1) sum += (a[at] as number) * (b[at] as number);
  return sum;
}
