import { fuzzPages, type FuzzAsk } from '../../bench/fuzz/in-page.ts';
import { capture, type CaptureOptions } from '../../lib/capture/capture.ts';
import { highlightAll } from '../../lib/capture/highlight-all.ts';
import { highlight } from '../../lib/capture/highlight.ts';
import type { Painted } from '../../lib/capture/paint-ranges.ts';
import { asErrorCode } from '../../lib/core/error-code.ts';
import type { Evidence } from '../../lib/core/summary.ts';
import { browser } from '../../lib/platform/browser.ts';

/**
 * The content script of the probe extension: runs the page code in a true isolated world (Firefox's Xray views included), asked
 * by events of the page. Events leave no trace in the DOM.
 */
type Ask = { readonly id: number } & (
  | { readonly type: 'capture'; readonly options: CaptureOptions }
  | { readonly type: 'highlight' | 'highlight-all'; readonly evidence: readonly Evidence[] }
  | { readonly type: 'fuzz'; readonly pages: FuzzAsk }
  | { readonly type: 'style' }
  | { readonly type: 'ping' }
);

const painted: Painted = new Map();

async function answer(ask: Ask): Promise<unknown> {
  switch (ask.type) {
    case 'ping':
      return 'pong';
    case 'style':
      return browser.runtime.sendMessage('style');
    case 'capture':
      return capture(document, ask.options);
    case 'highlight-all':
      return highlightAll(document, ask.evidence, painted, new AbortController().signal);
    case 'fuzz':
      return fuzzPages(ask.pages);
    case 'highlight': {
      const found: unknown[] = [];
      for (const evidence of ask.evidence) found.push(await highlight(document, evidence, painted));
      return found;
    }
  }
}

document.addEventListener('sidelight-ask', (event) => {
  const ask = JSON.parse(String((event as CustomEvent).detail)) as Ask;
  void answer(ask)
    .then(
      (value) => ({ id: ask.id, value }),
      (thrown: unknown) => ({ id: ask.id, error: asErrorCode(thrown), detail: String(thrown) }),
    )
    .then((reply) => document.dispatchEvent(new CustomEvent('sidelight-reply', { detail: JSON.stringify(reply) })));
});
