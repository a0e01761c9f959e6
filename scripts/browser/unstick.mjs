// @ts-check

/**
 * For a picture of a whole document: lays what sticks to the window's edge where it stands in the text, or it would be
 * seen in the middle. Runs inside the document; `restick` undoes it.
 */
export function unstick() {
  const stuck = [...document.querySelectorAll('*')].filter(
    (element) => element instanceof HTMLElement && /sticky|fixed/u.test(getComputedStyle(element).position),
  );
  const scope = /** @type {any} */ (globalThis);
  scope.stuck = stuck.map((element) => [element, /** @type {HTMLElement} */ (element).style.position]);
  for (const element of stuck) /** @type {HTMLElement} */ (element).style.position = 'static';
}

export function restick() {
  const scope = /** @type {any} */ (globalThis);
  for (const [element, position] of scope.stuck ?? []) element.style.position = position;
  delete scope.stuck;
}
