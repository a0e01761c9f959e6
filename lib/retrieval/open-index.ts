import type { Capture } from '../core/capture.ts';
import { ifSpeaks } from '../reading/speaks.ts';
import type { Sentence } from '../reading/sentence.ts';
import { PageIndex, type IndexOptions } from './page-index.ts';
import { passagesOf } from './passages-of.ts';

/** The index of a capture's sentences, ready to be searched by terms; an encoder that does not know the language is left out. */
export function openIndex(sentences: readonly Sentence[], capture: Capture, options: IndexOptions): Promise<PageIndex> {
  const { encoder, lang } = options;
  return PageIndex.open(passagesOf(sentences, capture), {
    ...options,
    encoder: encoder && ifSpeaks(encoder, lang),
  });
}
