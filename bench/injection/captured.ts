import type { Session } from '../../scripts/browser/session.ts';
import type { Capture } from '../../lib/core/capture.ts';

type Scope = 'page' | 'selection';

/** What the packaged capture reads of a tab that the toolbar's click has opened to us, as the background asks for it. */
export async function captured(session: Session, tabId: number, scope: Scope): Promise<Capture> {
  return session.evaluateBackground(askCapture, tabId, scope);
}

async function askCapture(tabId: number, scope: 'page' | 'selection'): Promise<Capture> {
  interface Scripting {
    executeScript(injection: object): Promise<{ result?: unknown }[]>;
  }
  const api = globalThis as unknown as { chrome: { scripting: Scripting }; browser?: { scripting: Scripting } };
  const { scripting } = api.browser?.scripting ? api.browser : api.chrome;
  const target = { tabId, frameIds: [0] };
  await scripting.executeScript({ target, files: ['/capture.js'] });
  const [answer] = await scripting.executeScript({
    target,
    func: (wanted: string) =>
      (globalThis as unknown as { __sidelightCapture(options: object): Promise<unknown> }).__sidelightCapture({
        scope: wanted,
      }),
    args: [scope],
  });
  const result = answer?.result as { ok: boolean; value: Capture; error: string };
  if (!result.ok) throw new Error(result.error);
  return result.value;
}

/** All that a capture would hand on: every word of it may reach a prompt, now or in a later version. */
export const textOfCapture = (capture: Capture): string =>
  [capture.title, capture.author, capture.date, capture.description, ...capture.blocks.map((block) => block.text)].join(
    '\n',
  );

/** Selects the whole page: a selection is read without judging what is boilerplate, so nothing is left out by luck. */
export function selectAll(): void {
  getSelection()?.selectAllChildren(document.body);
}
