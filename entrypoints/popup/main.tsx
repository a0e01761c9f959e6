import { signal, type Signal } from '@preact/signals';
import { JobSession } from '../../components/session/job-session.ts';
import '../../components/summary/summary.css';
import { createTexts } from '../../components/text.tsx';
import { applyTheme, mountView, openView } from '../../components/view/mount-view.tsx';
import { SummaryApp } from '../../components/view/summary-app.tsx';
import type { SummaryLength } from '../../lib/core/summary.ts';
import { viewDocuments } from '../../lib/host/view-documents.ts';
import { activeTab, type ActiveTab } from '../../lib/platform/active-tab.ts';
import { viewClients } from '../../lib/platform/clients.ts';
import { openPanel } from '../../lib/platform/panel.ts';
import { readSettings, writeSettings } from '../../lib/platform/settings.ts';
import { translate, uiDirection, uiLocale } from '../../lib/platform/translator.ts';
import { openOptions } from '../../lib/platform/views.ts';

const texts = createTexts(translate, uiLocale());
const frame = { texts, direction: uiDirection(), title: texts.t('popupTitle') };

/** The popup: opening it is asking for a summary of the tab under it. */
async function openPopup(): Promise<void> {
  const [settings, tab] = await Promise.all([readSettings(), activeTab()]);
  applyTheme(settings.theme);
  const { control, engine } = viewClients();
  const session = new JobSession(control, engine);
  const length = signal(settings.length);
  showSummary(session, length, tab);
  if (tab === null) return;
  // The outline takes no model.
  if (settings.length !== 'outline') void engine.call('engine.warm', undefined).catch(() => undefined);
  await session.open(tab.id, tab.url, settings.length);
}

/** Firefox closes a popup when a file picker opens (bug 1292701): there the sidebar takes the file. */
const toPanel = (tab: ActiveTab | null): (() => void) | null =>
  import.meta.env.FIREFOX && tab !== null ? () => void openPanel(tab.windowId).then(() => close()) : null;

function showSummary(session: JobSession, length: Signal<SummaryLength>, tab: ActiveTab | null): void {
  mountView(
    frame,
    <SummaryApp
      surface="popup"
      session={session}
      length={length}
      page={() => (tab === null ? null : { type: 'tab', tabId: tab.id, scope: 'page' })}
      isPrivate={tab?.isPrivate ?? true}
      documents={viewDocuments(toPanel(tab))}
      saveLength={(next) => {
        length.value = next;
        void writeSettings({ length: next });
      }}
      openOptions={() => void openOptions().then(() => close())}
    />,
  );
}

void openView(frame, openPopup);
