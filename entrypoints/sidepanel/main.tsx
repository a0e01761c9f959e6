import { signal } from '@preact/signals';
import { ChatSession } from '../../components/conversation/chat-session.ts';
import '../../components/conversation/chat.css';
import '../../components/tables/tables.css';
import { FollowedTab } from '../../components/session/followed-tab.ts';
import { OtherTabs } from '../../components/session/other-tabs.ts';
import { JobSession, type JobSource } from '../../components/session/job-session.ts';
import { OpenDocuments } from '../../components/session/open-documents.ts';
import '../../components/summary/summary.css';
import { createTexts } from '../../components/text.tsx';
import { applyTheme, mountView, openView } from '../../components/view/mount-view.tsx';
import { PanelApp } from '../../components/view/panel-app.tsx';
import { viewDocuments } from '../../lib/host/view-documents.ts';
import { activeTab } from '../../lib/platform/active-tab.ts';
import { browserTranslation } from '../../lib/platform/browser-translation.ts';
import { viewClients } from '../../lib/platform/clients.ts';
import { grantedTabs } from '../../lib/platform/granted-tabs.ts';
import { readSettings, watchSettings, writeSettings } from '../../lib/platform/settings.ts';
import { translate, uiDirection, uiLocale } from '../../lib/platform/translator.ts';
import { openOptions } from '../../lib/platform/views.ts';
import { followTabs } from './follow-tabs.ts';

const texts = createTexts(translate, uiLocale());
const frame = { texts, direction: uiDirection(), title: texts.t('sidePanelTitle') };

const { control, engine } = viewClients();
const session = new JobSession(control, engine);
const documents = viewDocuments(null);
const chat = new ChatSession(control, engine, Date.now, new OpenDocuments(documents, () => session.view.value));
const others = new OtherTabs(grantedTabs);
let following = new AbortController();

/** Shows the jobs of whichever tab is in front; a job of another tab goes on unseen. */
const followed = new FollowedTab((tabId) => {
  following.abort();
  following = new AbortController();
  session.clear();
  void session.follow(tabId, following.signal);
  chat.turnTo(tabId);
});

/** The page of the tab that is shown. */
const shownPage = (): JobSource | null =>
  followed.shown.value === null ? null : { type: 'tab', tabId: followed.shown.value, scope: 'page' };

/** The panel: opened by a right-click or a shortcut, it shows the running job of the active tab. */
async function openPanel(): Promise<void> {
  const [settings, tab] = await Promise.all([readSettings(), activeTab()]);
  const length = signal(settings.length);
  applyTheme(settings.theme);
  watchSettings((next) => {
    applyTheme(next.theme);
    length.value = next.length;
  });
  mountView(
    frame,
    <PanelApp
      chatSession={chat}
      translation={browserTranslation()}
      tab={followed}
      others={tab?.isPrivate === false ? others : null}
      surface="panel"
      session={session}
      length={length}
      page={shownPage}
      isPrivate={tab?.isPrivate ?? true}
      documents={documents}
      saveLength={(next) => {
        length.value = next;
        void writeSettings({ length: next });
      }}
      openOptions={() => void openOptions()}
    />,
  );
  if (tab !== null) followTabs(tab, { session, chat, followed, others });
}

void openView(frame, openPanel);
