/**
 * Resolves in the next turn of the event loop, so that messages waiting in the worker's queue are seen between two
 * steps. A message to oneself takes microseconds; `setTimeout(0)` is clamped to 4 ms once nested (HTML standard).
 */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
