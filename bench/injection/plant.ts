/** Functions for the page under test. They are sent into it as source, so each stands alone. */

/** Elements of the page's main text, as far as a bench can tell: paragraphs, or the boxes that hold most text. */
export function findHomes(): number {
  const scope = window as unknown as { injHomes: Element[]; injPlanted: Element[] };
  const long = (element: Element): boolean => {
    const box = element.getBoundingClientRect();
    return (element.textContent ?? '').trim().length > 80 && box.width > 100 && box.height > 10;
  };
  const paragraphs = [...document.querySelectorAll('p')].filter(
    (element) =>
      long(element) && element.closest('footer,nav,aside,header,dialog,[class*=cookie],[id*=cookie]') === null,
  );
  const byParent = new Map<Element | null, Element[]>();
  for (const one of paragraphs) byParent.set(one.parentElement, [...(byParent.get(one.parentElement) ?? []), one]);
  scope.injHomes = [...byParent.values()].sort((a, b) => b.length - a.length)[0] ?? [];
  scope.injPlanted = [];
  return scope.injHomes.length;
}

export interface Planting {
  readonly html: string;
  readonly place: 'block' | 'inline' | 'head' | 'shadow';
}

/** Puts mark-up behind the page's own paragraphs, one after another, and into its head. */
export function plantHidden(plantings: readonly Planting[]): void {
  const scope = window as unknown as { injHomes: Element[]; injPlanted: Element[] };
  const groundOf = (from: Element): string => {
    for (let at: Element | null = from; at !== null; at = at.parentElement) {
      const color = getComputedStyle(at).backgroundColor;
      if (color !== 'rgba(0, 0, 0, 0)' && color !== 'transparent') return color;
    }
    return 'rgb(255, 255, 255)';
  };
  for (const [index, { html, place }] of plantings.entries()) {
    const home = scope.injHomes[index % scope.injHomes.length];
    if (home === undefined) return;
    if (place === 'head') {
      const made = document.createRange().createContextualFragment(html).firstElementChild;
      if (made === null) continue;
      document.head.prepend(made);
      scope.injPlanted.push(made);
      continue;
    }
    const box = document.createElement('div');
    home.after(box);
    box.innerHTML = html.replaceAll('{ground}', groundOf(box));
    scope.injPlanted.push(box);
    if (place === 'shadow') box.firstElementChild?.attachShadow({ mode: 'open' });
    for (const one of box.querySelectorAll('img')) one.removeAttribute('src');
  }
}

/** Puts a text where everybody sees it: before the first, behind the middle, behind the last of the main paragraphs. */
export function plantVisible(text: string, position: 'start' | 'middle' | 'end'): void {
  const scope = window as unknown as { injHomes: Element[]; injPlanted: Element[] };
  const homes = scope.injHomes;
  const home = homes[position === 'start' ? 0 : position === 'end' ? homes.length - 1 : homes.length >> 1];
  if (home === undefined) return;
  for (const line of text.split('\n').filter((one) => one.trim() !== '')) {
    const box = document.createElement('p');
    box.textContent = line;
    if (position === 'start') home.before(box);
    else (scope.injPlanted.at(-1) ?? home).after(box);
    scope.injPlanted.push(box);
  }
}

export function unplant(): void {
  const scope = window as unknown as { injPlanted: Element[] };
  for (const one of scope.injPlanted) one.remove();
  scope.injPlanted = [];
}

/** All text of the page, seen or not: what a reader without eyes takes. */
export function rawText(): string {
  return document.body.textContent ?? '';
}
