const worker = new Worker('worker.js');
/** Resolves when the worker has tried to fetch the address. */
globalThis.fetchInWorker = (url) =>
  new Promise((resolve) => {
    worker.onmessage = () => resolve(true);
    worker.postMessage(url);
  });
