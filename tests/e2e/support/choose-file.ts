import type { View } from '../../../scripts/browser/session.ts';

interface GivenFile {
  readonly name: string;
  readonly base64: string;
  /** Onto the whole view, as from a file manager; else into the file input, as from its picker. */
  readonly isDropped: boolean;
}

/** Sent as source into the view. */
function give({ name, base64, isDropped }: GivenFile): boolean {
  const input = document.querySelector<HTMLInputElement>('input[type=file]');
  const target = isDropped ? document.querySelector('main') : input;
  if (target === null) return false;
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(new File([bytes], name, { type: 'application/pdf' }));
  if (isDropped) {
    for (const type of ['dragenter', 'dragover', 'drop'])
      target.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
    return true;
  }
  if (input !== null) input.files = dataTransfer.files;
  target.dispatchEvent(new Event('change', { bubbles: true }));
  return true;
}

/** Hands a file to a view, once it takes one. The picker itself is the browser's. */
export async function chooseFile(view: View, name: string, bytes: Uint8Array, isDropped = false): Promise<void> {
  const base64 = Buffer.from(bytes).toString('base64');
  await view.waitFor(give, { what: 'a place for the file' }, { name, base64, isDropped });
}
