interface Ear {
  announced?: string[];
}

/** Sent as source: from now on keeps what the view's live regions say, each time as a whole, as `aria-atomic` has it read. */
export function hearAnnouncements(): void {
  const scope = globalThis as Ear;
  const said = (scope.announced = [] as string[]);
  new MutationObserver((changes) => {
    const regions = new Set(
      changes.map(({ target }) =>
        (target instanceof Element ? target : target.parentElement)?.closest('[aria-live=polite]'),
      ),
    );
    for (const region of regions) if (region) said.push((region.textContent ?? '').trim());
  }).observe(document.body, { childList: true, characterData: true, subtree: true });
}

/** Sent as source: all that was said since, the oldest first. */
export const heard = (): string[] => (globalThis as Ear).announced ?? [];
