import { quotedSelection } from '../../lib/core/explain-request.ts';
import { showBadge } from '../../lib/platform/badge.ts';
import { onPort } from '../../lib/platform/runtime-port.ts';
import { selectedText } from '../../lib/platform/selected-text.ts';
import { callerOf } from '../../lib/transport/sender.ts';
import { serve, type Handlers } from '../../lib/transport/server.ts';
import { ask, prepare } from './ask.ts';
import { highlightAllInTab, highlightInTab } from './highlight.ts';
import { ownIdentity, type HostLink } from './host-link.ts';
import { startJob } from './start-job.ts';

/** The `control` port: what needs the extension API. */
export function serveControl(host: HostLink): void {
  const handlers: Handlers<'control'> = {
    'job.start': (input) => startJob(host, input),
    'chat.ask': (input) => ask(host, input),
    'chat.prepare': (input) => prepare(host, input),
    'page.selection': async ({ tabId }) => ({ text: quotedSelection(await selectedText(tabId)) }),
    'host.ensure': () => host.ensure(),
    'page.highlight': ({ tabId, evidence }) => highlightInTab(tabId, evidence),
    'page.highlightAll': ({ tabId, evidence }) => highlightAllInTab(tabId, evidence),
    'badge.show': ({ tabId, state }) => showBadge(tabId, state),
  };
  onPort('control', (port) => {
    const caller = callerOf(port.sender, ownIdentity());
    if (caller !== null) serve(port, { portName: 'control', caller, handlers });
  });
}
