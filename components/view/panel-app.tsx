import type { ChatSession } from '../chat/chat-session.ts';
import { useChat } from '../chat/chat-app.tsx';
import { SummaryApp, type SummaryAppProps } from './summary-app.tsx';

/** The panel: the summary of the page beside it, and the conversation about it. */
export function PanelApp({ chatSession, ...props }: SummaryAppProps & { readonly chatSession: ChatSession }) {
  const chat = useChat(chatSession);
  return <SummaryApp {...props} chat={chat} />;
}
