import { browser } from '../../lib/platform/browser.ts';
import { ensureOffscreen } from '../../lib/platform/offscreen.ts';
import { connectPort } from '../../lib/platform/runtime-port.ts';
import { journalKey } from '../../lib/platform/session-key.ts';
import type { Input, MethodsOf, Output } from '../../lib/protocol/contract.ts';
import { createClient, type Client } from '../../lib/transport/client.ts';

/** The background's line to the engine host, which it starts on demand and never assumes to be alive. */
export interface HostLink {
  /** The host exists and has its journal open. */
  ensure(): Promise<void>;
  call<M extends MethodsOf<'engine'>>(method: M, input: Input<M>): Promise<Output<M>>;
}

/** Every call opens the host first: `host.open` is a no-op on a host that is open, and a new host needs it. */
export function hostLink(client: Client<'engine'>): HostLink {
  const ensure = async (): Promise<void> => client.call('host.open', { journalKey: await journalKey() });
  return {
    ensure,
    call: async (method, input) => {
      await ensure();
      return client.call(method, input);
    },
  };
}

/** Chrome: the host is the offscreen document, reached over a runtime port. */
export const offscreenLink = (): HostLink =>
  hostLink(createClient('engine', { connect: () => connectPort('engine'), beforeConnect: ensureOffscreen }));

/** What our own contexts look like as senders of a port. */
export const ownIdentity = (): { id: string; origin: string } => ({
  id: browser.runtime.id,
  origin: browser.runtime.getURL('/').replace(/\/$/u, ''),
});
