import { useTexts } from '../text.tsx';
import { Icon } from '../ui/icon.tsx';

/** Whether the panel stays on this page when another tab comes to the front. */
export interface Pin {
  readonly isPinned: boolean;
  readonly onPin: (isPinned: boolean) => void;
}

export function PinButton({ isPinned, onPin }: Pin) {
  const texts = useTexts();
  return (
    <button
      type="button"
      class="button button--icon"
      aria-pressed={isPinned}
      aria-label={texts.t('pinPage')}
      title={texts.t(isPinned ? 'pinOff' : 'pinPage')}
      onClick={() => onPin(!isPinned)}
    >
      <Icon name="pin" />
    </button>
  );
}
