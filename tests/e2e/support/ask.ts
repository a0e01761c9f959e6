import type { View } from '../../../scripts/browser/session.ts';

/** Writes into the field and presses Enter, as a person does. */
export async function ask(panel: View, question: string): Promise<void> {
  await panel.waitFor(() => document.querySelector('.composer__field') !== null || null, {
    timeoutMs: 5_000,
    what: 'a field to ask in',
  });
  await panel.evaluate((words: string) => {
    const field = document.querySelector<HTMLTextAreaElement>('.composer__field');
    if (field === null) throw new Error('there is nowhere to ask');
    field.focus();
    field.value = words;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }, question);
  await panel.waitFor(() => document.querySelector('.composer [type=submit]:enabled') !== null || null, {
    timeoutMs: 5_000,
    what: 'a question that can be asked',
  });
  await panel.press('Enter');
}
