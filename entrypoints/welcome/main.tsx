import { signal } from '@preact/signals';
import { JobSession } from '../../components/session/job-session.ts';
import '../../components/summary/summary.css';
import { createTexts } from '../../components/text.tsx';
import { applyTheme, mountView, openView } from '../../components/view/mount-view.tsx';
import { SummaryApp } from '../../components/view/summary-app.tsx';
import { SAMPLE_TITLE, sampleText } from '../../components/welcome/sample-article.ts';
import { WelcomeView } from '../../components/welcome/welcome-view.tsx';
import '../../components/welcome/welcome.css';
import type { JobSource } from '../../components/session/job-session.ts';
import { viewClients } from '../../lib/platform/clients.ts';
import { readSettings, writeSettings } from '../../lib/platform/settings.ts';
import { currentShortcuts } from '../../lib/platform/shortcuts.ts';
import { translate, uiDirection, uiLocale } from '../../lib/platform/translator.ts';
import { openOptions } from '../../lib/platform/views.ts';

const texts = createTexts(translate, uiLocale());
const frame = { texts, direction: uiDirection(), title: texts.t('welcomeTitle') };

const { control, engine } = viewClients();
const session = new JobSession(control, engine);
const isTrying = signal(false);
const litQuote = signal<string | null>(null);
const sample: JobSource = { type: 'text', title: SAMPLE_TITLE, text: sampleText(), isPrivate: false };

async function openWelcome(): Promise<void> {
  const [settings, shortcuts] = await Promise.all([readSettings(), currentShortcuts()]);
  const length = signal(settings.length);
  applyTheme(settings.theme);
  const trial = (
    <SummaryApp
      surface="embedded"
      session={session}
      length={length}
      page={() => sample}
      showEvidence={({ quote }) => Promise.resolve((litQuote.value = quote) === quote)}
      isPrivate={false}
      saveLength={(next) => {
        length.value = next;
        void writeSettings({ length: next });
      }}
      openOptions={() => void openOptions()}
    />
  );
  const App = () => (
    <WelcomeView
      browser={import.meta.env.FIREFOX ? 'firefox' : 'chrome'}
      shortcut={shortcuts.find(({ name }) => name === 'summarize-in-panel')?.keys ?? ''}
      onTry={() => {
        isTrying.value = true;
        void session.start(sample, length.value, false);
      }}
      onOptions={() => void openOptions()}
      trial={isTrying.value ? trial : null}
      litQuote={litQuote.value}
    />
  );
  mountView(frame, <App />);
}

void openView(frame, openWelcome);
