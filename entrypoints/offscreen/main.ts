import { createHost } from '../../lib/host/create-host.ts';
import { browser } from '../../lib/platform/browser.ts';
import { connectPort, onPort } from '../../lib/platform/runtime-port.ts';
import { createClient } from '../../lib/transport/client.ts';
import { callerOf } from '../../lib/transport/sender.ts';

const own = { id: browser.runtime.id, origin: location.origin };
const control = createClient('control', { connect: () => connectPort('control') });

const host = createHost({
  packageUrl: (path) => browser.runtime.getURL(path as '/'),
  // Wakes a stopped worker where needed. A badge that could not be set is no reason to fail a job.
  onState: (tabId, state) => void control.call('badge.show', { tabId, state }).catch(() => undefined),
});

onPort('engine', (port) => {
  const caller = callerOf(port.sender, own);
  if (caller !== null) host.accept(port, caller);
});
