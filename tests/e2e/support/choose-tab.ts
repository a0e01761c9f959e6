import type { View } from '../../../scripts/browser/session.ts';

/** Chooses the first of the other tabs to be asked too, by keyboard: the list opens with the focus in it. */
export async function chooseFirstTab(panel: View): Promise<void> {
  await panel.evaluate(() => document.querySelector<HTMLElement>('.composer [aria-expanded=false]')?.focus());
  await panel.press(' ');
  await panel.waitFor(() => document.activeElement?.matches('.tab-choice input') || null, {
    timeoutMs: 5_000,
    what: 'the focus in the list',
  });
  await panel.press(' ');
  await panel.press('Escape');
  await panel.waitFor(() => document.querySelector('.chosen-tab') !== null || null, {
    timeoutMs: 5_000,
    what: 'the tab that was chosen',
  });
}
