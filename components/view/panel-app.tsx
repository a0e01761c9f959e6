import type { ChatSession } from '../conversation/chat-session.ts';
import { useChat } from '../conversation/use-chat.tsx';
import { suggestionsOf } from '../conversation/suggestions.ts';
import type { FollowedTab } from '../session/followed-tab.ts';
import { useTexts } from '../text.tsx';
import { SummaryApp, type SummaryAppProps } from './summary-app.tsx';

interface PanelAppProps extends SummaryAppProps {
  readonly chatSession: ChatSession;
  readonly tab: FollowedTab;
}

/** The panel: the summary of the page beside it, and the conversation about it. */
export function PanelApp({ chatSession, tab, ...props }: PanelAppProps) {
  const texts = useTexts();
  const { value: view } = props.session.view;
  const chat = useChat(chatSession, props.session.hasMovedOn.value ? [] : suggestionsOf(view, texts));
  const pin = { isPinned: tab.isPinned.value, onPin: (isPinned: boolean) => tab.pin(isPinned) };
  return <SummaryApp {...props} chat={chat} pin={pin} />;
}
