import type { JobState } from '../core/job.ts';
import { browser } from './browser.ts';
import { translate } from './translator.ts';

/** Text, background, tooltip: readable on light and dark toolbars, and not by colour alone. */
const LOOK: Readonly<Record<JobState, readonly [string, string, string]>> = {
  queued: ['…', '#7a5c00', 'badgeRunning'],
  running: ['…', '#7a5c00', 'badgeRunning'],
  done: ['✓', '#1e6b3a', 'badgeDone'],
  failed: ['!', '#a3261c', 'badgeFailed'],
  cancelled: ['', '#5b5b5b', 'actionTitle'],
};

/** Shows how a tab's job stands. A tab that is gone is no error: its badge went with it. */
export async function showBadge(tabId: number, state: JobState): Promise<void> {
  const [text, color, title] = LOOK[state];
  try {
    await browser.action.setBadgeBackgroundColor({ tabId, color });
    await browser.action.setBadgeTextColor({ tabId, color: '#ffffff' });
    await browser.action.setBadgeText({ tabId, text });
    await browser.action.setTitle({ tabId, title: translate(title) });
  } catch {
    return;
  }
}

/** Takes the badge away once a person has seen the result. */
export async function clearBadge(tabId: number): Promise<void> {
  await showBadge(tabId, 'cancelled');
}
