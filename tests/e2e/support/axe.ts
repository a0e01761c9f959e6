import axe from 'axe-core';
import type { Remote, View } from '../../../scripts/browser/session.ts';

/** One thing axe found, as short as a failing test needs it. */
export interface Barrier {
  readonly rule: string;
  readonly impact: string;
  readonly where: readonly string[];
}

interface AxeWindow {
  readonly axe?: { run(options: object): Promise<{ violations: readonly Violation[] }> };
}
interface Violation {
  readonly id: string;
  readonly impact: string | null;
  readonly nodes: readonly { readonly target: readonly unknown[]; readonly failureSummary?: string }[];
}
declare const window: AxeWindow;

/**
 * The driver sends a function as its source, and what a debugger evaluates is not held to the document's content
 * security policy. So axe comes in as the body of a function: no `eval`, no script element, nothing packaged.
 */
const installAxe = Object.assign(() => undefined, { toString: () => `() => { ${axe.source} }` }) as Remote<
  [],
  undefined
>;

/** What axe calls serious or critical in the document as it is shown now. */
export async function barriers(view: View): Promise<readonly Barrier[]> {
  if (!(await view.evaluate(() => window.axe !== undefined))) await view.evaluate(installAxe);
  return view.evaluate(async () => {
    // A colour on its way to another is neither: what runs and will end is waited for (a pulsing skeleton does not end).
    const ending = document
      .getAnimations()
      .filter(({ effect }) => Number.isFinite(effect?.getComputedTiming().endTime));
    await Promise.all(ending.map(({ finished }) => finished.catch(() => undefined)));
    const { violations } = (await window.axe?.run({ resultTypes: ['violations'] })) ?? { violations: [] };
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, impact, nodes }) => ({
        rule: id,
        impact: String(impact),
        where: nodes.map(({ target, failureSummary }) => `${target.join(' ')}: ${failureSummary ?? ''}`),
      }));
  });
}

/** The same in light and in dark; leaves the document as the browser would show it. */
export async function barriersInBothThemes(
  view: View,
): Promise<Readonly<Record<'light' | 'dark', readonly Barrier[]>>> {
  await view.emulateMedia({ colorScheme: 'light' });
  const light = await barriers(view);
  await view.emulateMedia({ colorScheme: 'dark' });
  const dark = await barriers(view);
  await view.emulateMedia({});
  return { light, dark };
}
