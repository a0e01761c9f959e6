import type { Evidence } from '../../lib/core/summary.ts';
import type { Caller } from './caller.ts';

/** What finds a piece of evidence on a page: its page number, where it has one, is the view's to tell. */
export const placeOf = ({ blockId, quote, prefix, suffix }: Evidence): Evidence => ({ blockId, quote, prefix, suffix });

/** True when the evidence is on the tab's page and now highlighted. Rejects when the page is out of reach. */
export async function showOnPage(
  control: Caller<'control'>,
  tabId: number | null,
  evidence: Evidence,
): Promise<boolean> {
  if (tabId === null) return false;
  const { isFound } = await control.call('page.highlight', { tabId, evidence: placeOf(evidence) });
  return isFound;
}
