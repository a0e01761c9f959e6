/* global Services, Cc, Ci -- a process script: one in each process. `console.error` is told to listeners of its own process only. */
const onCall = ({ level, filename, arguments: args }) => {
  if ((level !== 'error' && level !== 'assert') || !String(filename).startsWith('moz-extension:')) return;
  const text = Array.from(args, String).join(' ');
  Services.cpmm.sendAsyncMessage('Driver:ConsoleError', { text, url: String(filename) });
};
Cc['@mozilla.org/consoleAPI-storage;1']
  .getService(Ci.nsIConsoleAPIStorage)
  .addLogEventListener(onCall, Services.scriptSecurityManager.getSystemPrincipal());
