import { useTexts } from '../text.tsx';
import { Section } from './section.tsx';

/** A command as the browser lists it: its description in the person's language, its keys as they are now ('' = none). */
export interface Shortcut {
  readonly name: string;
  readonly description: string;
  readonly keys: string;
}

interface ShortcutSectionProps {
  readonly shortcuts: readonly Shortcut[];
  readonly onShortcuts: (() => void) | null;
}

export function ShortcutSection({ shortcuts, onShortcuts }: ShortcutSectionProps) {
  const texts = useTexts();
  return (
    <Section title={texts.t('optionsShortcuts')}>
      <dl class="rows">
        {shortcuts.map((shortcut) => (
          <div key={shortcut.name} class="row">
            <dt>{shortcut.description}</dt>
            <dd>
              {shortcut.keys === '' ? (
                <span class="hint">{texts.t('shortcutNone')}</span>
              ) : (
                <kbd class="key">{shortcut.keys}</kbd>
              )}
            </dd>
          </div>
        ))}
      </dl>
      {onShortcuts !== null && (
        <div class="setting">
          <button type="button" class="button" onClick={onShortcuts}>
            {texts.t('shortcutChange')}
          </button>
          <span class="hint">{texts.t('shortcutChangeHint')}</span>
        </div>
      )}
    </Section>
  );
}
