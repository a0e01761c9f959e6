import type { ComponentChildren } from 'preact';
import type { EngineStatus } from '../../lib/core/engine-status.ts';
import { DEFAULT_SETTINGS } from '../../lib/core/settings.ts';
import { OptionsView, type OptionsViewProps } from '../../components/settings/options-view.tsx';
import { SummaryView, type SummaryActions } from '../../components/summary/summary-view.tsx';
import { WelcomeView, type WelcomeViewProps } from '../../components/welcome/welcome-view.tsx';
import { chatStates } from './chat-states.tsx';
import { tabStates } from './tab-states.tsx';
import { done, samplePoints } from './job-fixtures.ts';
import { SUMMARY_STATES } from './summary-states.ts';

const nothing = () => {};
const kept = () => Promise.resolve();

export const INERT_ACTIONS: SummaryActions = {
  onStop: nothing,
  onRetry: nothing,
  onLength: nothing,
  onShow: (point) => Promise.resolve(point.blockId !== 'b2'),
  onShowAll: (evidence) => Promise.resolve(Math.max(0, evidence.length - 1)),
  onCopy: kept,
  onPaste: nothing,
  onOptions: nothing,
  onReload: nothing,
};

export const ENGINE: EngineStatus = {
  backend: 'wasm',
  threads: 3,
  hasWebGpu: false,
  isIsolated: true,
  models: [
    {
      id: 'SmolLM2-135M-Sidelight',
      name: 'SmolLM2-135M-Sidelight',
      task: 'text-generation',
      sizeBytes: 141_300_000,
      license: 'Apache-2.0',
      source: 'HuggingFaceTB/SmolLM2-135M-Instruct, tuned for one-line gists',
      state: 'idle',
    },
    {
      id: 'all-MiniLM-L6-v2',
      name: 'all-MiniLM-L6-v2',
      task: 'feature-extraction',
      sizeBytes: 23_900_000,
      license: 'Apache-2.0',
      source: 'sentence-transformers/all-MiniLM-L6-v2',
      state: 'ready',
    },
  ],
};

export const OPTIONS: OptionsViewProps = {
  settings: DEFAULT_SETTINGS,
  onSettings: kept,
  engine: ENGINE,
  engineError: null,
  shortcuts: [
    { name: '_execute_action', description: 'Open Sidelight and summarize the page', keys: 'Alt+Shift+S' },
    { name: 'summarize-selection', description: 'Summarize the selection in the side panel', keys: '' },
  ],
  onShortcuts: nothing,
  version: '0.1.0',
  licences: [
    {
      name: 'preact',
      version: '11.2.0',
      license: 'MIT',
      text: 'The MIT License (MIT)\n\nCopyright (c) 2015-present Jason Miller',
    },
    { name: 'valibot', version: '1.5.0', license: 'MIT' },
  ],
  privacyUrl: '#privacy',
  onErase: kept,
  onReset: kept,
};

const WELCOME: WelcomeViewProps = {
  browser: 'chrome',
  shortcut: 'Alt+Shift+S',
  onTry: nothing,
  onOptions: nothing,
  trial: null,
  litQuote: null,
};

const trial = (
  <SummaryView
    {...INERT_ACTIONS}
    surface="embedded"
    view={done({
      scope: 'text',
      tabId: null,
      page: { url: '', title: done().page?.title ?? '', lang: 'en', words: 824 },
    })}
    phase="attached"
    error={null}
    length="medium"
  />
);

const damaged: EngineStatus = {
  ...ENGINE,
  backend: 'webgpu',
  hasWebGpu: true,
  isIsolated: false,
  models: ENGINE.models.map((model, index) => ({ ...model, state: index === 0 ? 'corrupt' : 'loading' })),
};

type ChatHost = (typeof SUMMARY_STATES)[string];

/** Every state of every document, by name. */
export function pageStates(surface: 'popup' | 'panel'): Readonly<Record<string, ComponentChildren>> {
  return {
    ...Object.fromEntries(
      Object.entries(SUMMARY_STATES).map(([name, state]) => [
        name,
        <SummaryView key={name} {...INERT_ACTIONS} {...state} surface={surface} />,
      ]),
    ),
    ...chatStates((chat, isPinned) => (
      <SummaryView
        {...INERT_ACTIONS}
        {...(SUMMARY_STATES['done-short'] as ChatHost)}
        surface="panel"
        chat={chat}
        pin={{ isPinned, onPin: () => undefined }}
      />
    )),
    ...tabStates((chat) => (
      <SummaryView
        {...INERT_ACTIONS}
        {...(SUMMARY_STATES['done-short'] as ChatHost)}
        surface="panel"
        chat={chat}
        pin={{ isPinned: false, onPin: () => undefined }}
      />
    )),
    options: <OptionsView {...OPTIONS} />,
    'options-pending': <OptionsView {...OPTIONS} engine={null} />,
    'options-failed': <OptionsView {...OPTIONS} engine={null} engineError="host.unavailable" />,
    'options-damaged': (
      <OptionsView {...OPTIONS} engine={damaged} settings={{ length: 'long', theme: 'dark' }} onShortcuts={null} />
    ),
    welcome: <WelcomeView {...WELCOME} />,
    'welcome-firefox': <WelcomeView {...WELCOME} browser="firefox" shortcut="" />,
    'welcome-trial': <WelcomeView {...WELCOME} trial={trial} litQuote={samplePoints(2)[1]?.quote ?? null} />,
  };
}
