import type { ChatSession } from '../conversation/chat-session.ts';
import { useChat } from '../conversation/use-chat.tsx';
import { suggestionsOf } from '../conversation/suggestions.ts';
import { useTexts } from '../text.tsx';
import { SummaryApp, type SummaryAppProps } from './summary-app.tsx';

/** The panel: the summary of the page beside it, and the conversation about it. */
export function PanelApp({ chatSession, ...props }: SummaryAppProps & { readonly chatSession: ChatSession }) {
  const texts = useTexts();
  const { value: view } = props.session.view;
  const chat = useChat(chatSession, props.session.hasMovedOn.value ? [] : suggestionsOf(view, texts));
  return <SummaryApp {...props} chat={chat} />;
}
