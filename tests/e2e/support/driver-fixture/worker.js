onmessage = (event) =>
  fetch(event.data, { mode: 'no-cors' }).then(
    () => postMessage('ok'),
    () => postMessage('failed'),
  );
