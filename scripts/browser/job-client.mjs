// @ts-check

/**
 * Puts `openPort(name)` into the document: a port of the product and the few lines of the protocol it takes to call it, `openEngine()` for the
 * engine host's, and `callOnce(name, method, input, onChunk)` for one call on a port of its own, which rejects with the failure's code.
 * Frames are those of `lib/protocol/frames.ts`. On purpose not our own client: it stands for any other end of the port.
 * Runs inside one of our documents (see `View.evaluate`), so it is sent as source and may use nothing but its arguments.
 *
 * @param {number} version `PROTOCOL_VERSION`
 */
export function installEngineCaller(version) {
  const scope = /** @type {any} */ (globalThis);
  const { runtime } = scope.browser?.runtime ? scope.browser : scope.chrome;

  /** Resolves to null where the handshake fails: the host may not be there yet, and such a port neither fails nor answers. */
  scope.openPort = (/** @type {string} */ name) =>
    new Promise((resolve) => {
      const port = runtime.connect({ name });
      /** @type {Map<number, { onChunk: Function, settle: Function }>} */
      const calls = new Map();
      let lastId = 0;
      const lose = () => {
        for (const { settle } of calls.values()) settle({ isLost: true });
        resolve(null);
      };
      const post = (/** @type {object} */ frame) => {
        try {
          port.postMessage(frame);
        } catch {
          lose();
        }
      };
      const call = (/** @type {string} */ m, /** @type {unknown} */ p, onChunk = () => {}) =>
        new Promise((settle) => {
          const id = ++lastId;
          calls.set(id, { onChunk, settle });
          post({ f: 'call', id, m, p });
        });
      port.onDisconnect.addListener(lose);
      port.onMessage.addListener((/** @type {any} */ frame) => {
        if (frame.f === 'welcome') resolve({ call, version: frame.v, close: () => port.disconnect() });
        const open = calls.get(frame.id);
        if (frame.f === 'done') open?.settle({ value: frame.r });
        if (frame.f === 'fail') open?.settle({ error: frame.code });
        if (frame.f !== 'chunk') return;
        open?.onChunk(frame.d);
        post({ f: 'ack', id: frame.id, n: frame.n });
      });
      post({ f: 'hello', v: version });
      setTimeout(() => resolve(null), 1_500);
    });
  scope.openEngine = () => scope.openPort('engine');

  scope.callOnce = async (
    /** @type {string} */ name,
    /** @type {string} */ method,
    /** @type {unknown} */ input,
    /** @type {(chunk: any) => void} */ onChunk,
  ) => {
    let port = null;
    for (let tries = 0; port === null && tries < 20; tries += 1) port = await scope.openPort(name);
    if (port === null) throw new Error('host.unavailable');
    const { value, error, isLost } = await port.call(method, input, onChunk);
    port.close();
    if (isLost || error) throw new Error(error ?? 'host.unavailable');
    return value;
  };
}

/**
 * Follows the newest job of the current tab to its end, as the popup itself does; `installEngineCaller` goes first.
 * @param {number} version `PROTOCOL_VERSION`
 * @param {number} timeoutMs
 * @returns {Promise<{ view: any, error: string | null }>} the job's last view; `error` is a code of `lib/core/error-code.ts`
 */
export async function followJob(version, timeoutMs) {
  const scope = /** @type {any} */ (globalThis);
  const api = scope.browser?.runtime ? scope.browser : scope.chrome;
  const endMs = performance.now() + timeoutMs;
  const pause = (/** @type {number} */ ms) => new Promise((resolve) => setTimeout(resolve, Math.max(0, ms)));
  const isTerminal = (/** @type {string} */ state) => ['done', 'failed', 'cancelled'].includes(state);
  /** @type {any} */
  let seen = null;

  /** Null: not yet. */
  const follow = async (/** @type {any} */ engine, /** @type {number} */ tabId) => {
    const { value, error, isLost } = await engine.call('job.latest', { tabId });
    if (isLost || error || !value) return isLost || !error ? null : { view: seen, error };
    seen = value;
    // The popup may yet get at a PDF's file; then there will be another job.
    const goesOn = value.error === 'page.pdf' && document.querySelector('main')?.dataset['status'] === 'running';
    if (isTerminal(value.state)) return goesOn ? null : { view: value, error: value.error };
    await new Promise((resolve) => {
      const onChunk = (/** @type {any} */ event) => {
        if (event.type === 'end' || (event.type === 'view' && isTerminal(event.view.state))) resolve(null);
      };
      engine.call('job.attach', { id: value.id }, onChunk).then(resolve);
    });
    return null;
  };

  const [tab] = await api.tabs.query({ active: true, currentWindow: true });
  while (performance.now() < endMs) {
    const engine = await scope.openEngine();
    if (engine && engine.version !== version) return { view: null, error: 'protocol.version' };
    const outcome = engine && (await Promise.race([follow(engine, tab.id), pause(endMs - performance.now())]));
    engine?.close();
    if (outcome) return outcome;
    await pause(50);
  }
  return { view: seen, error: 'protocol.timeout' };
}
