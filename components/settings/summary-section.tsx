import type { Settings } from '../../lib/core/settings.ts';
import { MAX_STORY_POINTS, POINTS_BY_LENGTH, SUMMARY_LENGTHS, type SummaryLength } from '../../lib/core/summary.ts';
import { lengthKey } from '../message-keys.ts';
import { useTexts, type Texts } from '../text.tsx';
import { Segmented } from '../ui/segmented.tsx';
import { Section } from './section.tsx';
import { useFeedback } from './use-feedback.tsx';

export interface SettingsSectionProps {
  readonly settings: Settings;
  readonly onSettings: (changes: Partial<Settings>) => Promise<void>;
  readonly say: (words: string) => void;
}

export function SummarySection({ settings, onSettings, say }: SettingsSectionProps) {
  const texts = useTexts();
  const { run, mark } = useFeedback(say, 'saved', 'saveFailed');
  return (
    <Section title={texts.t('optionsSummary')}>
      <div class="setting">
        <Segmented
          label={texts.t('lengthLabel')}
          options={SUMMARY_LENGTHS.map((value) => ({
            value,
            label: texts.t(value === 'outline' ? 'lengthOutlineOnly' : lengthKey(value)),
          }))}
          value={settings.length}
          onChange={(length) => run(() => onSettings({ length }))}
        />
        {mark}
      </div>
      <p class="hint">{hintOf(settings.length, texts)}</p>
    </Section>
  );
}

function hintOf(length: SummaryLength, texts: Texts): string {
  if (length === 'outline') return texts.t('optionsLengthHintOutline');
  const count = texts.number(POINTS_BY_LENGTH[length]);
  return length === 'long'
    ? texts.t('optionsLengthHintLong', count, texts.number(MAX_STORY_POINTS))
    : texts.t('optionsLengthHint', count);
}
