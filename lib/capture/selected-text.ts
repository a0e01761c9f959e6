/** Fields whose text a person may ask about. Never a password's. */
const TEXT_INPUTS = /^(?:text|search|url|email|tel|)$/;

/** The selected part of the focused text field, or null. */
export function selectedInField(document: Document): string | null {
  let focused = document.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  if (!isTextField(focused)) return null;
  const text = focused.value.slice(focused.selectionStart ?? 0, focused.selectionEnd ?? 0);
  return text.trim() === '' ? null : text;
}

const isTextField = (element: Element | null): element is HTMLTextAreaElement | HTMLInputElement =>
  element instanceof HTMLTextAreaElement || (element instanceof HTMLInputElement && TEXT_INPUTS.test(element.type));

/** The browser's own rendering of the selection, for what the walk does not reach (Firefox: closed and nested roots). */
export const selectedAsText = (document: Document): string => document.getSelection()?.toString() ?? '';
