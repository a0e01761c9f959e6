import { createHost } from '../../lib/host/create-host.ts';
import { showBadge } from '../../lib/platform/badge.ts';
import { keepAwakeWhile } from '../../lib/platform/keep-awake.ts';
import { browser } from '../../lib/platform/browser.ts';
import { onPort } from '../../lib/platform/runtime-port.ts';
import { createClient } from '../../lib/transport/client.ts';
import { memoryPorts } from '../../lib/transport/memory-port.ts';
import { callerOf } from '../../lib/transport/sender.ts';
import { hostLink, ownIdentity, type HostLink } from './host-link.ts';

/** Firefox: the event page is the engine host itself. Its own calls go over a port in memory, views come over runtime ports. */
export function eventPageLink(): HostLink {
  const host = createHost({
    packageUrl: (path) => browser.runtime.getURL(path as '/'),
    onState: (tabId, state) => void showBadge(tabId, state),
    onBusy: keepAwakeWhile(),
  });
  onPort('engine', (port) => {
    const caller = callerOf(port.sender, ownIdentity());
    if (caller !== null) host.accept(port, caller);
  });
  return hostLink(
    createClient('engine', {
      connect: () => {
        const [client, server] = memoryPorts('engine');
        host.accept(server, 'background');
        return client;
      },
    }),
  );
}
