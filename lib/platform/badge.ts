import type { JobState } from '../core/job.ts';
import { browser } from './browser.ts';
import { translate } from './translator.ts';

/** `none`: nothing to tell, or a person has seen it. */
export type BadgeState = JobState | 'none';

/** Text, background, tooltip: readable on light and dark toolbars, and not by colour alone. */
const LOOK: Readonly<Record<BadgeState, readonly [string, string, string]>> = {
  queued: ['…', '#7a5c00', 'badgeRunning'],
  running: ['…', '#7a5c00', 'badgeRunning'],
  done: ['✓', '#1e6b3a', 'badgeDone'],
  failed: ['!', '#a3261c', 'badgeFailed'],
  cancelled: ['', '#5b5b5b', 'actionTitle'],
  none: ['', '#5b5b5b', 'actionTitle'],
};

/** The API takes four calls a badge: two badges of one tab must not mix theirs. */
let turn: Promise<void> = Promise.resolve();

/** Shows how a tab's job stands, in the order asked for. A tab that is gone is no error: its badge went with it. */
export function showBadge(tabId: number, state: BadgeState): Promise<void> {
  turn = turn.then(() => paint(tabId, LOOK[state])).catch(() => undefined);
  return turn;
}

async function paint(tabId: number, [text, color, title]: (typeof LOOK)[BadgeState]): Promise<void> {
  await browser.action.setBadgeBackgroundColor({ tabId, color });
  await browser.action.setBadgeTextColor({ tabId, color: '#ffffff' });
  await browser.action.setBadgeText({ tabId, text });
  await browser.action.setTitle({ tabId, title: translate(title) });
}
