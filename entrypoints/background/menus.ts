import { quotedSelection } from '../../lib/core/explain-request.ts';
import { newJobId, newTurnId } from '../../lib/core/ids.ts';
import { browser } from '../../lib/platform/browser.ts';
import { openPanel } from '../../lib/platform/panel.ts';
import { readSettings } from '../../lib/platform/settings.ts';
import { translate } from '../../lib/platform/translator.ts';
import { ask } from './ask.ts';
import type { HostLink } from './host-link.ts';
import { startJob } from './start-job.ts';

type Scope = 'page' | 'selection';
const MENUS: Readonly<Record<string, Scope>> = { 'summarize-page': 'page', 'summarize-selection': 'selection' };
const EXPLAIN = 'explain-selection';
const COMMANDS: Readonly<Record<string, Scope>> = {
  'summarize-in-panel': 'page',
  'summarize-selection-in-panel': 'selection',
};

/** The tab as a click hands it over; both ids are there for every tab a person can click in. */
interface ClickedTab {
  readonly id?: number | undefined;
  readonly windowId?: number | undefined;
}

function runInPanel(host: HostLink, tab: ClickedTab | undefined, scope: Scope): void {
  if (tab?.id === undefined || tab.windowId === undefined) return;
  const { id: tabId } = tab;
  // First, within the gesture. Refused (no live gesture) is no reason to lose the job: the badge still tells.
  const opened = openPanel(tab.windowId).catch(() => undefined);
  void Promise.all([readSettings(), opened]).then(([{ length }]) =>
    startJob(host, { id: newJobId(), length, isFresh: false, source: { type: 'tab', tabId, scope } }),
  );
}

/** Asks for the selection as a question of the conversation: it stands there, and can be asked again. */
function explainInPanel(host: HostLink, tab: ClickedTab | undefined, selected: string): void {
  if (tab?.id === undefined || tab.windowId === undefined) return;
  const { id: tabId } = tab;
  const opened = openPanel(tab.windowId).catch(() => undefined);
  const question = translate('explainRequest', [quotedSelection(selected)]);
  void opened.then(() => ask(host, { id: newTurnId(), tabId, question }));
}

/** Right-click entries and the shortcut. Listeners are registered synchronously, as a woken worker needs. */
export function registerMenus(host: HostLink): void {
  browser.contextMenus.onClicked.addListener((info, tab) => {
    const scope = MENUS[String(info.menuItemId)];
    if (scope) runInPanel(host, tab, scope);
    else if (info.menuItemId === EXPLAIN) explainInPanel(host, tab, info.selectionText ?? '');
  });
  browser.commands.onCommand.addListener((command, tab) => {
    const scope = COMMANDS[command];
    if (scope) runInPanel(host, tab, scope);
  });
}

/** Menu entries outlive the worker, so they are made once per install or update. */
export async function createMenus(): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({ id: 'summarize-page', contexts: ['page'], title: translate('menuSummarizePage') });
  browser.contextMenus.create({
    id: 'summarize-selection',
    contexts: ['selection'],
    title: translate('menuSummarizeSelection'),
  });
  browser.contextMenus.create({ id: EXPLAIN, contexts: ['selection'], title: translate('menuExplainSelection') });
}
