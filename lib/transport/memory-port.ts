import type { PortLike, PortSender } from './port-like.ts';

/** How messages are copied: `clone` as Firefox does, `json` as Chrome does (drops `undefined`). */
export type MessageCopy = 'clone' | 'json';

class MemoryPort implements PortLike {
  other: MemoryPort | null = null;
  #isOpen = true;
  readonly #messageListeners: ((message: unknown) => void)[] = [];
  readonly #disconnectListeners: (() => void)[] = [];
  readonly onMessage = {
    addListener: (listener: (message: unknown) => void) => void this.#messageListeners.push(listener),
  };
  readonly onDisconnect = { addListener: (listener: () => void) => void this.#disconnectListeners.push(listener) };

  constructor(
    readonly name: string,
    readonly sender: PortSender | undefined,
    readonly copy: (message: unknown) => unknown,
  ) {}

  postMessage(message: unknown): void {
    if (!this.#isOpen) throw new Error('Attempting to use a disconnected port object');
    const copied = this.copy(message);
    queueMicrotask(() => this.other?.receive(copied));
  }

  disconnect(): void {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    queueMicrotask(() => this.other?.close());
  }

  receive(message: unknown): void {
    if (!this.#isOpen) return;
    for (const listener of this.#messageListeners) listener(message);
  }

  close(): void {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    for (const listener of this.#disconnectListeners) listener();
  }
}

const COPIES: Readonly<Record<MessageCopy, (message: unknown) => unknown>> = {
  clone: (message) => structuredClone(message),
  json: (message) => JSON.parse(JSON.stringify(message)) as unknown,
};

/**
 * Two ends of a port inside one context: on Firefox the background is the engine host and cannot connect to itself.
 * Messages are copied and delivered asynchronously and in order, so nothing works here that a real port would refuse.
 */
export function memoryPorts(
  name: string,
  options: { sender?: PortSender; copy?: MessageCopy } = {},
): [client: PortLike, server: PortLike] {
  const copy = COPIES[options.copy ?? 'clone'];
  const client = new MemoryPort(name, undefined, copy);
  const server = new MemoryPort(name, options.sender, copy);
  client.other = server;
  server.other = client;
  return [client, server];
}
