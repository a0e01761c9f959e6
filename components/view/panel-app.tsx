import type { Capture } from '../../lib/core/capture.ts';
import type { Translation } from '../../lib/core/translation.ts';
import type { ChatSession } from '../conversation/chat-session.ts';
import { TranslationContext } from '../conversation/translation-context.ts';
import { useChat } from '../conversation/use-chat.tsx';
import { suggestionsOf } from '../conversation/suggestions.ts';
import type { FollowedTab } from '../session/followed-tab.ts';
import type { OtherTabs } from '../session/other-tabs.ts';
import { useTexts } from '../text.tsx';
import { startFile, SummaryApp, tabIdOf, type SummaryAppProps } from './summary-app.tsx';

interface PanelAppProps extends SummaryAppProps {
  readonly chatSession: ChatSession;
  readonly tab: FollowedTab;
  /** Tabs that can be asked too; null in a private window. */
  readonly others: OtherTabs | null;
  /** What translates answers; null where the browser has nothing that does. */
  readonly translation: Translation | null;
}

/** The panel: the summary of the page beside it, and the conversation about it. */
export function PanelApp({ chatSession, tab, others, translation, ...props }: PanelAppProps) {
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
  const intake = props.documents === undefined ? null : files;
  const chat = useChat(chatSession, { suggestions, files: intake, tabs: others, pin: () => tab.pin(true) });
  const pin = { isPinned: tab.isPinned.value, onPin: (isPinned: boolean) => tab.pin(isPinned) };
  return (
    <TranslationContext.Provider value={translation}>
      <SummaryApp {...withFiles} chat={chat} pin={pin} />
    </TranslationContext.Provider>
  );
}
