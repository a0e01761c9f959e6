/**
 * What the transport asks of a port. `runtime.Port` of both browsers has this shape, and so has `memoryPorts()`.
 * Only the context that made a port with `connect` owns it: whoever merely received it never calls `disconnect()`,
 * because that cuts the port for every context that received it (measured in Chromium).
 */
export interface PortLike {
  readonly name: string;
  /** Only on the receiving end. */
  readonly sender?: PortSender | undefined;
  readonly onMessage: { addListener(listener: (message: unknown) => void): void };
  /** Fires when the other end is gone, never for one's own `disconnect()`. */
  readonly onDisconnect: { addListener(listener: () => void): void };
  /** Throws once the port is disconnected. */
  postMessage(message: unknown): void;
  disconnect(): void;
}

/** The part of `runtime.MessageSender` that decides trust. */
export interface PortSender {
  readonly id?: string | undefined;
  readonly origin?: string | undefined;
  readonly url?: string | undefined;
}
