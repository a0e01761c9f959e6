/* global addMessageListener, sendAsyncMessage, content, ChromeUtils, Cu, Services, Cc, Ci -- a frame script: the
   message manager loads it beside every document, in that document's process, with the browser's own rights. */

const newDebugger = () => {
  const scope = Cu.Sandbox(Services.scriptSecurityManager.getSystemPrincipal(), { freshCompartment: true });
  ChromeUtils.importESModule('resource://gre/modules/jsdebugger.sys.mjs').addDebuggerToGlobal(scope);
  return new scope.Debugger();
};

/** Runs code in the document's own global. `eval` there would be refused by the extension's content security policy. */
const runInDocument = (code) => {
  const debuggee = newDebugger().makeGlobalObjectReference(content);
  const completion = debuggee.executeInGlobal(code);
  if (!completion || completion.throw) throw new Error('The code could not be run in the document');
  return Cu.waiveXrays(completion.return.unsafeDereference());
};

const events = () => {
  const scope = { window: content, parent: content, _EU_Ci: Ci, _EU_Cc: Cc };
  Services.scriptloader.loadSubScript('chrome://remote/content/external/EventUtils.js', scope);
  return scope;
};

addMessageListener('Driver:Run', ({ data: { id, code, hasGesture } }) => {
  const answer = (json) => sendAsyncMessage('Driver:Answer', { id, json });
  try {
    if (hasGesture) content.document.notifyUserGestureActivation();
    runInDocument(code).then(Cu.exportFunction(answer, content));
  } catch (error) {
    answer(JSON.stringify({ error: String(error) }));
  }
});

addMessageListener('Driver:Press', ({ data: { id, key, modifiers } }) => {
  const flags = Object.fromEntries(
    modifiers.map((name) => [{ Control: 'ctrlKey' }[name] ?? `${name.toLowerCase()}Key`, true]),
  );
  events().synthesizeKey(key.length > 1 ? `KEY_${key}` : key, flags, content);
  sendAsyncMessage('Driver:Answer', { id, json: '{}' });
});

addMessageListener('Driver:Click', ({ data: { id, selector } }) => {
  const element = content.document.querySelector(selector);
  if (element) {
    element.scrollIntoView({ block: 'nearest', behavior: 'instant' });
    events().synthesizeMouseAtCenter(element, {}, content);
  }
  const json = element ? '{}' : JSON.stringify({ error: `Nothing matches ${selector}` });
  sendAsyncMessage('Driver:Answer', { id, json });
});

/** The tree is made in the document's process, a moment after somebody first asks for the service. */
addMessageListener('Driver:Accessible', ({ data: { id } }) => {
  const service = Cc['@mozilla.org/accessibilityService;1'].getService(Ci.nsIAccessibilityService);
  const names = { pushbutton: 'button', 'text leaf': 'text', entry: 'textbox', statusbar: 'status' };
  const attribute = (node, name) => {
    try {
      return node.attributes.getStringProperty(name);
    } catch {
      return '';
    }
  };
  const found = [];
  const visit = (node) => {
    const role = service.getStringRole(node.role);
    const given = attribute(node, 'xml-roles') || (names[role] ?? role);
    const level = role === 'heading' ? Number(attribute(node, 'level')) : 0;
    found.push({ role: given, name: node.name ?? '', description: node.description ?? '', level });
    for (let child = node.firstChild; child; child = child.nextSibling) visit(child);
  };
  const started = Date.now();
  const look = () => {
    const root = service.getAccessibleFor(content.document);
    if ((root === null || root.childCount === 0) && Date.now() - started < 5_000) {
      content.setTimeout(look, 50);
      return;
    }
    try {
      visit(root);
      sendAsyncMessage('Driver:Answer', { id, json: JSON.stringify({ value: found }) });
    } catch (error) {
      sendAsyncMessage('Driver:Answer', { id, json: JSON.stringify({ error: String(error) }) });
    }
  };
  look();
});

/** As the button "Minimize memory usage" of about:memory does; then what malloc and the script engine's heap hold. */
addMessageListener('Driver:HeldBytes', ({ data: { id } }) => {
  const manager = Cc['@mozilla.org/memory-reporter-manager;1'].getService(Ci.nsIMemoryReporterManager);
  manager.minimizeMemoryUsage(() => {
    const json = JSON.stringify({ value: manager.heapAllocated + manager.JSMainRuntimeGCHeap });
    sendAsyncMessage('Driver:Answer', { id, json });
  });
});

/**
 * Neither hears nor is heard: a worker's own debugger runs the browser's scripts only, so the worker cannot be kept busy,
 * and it is the document's end of it that is cut.
 */
addMessageListener('Driver:HangWorkers', ({ data: { id } }) => {
  const answer = (found) => sendAsyncMessage('Driver:Answer', { id, json: JSON.stringify(found) });
  try {
    const documentDebugger = newDebugger();
    documentDebugger.addDebuggee(content);
    const workers = documentDebugger.findObjects({ class: 'Worker' });
    for (const worker of workers.map((found) => Cu.waiveXrays(found.unsafeDereference()))) {
      worker.postMessage = Cu.exportFunction(() => undefined, content);
      worker.onmessage = null;
    }
    answer(workers.length > 0 ? {} : { error: 'No worker' });
  } catch (error) {
    answer({ error: String(error) });
  }
});
