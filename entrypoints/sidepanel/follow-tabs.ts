import type { ChatSession } from '../../components/conversation/chat-session.ts';
import type { FollowedTab } from '../../components/session/followed-tab.ts';
import type { JobSession } from '../../components/session/job-session.ts';
import { onTabActivated, onTabClosed, onTabLoading, type ActiveTab } from '../../lib/platform/active-tab.ts';

interface Followers {
  readonly session: JobSession;
  readonly chat: ChatSession;
  readonly followed: FollowedTab;
}

/** What the tabs of the panel's window do is told to what shows them. */
export function followTabs(tab: ActiveTab, { session, chat, followed }: Followers): void {
  onTabActivated(tab.windowId, (id) => followed.comeToFront(id));
  onTabClosed((id) => {
    chat.moveOn(id);
    followed.close(id);
  });
  onTabLoading((id) => {
    if (id === followed.shown.value) session.moveOn();
    chat.moveOn(id);
  });
  followed.comeToFront(tab.id);
}
