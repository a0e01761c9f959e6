import { useState } from 'preact/hooks';
import { useTexts } from '../text.tsx';
import { FileBox, type FileIntake } from './file-box.tsx';
import { MessageCard } from './message-card.tsx';
import { PasteBox } from './paste-box.tsx';

interface QuietCardProps {
  readonly status: 'idle' | 'cancelled';
  /** Something was found before the stop. */
  readonly hasResult: boolean;
  readonly onRetry: (isFresh: boolean) => void;
  readonly onPaste: (title: string, text: string) => void;
  readonly files?: FileIntake | null;
}

/** Nothing asked for yet, or stopped by the person: states that are no errors. */
export function QuietCard({ status, hasResult, onRetry, onPaste, files = null }: QuietCardProps) {
  const texts = useTexts();
  const [isPasting, setPasting] = useState(false);
  if (status === 'cancelled') {
    return (
      <MessageCard
        icon="hand"
        title={texts.t('cancelledTitle')}
        text={texts.t(hasResult ? 'cancelledPartial' : 'cancelledEmpty')}
      />
    );
  }
  return (
    <MessageCard icon="click" title={texts.t('idleTitle')} text={texts.t('idleText')}>
      <button type="button" class="button button--primary" onClick={() => onRetry(false)}>
        {texts.t('summarizePage')}
      </button>
      {isPasting ? (
        <PasteBox onPaste={onPaste} />
      ) : (
        <button type="button" class="button" onClick={() => setPasting(true)}>
          {texts.t('pasteOpen')}
        </button>
      )}
      {files !== null && <FileBox {...files} />}
    </MessageCard>
  );
}
