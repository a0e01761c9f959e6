import { useState } from 'preact/hooks';
import type { ErrorCode } from '../../lib/core/error-code.ts';
import { errorKey, errorTitleKey } from '../message-keys.ts';
import { useTexts } from '../text.tsx';
import { errorHelp } from './error-help.ts';
import { FileBox, type FileIntake } from './file-box.tsx';
import { MessageCard } from './message-card.tsx';
import { PasteBox } from './paste-box.tsx';

interface ErrorCardProps {
  readonly error: ErrorCode;
  readonly onRetry: () => void;
  readonly onReload: () => void;
  readonly onPaste: (title: string, text: string) => void;
  /** Null where this view takes no files. */
  readonly files?: FileIntake | null;
}

export function ErrorCard({ error, onRetry, onReload, onPaste, files = null }: ErrorCardProps) {
  const texts = useTexts();
  const [isPasting, setPasting] = useState(false);
  const help = errorHelp(error);
  return (
    <MessageCard icon={help.icon} title={texts.t(errorTitleKey(error))} text={texts.t(errorKey(error))} isAlert>
      {help.remedy === 'retry' && (
        <button type="button" class="button button--primary" onClick={onRetry}>
          {texts.t('tryAgain')}
        </button>
      )}
      {help.remedy === 'reload' && (
        <button type="button" class="button button--primary" onClick={onReload}>
          {texts.t('reloadView')}
        </button>
      )}
      {help.canChooseFile && files !== null && <FileBox {...files} />}
      {help.canPaste && !isPasting && (
        <button type="button" class="button" onClick={() => setPasting(true)}>
          {texts.t('pasteOpen')}
        </button>
      )}
      {help.canPaste && isPasting && <PasteBox onPaste={onPaste} />}
    </MessageCard>
  );
}
