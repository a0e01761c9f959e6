import { browser } from './browser.ts';

/** Beyond this a file is better dropped: it would travel through the browser as one message. */
const MAX_TAB_BYTES = 24_000_000;

/**
 * The bytes of the PDF that a tab shows, out of the browser's own cache: no request is made, so a file that the site
 * does not let the browser keep is null. So is every tab in Firefox, whose viewer no extension may enter (docs/decisions/0010).
 * Needs the tab's gesture; never rejects.
 */
export async function tabDocument(tabId: number): Promise<{ file: File; url: string } | null> {
  try {
    const target = { tabId, frameIds: [0] };
    const [answer] = await browser.scripting.executeScript({ target, func: readOwnFile, args: [MAX_TAB_BYTES] });
    if (!answer?.result) return null;
    const { url, base64 } = answer.result;
    return { file: new File([bytesOf(base64)], nameOf(url), { type: 'application/pdf' }), url };
  } catch {
    return null;
  }
}

/** Runs in the tab, where it is sent as source. */
async function readOwnFile(maxBytes: number): Promise<{ url: string; base64: string } | null> {
  const url = location.href.replace(/#.*$/u, '');
  const response = await fetch(url, { cache: 'only-if-cached', mode: 'same-origin' });
  const blob = await response.blob();
  if (!response.ok || blob.size === 0 || blob.size > maxBytes) return null;
  const dataUrl = await new Promise<string>((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => resolve(typeof reader.result === 'string' ? reader.result : ''));
    reader.addEventListener('error', () => reject(reader.error ?? new TypeError('unreadable')));
    reader.readAsDataURL(blob);
  });
  return { url, base64: dataUrl.slice(dataUrl.indexOf(',') + 1) };
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  const binary = atob(base64);
  const bytes = new Uint8Array(binary.length);
  for (let i = 0; i < binary.length; i += 1) bytes[i] = binary.charCodeAt(i);
  return bytes;
}

function nameOf(url: string): string {
  const last = new URL(url).pathname.split('/').at(-1) ?? '';
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}
