/** One protocol call as sent into a document of ours. */
export interface RemoteCall {
  readonly port: 'control' | 'engine';
  readonly method: string;
  readonly input?: unknown;
}

/**
 * Calls a method from inside one of our documents and answers its result; a failure rejects with its code.
 * Sent as source, so it stands alone: a few lines of the protocol, on purpose not our client.
 */
export function remoteCall({ port: name, method, input }: RemoteCall): Promise<unknown> {
  interface Port {
    postMessage(frame: unknown): void;
    disconnect(): void;
    onMessage: { addListener(listener: (frame: { f: string; r?: unknown; code?: string }) => void): void };
  }
  const { runtime } = (globalThis as unknown as { chrome: { runtime: { connect(o: { name: string }): Port } } }).chrome;
  return new Promise((resolve, reject) => {
    const port = runtime.connect({ name });
    port.onMessage.addListener((frame) => {
      if (frame.f === 'welcome') port.postMessage({ f: 'call', id: 1, m: method, p: input });
      if (frame.f !== 'done' && frame.f !== 'fail') return;
      port.disconnect();
      if (frame.f === 'done') resolve(frame.r ?? null);
      else reject(new Error(frame.code));
    });
    port.postMessage({ f: 'hello', v: 4 }); // PROTOCOL_VERSION, which source on its way elsewhere cannot import
  });
}
