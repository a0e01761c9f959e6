import { browser } from './browser.ts';

/**
 * What is selected in a tab's top frame, in its text or in its focused field (never a password's); empty where nothing is, or the tab may not be read.
 * Looks at the selection and at nothing else of the page.
 */
export async function selectedText(tabId: number): Promise<string> {
  try {
    const [result] = await browser.scripting.executeScript({
      target: { tabId, frameIds: [0] },
      injectImmediately: true,
      func: () => {
        const most = 20_000;
        const field = document.activeElement;
        const isField =
          field instanceof HTMLTextAreaElement || (field instanceof HTMLInputElement && field.type !== 'password');
        const inField = isField ? field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0) : '';
        return (inField || String(document.getSelection() ?? '')).slice(0, most);
      },
    });
    return result?.result ?? '';
  } catch {
    return '';
  }
}
