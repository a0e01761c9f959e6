import type { Capture } from '../../lib/core/capture.ts';
import type { ChatSession } from '../conversation/chat-session.ts';
import { useChat } from '../conversation/use-chat.tsx';
import { suggestionsOf } from '../conversation/suggestions.ts';
import type { FollowedTab } from '../session/followed-tab.ts';
import { useTexts } from '../text.tsx';
import { startFile, SummaryApp, tabIdOf, type SummaryAppProps } from './summary-app.tsx';

interface PanelAppProps extends SummaryAppProps {
  readonly chatSession: ChatSession;
  readonly tab: FollowedTab;
}

/** The panel: the summary of the page beside it, and the conversation about it. */
export function PanelApp({ chatSession, tab, ...props }: PanelAppProps) {
  const texts = useTexts();
  const onDocument = (tabId: number | null, capture: Capture): void => {
    if (tabId !== null) void chatSession.openDocument(tabId, capture);
  };
  const withFiles = { ...props, onDocument };
  const { value: view } = props.session.view;
  const files = {
    onFile: (file: File) => startFile(withFiles, { file, url: '' }, tabIdOf(props)),
    onElsewhere: props.documents?.onElsewhere ?? null,
  };
  const suggestions = props.session.hasMovedOn.value ? [] : suggestionsOf(view, texts);
  const chat = useChat(chatSession, suggestions, props.documents === undefined ? null : files);
  const pin = { isPinned: tab.isPinned.value, onPin: (isPinned: boolean) => tab.pin(isPinned) };
  return <SummaryApp {...withFiles} chat={chat} pin={pin} />;
}
