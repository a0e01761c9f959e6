import { CAPTURE_WORD_CAP } from '../../lib/core/capture-limits.ts';
import type { Notice } from '../../lib/core/summary.ts';
import { noticeKey } from '../message-keys.ts';
import { useTexts } from '../text.tsx';
import { Icon } from '../ui/icon.tsx';

export function NoticeList(props: { readonly notices: readonly Notice[] }) {
  const texts = useTexts();
  if (props.notices.length === 0) return null;
  return (
    <ul class="notices" aria-label={texts.t('noticesHeading')}>
      {props.notices.map((notice) => (
        <li key={notice} class="notice">
          <Icon name="info" />
          <span>{texts.t(noticeKey(notice), texts.number(CAPTURE_WORD_CAP))}</span>
        </li>
      ))}
    </ul>
  );
}

/** The panel stays while its tab goes on: what it shows is then of the page before. */
export function MovedOn() {
  const texts = useTexts();
  return (
    <p class="notice" role="status">
      <Icon name="info" />
      <span>{texts.t('pageMovedOn')}</span>
    </p>
  );
}
