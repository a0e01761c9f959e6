import { useId } from 'preact/hooks';
import type { Gist } from '../../lib/core/summary.ts';
import { gistHiddenKey } from '../message-keys.ts';
import { useTexts } from '../text.tsx';
import { Icon } from '../ui/icon.tsx';

interface GistLabelProps {
  /** Null while it is being written. */
  readonly gist: Gist | null;
  readonly isWriting: boolean;
  readonly isOpen: boolean;
  /** What it opens; null where there is nothing behind the line. */
  readonly sheetId: string | null;
  readonly onToggle: () => void;
}

/** Under the line: where it comes from. Opens the sentences that it stands on. */
export function GistLabel({ gist, isWriting, isOpen, sheetId, onToggle }: GistLabelProps) {
  const texts = useTexts();
  const hintId = useId();
  if (gist === null) return <p class="gist__label">{isWriting ? texts.t('gistWriting') : ''}</p>;
  if (sheetId === null) {
    return (
      <p class="gist__label">
        <Origin gist={gist} />
      </p>
    );
  }
  return (
    <p class="gist__label">
      <button
        type="button"
        class="gist__opener"
        aria-expanded={isOpen}
        aria-controls={sheetId}
        aria-describedby={hintId}
        onClick={onToggle}
      >
        <Origin gist={gist} />
        <Icon name="chevron" />
      </button>
      <span class="visually-hidden" id={hintId}>
        {texts.t('gistBehindHint')}
      </span>
    </p>
  );
}

function Origin({ gist }: { readonly gist: Gist }) {
  const texts = useTexts();
  if (gist.shown) return <span>{texts.t('gistByModel')}</span>;
  return (
    <span>
      <strong>{texts.t('gistFromPage')}</strong> {gist.hidden !== null && texts.t(gistHiddenKey(gist.hidden))}
    </span>
  );
}
