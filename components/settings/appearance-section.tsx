import { THEMES } from '../../lib/core/settings.ts';
import { themeKey } from '../message-keys.ts';
import { useTexts } from '../text.tsx';
import { Segmented } from '../ui/segmented.tsx';
import { Section } from './section.tsx';
import type { SettingsSectionProps } from './summary-section.tsx';
import { useFeedback } from './use-feedback.tsx';

export function AppearanceSection({ settings, onSettings, say }: SettingsSectionProps) {
  const texts = useTexts();
  const { run, mark } = useFeedback(say, 'saved', 'saveFailed');
  return (
    <Section title={texts.t('optionsAppearance')}>
      <div class="setting">
        <Segmented
          label={texts.t('themeLabel')}
          options={THEMES.map((value) => ({ value, label: texts.t(themeKey(value)) }))}
          value={settings.theme}
          onChange={(theme) => run(() => onSettings({ theme }))}
        />
        {mark}
      </div>
    </Section>
  );
}
