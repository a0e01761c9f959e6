import type { PortName } from '../protocol/frames.ts';
import { browser } from './browser.ts';

/** A new port to whichever of our contexts owns `name`. Connecting before the owner exists neither fails nor answers. */
export const connectPort = (name: PortName): ReturnType<typeof browser.runtime.connect> =>
  browser.runtime.connect({ name });

/** Calls back with each port another context opens under `name`. Ports of other names are left alone: closing a port one does not own cuts its owner's client too. */
export function onPort(name: PortName, accept: (port: ReturnType<typeof browser.runtime.connect>) => void): void {
  browser.runtime.onConnect.addListener((port) => {
    if (port.name === name) accept(port);
  });
}
