import { SidelightError } from '../core/error-code.ts';
import { browser } from './browser.ts';

export const OFFSCREEN_PATH = '/offscreen.html';

let creating: Promise<void> | null = null;

async function hasOffscreen(): Promise<boolean> {
  const contexts = await browser.runtime.getContexts({ contextTypes: ['OFFSCREEN_DOCUMENT'] });
  return contexts.length > 0;
}

async function create(): Promise<void> {
  try {
    await browser.offscreen.createDocument({
      url: OFFSCREEN_PATH,
      reasons: ['WORKERS'],
      justification: 'Runs the language models of Sidelight in a worker, on this device.',
    });
  } catch (thrown) {
    // Another start of this worker may have created it between the question and the call: only one may exist.
    if (!(await hasOffscreen())) throw new SidelightError('host.unavailable', { cause: thrown });
  }
}

/** Makes sure Chrome's offscreen document, our engine host there, exists. Single flight. */
export async function ensureOffscreen(): Promise<void> {
  if (await hasOffscreen()) return;
  creating ??= create().finally(() => {
    creating = null;
  });
  await creating;
}
