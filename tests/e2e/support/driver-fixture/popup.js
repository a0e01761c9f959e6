const api = globalThis.browser ?? globalThis.chrome;
globalThis.keys = [];
addEventListener('keydown', (event) => globalThis.keys.push(event.key));

const [tab] = await api.tabs.query({ active: true, currentWindow: true });
const show = (text) => (document.querySelector('#title').textContent = text);
await api.scripting.executeScript({ target: { tabId: tab.id }, func: () => document.title }).then(
  ([first]) => show(first.result),
  (error) => show(`refused: ${error.message}`),
);
