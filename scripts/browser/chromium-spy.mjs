// @ts-check

/**
 * @typedef {import('puppeteer').CDPSession} CDPSession
 * @typedef {import('puppeteer').Protocol.Target.TargetInfo} TargetInfo
 * @typedef {{ session: CDPSession, parent: CDPSession, target: TargetInfo }} Attachment
 * @typedef {{ origins: string[], key: string, request: import('./session.ts').SpiedRequest }} SeenRequest
 * @typedef {{ origins: string[], error: import('./session.ts').SpiedError }} SeenError
 */

/** Chromium's own surfaces (omnibox, toolbar) are targets too: hundreds of messages about nothing of ours. */
const TARGET_FILTER = [
  { type: 'browser', exclude: true },
  { type: 'tab', exclude: true },
  { type: 'browser_ui', exclude: true },
  {},
];
const AUTO_ATTACH = { autoAttach: true, waitForDebuggerOnStart: true, flatten: true };
/** A service worker is attached to from the browser alone: one session to let go of when it is to stop. */
const CHILD_FILTER = [{ type: 'service_worker', exclude: true }, ...TARGET_FILTER];

/** @param {string | undefined} url */
const originOf = (url) => /^chrome-extension:\/\/[a-p]{32}/u.exec(url ?? '')?.[0] ?? '';

/**
 * Watches every target of the browser, dedicated workers included, from before its first line runs: each new target
 * waits for the debugger until its network events are on. So nothing is missed, also not the service worker's first
 * fetch, as long as the spy is there before the extension is installed.
 *
 * A request counts as an extension's when its document or worker is the extension's, or, for code injected into a
 * page, when the script that asked is.
 */
export class ChromiumSpy {
  /** @type {SeenRequest[]} */
  #requests = [];
  /** @type {SeenError[]} */
  #errors = [];
  /** @type {Map<string, Attachment>} */
  #attachments = new Map();

  /** @type {CDPSession | null} */
  #root = null;

  /** @param {CDPSession} root a session of the browser target */
  async start(root) {
    this.#root = root;
    this.#attachChildren(root);
    await root.send('Target.setAutoAttach', { ...AUTO_ATTACH, filter: TARGET_FILTER });
  }

  /** @param {string} origin */
  requests(origin) {
    const seen = new Set();
    return this.#requests
      .filter(({ origins, key }) => origins.includes(origin) && !seen.has(key) && seen.add(key))
      .map(({ request }) => request)
      .filter(({ url }) => !url.startsWith(`${origin}/`) && !/^(?:data|blob|about):/u.test(url));
  }

  /** @param {string} origin */
  errors(origin) {
    return this.#errors.filter(({ origins }) => origins.includes(origin)).map(({ error }) => error);
  }

