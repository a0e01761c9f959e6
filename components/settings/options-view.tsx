import type { EngineStatus } from '../../lib/core/engine-status.ts';
import type { ErrorCode } from '../../lib/core/error-code.ts';
import type { Settings } from '../../lib/core/settings.ts';
import { useTexts } from '../text.tsx';
import { useAnnouncer } from '../ui/announcer.tsx';
import { Mark } from '../ui/mark.tsx';
import { AboutSection, type PackageLicence } from './about-section.tsx';
import { AppearanceSection } from './appearance-section.tsx';
import { DataSection } from './data-section.tsx';
import { EngineSection } from './engine-section.tsx';
import { ShortcutSection, type Shortcut } from './shortcut-section.tsx';
import { SummarySection } from './summary-section.tsx';

export interface OptionsViewProps {
  readonly settings: Settings;
  /** Saves what changed; rejects when it could not be kept. */
  readonly onSettings: (changes: Partial<Settings>) => Promise<void>;
  /** Null until the engine host has answered. */
  readonly engine: EngineStatus | null;
  readonly engineError: ErrorCode | null;
  readonly shortcuts: readonly Shortcut[];
  /** Opens the browser's page for shortcuts; null where it has none that can be opened. */
  readonly onShortcuts: (() => void) | null;
  readonly version: string;
  readonly licences: readonly PackageLicence[];
  /** Address of the packaged privacy document. */
  readonly privacyUrl: string;
  /** Erases every summary; rejects on failure. */
  readonly onErase: () => Promise<void>;
  /** Back to the default settings; rejects on failure. */
  readonly onReset: () => Promise<void>;
}

export function OptionsView(props: OptionsViewProps) {
  const texts = useTexts();
  const { region, say } = useAnnouncer();
  return (
    <main class="page options">
      <div class="page__inner">
        <header class="page__header">
          <Mark />
          <h1 class="page__title">{texts.t('optionsTitle')}</h1>
        </header>
        <SummarySection settings={props.settings} onSettings={props.onSettings} say={say} />
        <AppearanceSection settings={props.settings} onSettings={props.onSettings} say={say} />
        <ShortcutSection shortcuts={props.shortcuts} onShortcuts={props.onShortcuts} />
        <EngineSection engine={props.engine} error={props.engineError} />
        <DataSection privacyUrl={props.privacyUrl} onErase={props.onErase} onReset={props.onReset} say={say} />
        <AboutSection version={props.version} licences={props.licences} models={props.engine?.models ?? []} />
      </div>
      {region}
    </main>
  );
}
