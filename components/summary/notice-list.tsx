import { CAPTURE_WORD_CAP } from '../../lib/core/capture-limits.ts';
import type { Notice } from '../../lib/core/summary.ts';
import { noticeKey } from '../message-keys.ts';
import { useTexts } from '../text.tsx';
import { Icon } from '../ui/icon.tsx';

/** Why there is something else than the outline that was asked for: said above it. */
const ABOUT_OUTLINE: readonly Notice[] = ['no-headings', 'no-outline'];

export function OutlineNotice({ notices }: NoticesProps) {
  const texts = useTexts();
  const notice = notices.find((one) => ABOUT_OUTLINE.includes(one));
  if (notice === undefined) return null;
  return (
    <p class="notice">
      <Icon name="info" />
      <span>{texts.t(noticeKey(notice))}</span>
    </p>
  );
}

interface NoticesProps {
  readonly notices: readonly Notice[];
}

export function NoticeList(props: NoticesProps) {
  const texts = useTexts();
  const notices = props.notices.filter((notice) => !ABOUT_OUTLINE.includes(notice));
  if (notices.length === 0) return null;
  return (
    <ul class="notices" aria-label={texts.t('noticesHeading')}>
      {notices.map((notice) => (
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