  /**
   * The newest that is wanted: a worker that hung when it was ended is never said to be gone (Chromium 156).
   * @param {(target: TargetInfo) => boolean} isWanted
   */
  attachment(isWanted) {
    return [...this.#attachments.values()].findLast(({ target }) => isWanted(target));
  }

  /**
   * Ends a worker: it stops once no debugger is on it. Sessions are let go by the session that attached them;
   * `session.detach()` asks the browser's own, which does not know them.
   * @param {string} targetId
   */
  async stopWorker(targetId) {
    await this.#root?.send('Target.closeTarget', { targetId });
    const attached = [...this.#attachments.values()].filter(({ target }) => target.targetId === targetId);
    for (const { parent, session } of attached) {
      await parent.send('Target.detachFromTarget', { sessionId: session.id() }).catch(() => undefined);
    }
  }

  /** The service workers there are. A worker started again while it stops keeps its target and is not attached to anew. */
  async serviceWorkers() {
    const filter = [{ type: 'service_worker' }, { exclude: true }];
    return (await this.#root?.send('Target.getTargets', { filter }))?.targetInfos ?? [];
  }

  /** @param {string} targetId */
  async attachTo(targetId) {
    await this.#root?.send('Target.attachToTarget', { targetId, flatten: true });
  }

  /** @param {CDPSession} parent */
  #attachChildren(parent) {
    parent.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
      const session = parent.connection()?.session(sessionId);
      if (!session) return;
      this.#attachments.set(sessionId, { session, parent, target: targetInfo });
      this.#watch(session, targetInfo);
    });
    parent.on('Target.detachedFromTarget', ({ sessionId }) => void this.#attachments.delete(sessionId));
  }

  /**
   * @param {CDPSession} session
   * @param {TargetInfo} target
   */
  #watch(session, target) {
    this.#attachChildren(session);
    this.#onRequests(session, target);
    this.#onErrors(session, target);
    // Targets come and go while these are on their way, and not every kind of target has every domain.
    const ignore = () => undefined;
    session.send('Network.enable').catch(ignore);
    session.send('Runtime.enable').catch(ignore);
    session.send('Log.enable').catch(ignore);
    session.send('Target.setAutoAttach', { ...AUTO_ATTACH, filter: CHILD_FILTER }).catch(ignore);
    session.send('Runtime.runIfWaitingForDebugger').catch(ignore);
  }

  /**
   * @param {CDPSession} session
   * @param {TargetInfo} target
   */
  #onRequests(session, target) {
    session.on('Network.requestWillBeSent', ({ requestId, request, documentURL, initiator }) => {
      const callers = (initiator.stack?.callFrames ?? []).map(({ url }) => originOf(url));
      this.#requests.push({
        // A worker's request can be told twice, by the worker and by its document: one id, one request.
        key: `${requestId} ${request.url}`,
        origins: [originOf(documentURL), originOf(initiator.url), ...callers],
        request: { url: request.url, method: request.method, context: contextOf(target, documentURL) },
      });
    });
    session.on('Network.webSocketCreated', ({ requestId, url, initiator }) => {
      const callers = (initiator?.stack?.callFrames ?? []).map((frame) => originOf(frame.url));
      this.#requests.push({
        key: `${requestId} ${url}`,
        origins: [originOf(target.url), originOf(initiator?.url), ...callers],
        request: { url, method: 'WEBSOCKET', context: contextOf(target, target.url) },
      });
    });
  }

  /**
   * @param {CDPSession} session
   * @param {TargetInfo} target
   */
  #onErrors(session, target) {
    /** @param {string} text @param {(string | undefined)[]} urls */
    const add = (text, urls) => {
      const url = urls.find((candidate) => originOf(candidate)) ?? target.url;
      this.#errors.push({ origins: urls.map(originOf), error: { text, context: contextOf(target, url) } });
    };
    /** @param {import('puppeteer').Protocol.Runtime.StackTrace | undefined} stack */
    const urlsOf = (stack) => [target.url, ...(stack?.callFrames ?? []).map(({ url }) => url)];

    session.on('Runtime.exceptionThrown', ({ exceptionDetails: details }) => {
      const text = details.exception?.description ?? details.exception?.value ?? details.text;
      add(String(text), [details.url, ...urlsOf(details.stackTrace)]);
    });
    session.on('Runtime.consoleAPICalled', ({ type, args, stackTrace }) => {
      if (type !== 'error' && type !== 'assert') return;
      add(args.map((arg) => String(arg.description ?? arg.value)).join(' '), urlsOf(stackTrace));
    });
    session.on('Log.entryAdded', ({ entry }) => {
      if (entry.level === 'error') add(entry.text, [entry.url, ...urlsOf(entry.stackTrace)]);
    });
  }
}

/**
 * @param {TargetInfo} target
 * @param {string} url
 */
function contextOf(target, url) {
  if (!originOf(url)) return 'injected';
  const path = url.slice(originOf(url).length + 1).replace(/[?#].*$/u, '');
  return `${target.type} ${path}`;
}
