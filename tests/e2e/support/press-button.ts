import type { View } from '../../../scripts/browser/session.ts';
import { message } from './messages.ts';

/**
 * Waits for the button that a message names and presses it by a true Enter. Not by the mouse: a popup that has just
 * grown is laid out before its window is, and the click would land beside the button.
 */
export async function pressButton(view: View, messageKey: string): Promise<void> {
  const focus = (words: string): boolean => {
    const buttons = [...document.querySelectorAll('button')];
    const button = buttons.findLast(({ textContent, ariaLabel }) => [textContent?.trim(), ariaLabel].includes(words));
    // A dialog takes the focus to its first button when it opens: before, ours would be lost.
    if (button === undefined || button.closest('dialog')?.open === false) return false;
    button.focus();
    return true;
  };
  await view.waitFor(focus, { what: `the button ${messageKey}` }, message(messageKey));
  await view.press('Enter');
}
