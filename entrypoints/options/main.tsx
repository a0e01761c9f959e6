import { signal } from '@preact/signals';
import { OptionsView } from '../../components/settings/options-view.tsx';
import '../../components/settings/settings.css';
import { createTexts } from '../../components/text.tsx';
import { applyTheme, mountView, openView } from '../../components/view/mount-view.tsx';
import type { EngineStatus } from '../../lib/core/engine-status.ts';
import { asErrorCode, type ErrorCode } from '../../lib/core/error-code.ts';
import { viewClients } from '../../lib/platform/clients.ts';
import { readSettings, resetSettings, watchSettings, writeSettings } from '../../lib/platform/settings.ts';
import { currentShortcuts, openShortcutSettings } from '../../lib/platform/shortcuts.ts';
import { translate, uiDirection, uiLocale } from '../../lib/platform/translator.ts';
import { extensionVersion, packagedUrl } from '../../lib/platform/views.ts';
import licences from '../../public/third-party-notices.json' with { type: 'json' };

const texts = createTexts(translate, uiLocale());
const frame = { texts, direction: uiDirection(), title: texts.t('optionsTitle') };

const { engine } = viewClients();
const status = signal<EngineStatus | null>(null);
const statusError = signal<ErrorCode | null>(null);

async function showStatus(): Promise<void> {
  try {
    status.value = await engine.call('engine.status', undefined);
  } catch (thrown) {
    statusError.value = asErrorCode(thrown);
  }
}

async function openOptionsPage(): Promise<void> {
  const [stored, keys] = await Promise.all([readSettings(), currentShortcuts()]);
  const settings = signal(stored);
  const shortcuts = signal(keys);
  applyTheme(stored.theme);
  watchSettings((next) => {
    settings.value = next;
    applyTheme(next.theme);
  });
  // Keys are rebound on a page of the browser's; coming back is when they may have changed.
  addEventListener('focus', () => void currentShortcuts().then((now) => (shortcuts.value = now)));
  const App = () => (
    <OptionsView
      settings={settings.value}
      onSettings={async (change) => void (await writeSettings(change))}
      engine={status.value}
      engineError={statusError.value}
      shortcuts={shortcuts.value}
      onShortcuts={() => void openShortcutSettings()}
      version={extensionVersion()}
      licences={licences.filter((licence) => licence.kind === 'package')}
      privacyUrl={packagedUrl('/privacy.txt')}
      onErase={() => engine.call('data.erase', undefined)}
      onReset={resetSettings}
    />
  );
  mountView(frame, <App />);
  await showStatus();
}

void openView(frame, openOptionsPage);
