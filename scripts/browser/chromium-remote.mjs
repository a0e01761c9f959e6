// @ts-check
/// <reference types="chrome" />
// These functions run in a page or in the extension's background, where they are sent as source.

/** @param {string} text */
export function selectText(text) {
  getSelection()?.removeAllRanges();
  // @ts-expect-error non-standard and everywhere
  if (!window.find(text)) throw new Error('The text to select is not on the page');
}

/** Answers the id of the window's tab. @param {string} url @param {boolean} incognito */
export async function openWindow(url, incognito) {
  const opened = await chrome.windows.create({ url, incognito, focused: true });
  const [tab] = opened?.tabs ?? [];
  if (tab?.id === undefined) throw new Error('The browser opened no window');
  return tab.id;
}

/** @param {number} tabId @param {string} popup */
export const setPopup = (tabId, popup) => chrome.action.setPopup({ tabId, popup });

/** @param {number} tabId @param {string} eventName @param {unknown} first */
export async function lendClick(tabId, eventName, first) {
  const [room, name] = eventName.split('.');
  const scope = /** @type {any} */ (globalThis);
  scope.isClickLent = false;
  chrome.action.onClicked.addListener(function lend(tab) {
    chrome.action.onClicked.removeListener(lend);
    scope.chrome[room ?? ''][name ?? ''].dispatch(first, tab);
    scope.isClickLent = true;
  });
  await chrome.action.setPopup({ tabId, popup: '' });
}

export const isClickLent = () => /** @type {any} */ (globalThis).isClickLent === true;
