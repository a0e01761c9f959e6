import type { TargetedEvent } from 'preact';
import { useTexts } from '../text.tsx';
import { Icon } from '../ui/icon.tsx';

/** Where a view takes files from. */
export interface FileIntake {
  readonly onFile: (file: File) => void;
  /** Goes to where a file can be chosen, in views that a file picker would close (Firefox's popup); null elsewhere. */
  readonly onElsewhere: (() => void) | null;
}

const ACCEPTED = 'application/pdf,.pdf';

/** Chooses a PDF. A native file input behind its label: keyboard and screen readers know it, and a file can be dropped on it. */
export function FileBox({ onFile, onElsewhere }: FileIntake) {
  const texts = useTexts();
  if (onElsewhere !== null) {
    return (
      <button type="button" class="button button--primary" onClick={onElsewhere}>
        {texts.t('fileChooseInPanel')}
      </button>
    );
  }
  const take = (event: TargetedEvent<HTMLInputElement>) => {
    const file = event.currentTarget.files?.[0];
    // The same file, chosen again, is to be read again.
    event.currentTarget.value = '';
    if (file !== undefined) onFile(file);
  };
  return (
    <div class="file">
      <label class="file__label">
        <input class="visually-hidden file__input" type="file" accept={ACCEPTED} onChange={take} />
        <span class="button button--primary">
          <Icon name="page" />
          <span>{texts.t('fileChoose')}</span>
        </span>
      </label>
      <span class="file__hint">{texts.t('fileDrop')}</span>
    </div>
  );
}
