import { browser } from './browser.ts';
import { translate } from './translator.ts';

export interface Shortcut {
  readonly name: string;
  /** In the person's language; for the action's own command the browser gives none. */
  readonly description: string;
  /** As the browser writes it for this platform; empty where unset. */
  readonly keys: string;
}

/** Firefox 137 and newer; the types know Chrome's API only. */
interface FirefoxCommands {
  openShortcutSettings?(): Promise<void>;
}

export async function currentShortcuts(): Promise<readonly Shortcut[]> {
  const commands = await browser.commands.getAll();
  return commands.map(({ name, description, shortcut }) => ({
    name: name ?? '',
    description: description || translate('commandOpenPopup'),
    keys: shortcut ?? '',
  }));
}

/** Opens the browser's own page for rebinding: extensions cannot set shortcuts themselves. */
export async function openShortcutSettings(): Promise<void> {
  const { openShortcutSettings: open } = browser.commands as FirefoxCommands;
  if (open) await open.call(browser.commands);
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
