// Throw-away extension that the browser drivers are tested against: it uses what the product uses, and nothing else.
globalThis.importScripts?.('failures.js'); // an event page gets it from the manifest
const api = globalThis.browser ?? globalThis.chrome;

const readTitle = async (tabId) => {
  const [first] = await api.scripting.executeScript({ target: { tabId }, func: () => document.title });
  return first.result;
};

/** Opening the panel wants a live gesture, so it comes before any await. */
const openPanel = (tab) => (api.sidePanel ? api.sidePanel.open({ windowId: tab.windowId }) : api.sidebarAction.open());

const answer = async (key, tab) => {
  const opened = openPanel(tab).then(
    () => 'opened',
    (error) => String(error),
  );
  const title = await readTitle(tab.id).catch((error) => String(error));
  await api.storage.local.set({ [key]: { title, panel: await opened } });
};

api.runtime.onInstalled.addListener(() => {
  api.contextMenus.create({ id: 'read-page', title: 'Read page', contexts: ['page'] });
  api.contextMenus.create({ id: 'read-selection', title: 'Read selection', contexts: ['selection'] });
});
api.contextMenus.onClicked.addListener((info, tab) => void answer(info.menuItemId, tab));
api.commands.onCommand.addListener((name, tab) => void answer(`command:${name}`, tab));
api.runtime.onMessage.addListener((message, _sender, respond) => {
  if (message !== 'bornAt') return false;
  respond(globalThis.bornAt);
  return false;
});
globalThis.bornAt = performance.timeOrigin;
