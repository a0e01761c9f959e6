import type { ChatSession } from '../../components/conversation/chat-session.ts';
import type { FollowedTab } from '../../components/session/followed-tab.ts';
import type { JobSession } from '../../components/session/job-session.ts';
import type { OtherTabs } from '../../components/session/other-tabs.ts';
import { onTabActivated, onTabClosed, onTabLoading, type ActiveTab } from '../../lib/platform/active-tab.ts';

interface Followers {
  readonly session: JobSession;
  readonly chat: ChatSession;
  readonly followed: FollowedTab;
  readonly others: OtherTabs;
}

/** What the tabs of the panel's window do is told to what shows them. */
export function followTabs(tab: ActiveTab, { session, chat, followed, others }: Followers): void {
  onTabActivated(tab.windowId, (id) => {
    followed.comeToFront(id);
    void others.refresh();
  });
  onTabClosed((id) => {
    chat.moveOn(id);
    followed.close(id);
    others.close(id);
  });
  onTabLoading((id) => {
    others.forget(id);
    void others.refresh();
    if (id === followed.shown.value) session.moveOn();
    chat.moveOn(id);
  });
  followed.comeToFront(tab.id);
}
