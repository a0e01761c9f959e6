import { render, type ComponentChildren } from 'preact';
import { act } from 'preact/test-utils';
import en from '../../public/_locales/en/messages.json';
import { createTexts, TextProvider } from '../../components/text.tsx';
import { messageLookup } from './message-lookup.ts';

export const ENGLISH = createTexts(messageLookup(en), 'en');

/** A component in the document of a unit test, in English, with what tests ask of it. */
export interface Mounted {
  readonly root: HTMLElement;
  readonly show: (children: ComponentChildren) => Promise<void>;
  readonly unmount: () => void;
  /** The button whose visible words or accessible name contain `name`. */
  readonly button: (name: string) => HTMLButtonElement;
  readonly press: (name: string) => Promise<void>;
  readonly key: (key: string, target?: EventTarget) => Promise<KeyboardEvent>;
  /** What the polite live region says. */
  readonly spoken: () => string;
}

export async function mount(children: ComponentChildren): Promise<Mounted> {
  const root = document.body.appendChild(document.createElement('div'));
  const show = async (next: ComponentChildren) => {
    await act(() => render(<TextProvider texts={ENGLISH}>{next}</TextProvider>, root));
  };
  const button = (name: string) => {
    const found = [...root.querySelectorAll('button')].find((candidate) =>
      `${candidate.textContent} ${candidate.getAttribute('aria-label') ?? ''}`.includes(name),
    );
    if (found === undefined) throw new Error(`No button "${name}" in: ${root.textContent}`);
    return found;
  };
  await show(children);
  return {
    root,
    show,
    button,
    unmount: () => {
      render(null, root);
      root.remove();
    },
    press: async (name) => {
      await act(async () => {
        button(name).click();
        await Promise.resolve();
      });
    },
    key: async (key, target = document.activeElement ?? document.body) => {
      const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
      await act(() => {
        target.dispatchEvent(event);
      });
      return event;
    },
    spoken: () => (root.querySelector('[role="status"][aria-live]')?.textContent ?? '').trim(),
  };
}
