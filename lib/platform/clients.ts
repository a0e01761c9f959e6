import type { Client } from '../transport/client.ts';
import { createClient } from '../transport/client.ts';
import { connectPort } from './runtime-port.ts';

export interface ViewClients {
  readonly control: Client<'control'>;
  readonly engine: Client<'engine'>;
}

/** The two lines every view of ours has. The engine's is only dialled once the background says its host is there. */
export function viewClients(): ViewClients {
  const control = createClient('control', { connect: () => connectPort('control') });
  const engine = createClient('engine', {
    connect: () => connectPort('engine'),
    beforeConnect: (signal) => control.call('host.ensure', undefined, { signal }),
  });
  // A port looks open after the back/forward cache and is dead.
  addEventListener('pageshow', (event) => {
    if (!event.persisted) return;
    control.reset();
    engine.reset();
  });
  return { control, engine };
}
