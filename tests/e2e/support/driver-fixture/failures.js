/** Ways to fail that a driver must hear of. */
globalThis.failures = {
  throwLater: () =>
    setTimeout(() => {
      throw new Error('fixture threw');
    }),
  rejectUnheard: () => void Promise.reject(new Error('fixture rejected')),
  logError: () => console.error('fixture logged'),
};
