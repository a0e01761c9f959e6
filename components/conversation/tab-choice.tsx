import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { MAX_OTHER_PAGES, type TabPage } from '../../lib/core/chat.ts';
import { useTexts } from '../text.tsx';
import { Icon } from '../ui/icon.tsx';

interface AddTabButtonProps {
  /** The button itself, for whoever puts the focus back there. */
  readonly button: RefObject<HTMLButtonElement | null>;
  readonly isOpen: boolean;
  readonly listId: string;
  readonly onToggle: () => void;
}

/** Beside the question: opens the list of tabs that can be asked too. */
export function AddTabButton({ button, isOpen, listId, onToggle }: AddTabButtonProps) {
  const texts = useTexts();
  return (
    <button
      ref={button}
      type="button"
      class="button button--icon"
      aria-label={texts.t('otherTabsAdd')}
      title={texts.t('otherTabsAdd')}
      aria-expanded={isOpen}
      aria-controls={isOpen ? listId : undefined}
      onClick={onToggle}
    >
      <Icon name="plus" />
    </button>
  );
}

interface TabChoiceProps {
  readonly id: string;
  readonly tabs: readonly TabPage[];
  readonly chosen: readonly TabPage[];
  readonly onChoose: (tabs: readonly TabPage[]) => void;
  readonly onClose: () => void;
}

const isIn = (tabs: readonly TabPage[], { tabId }: TabPage): boolean => tabs.some((tab) => tab.tabId === tabId);

/** The tabs that can be asked too, each with a box to tick, and how to get another into the list. */
export function TabChoice({ id, tabs, chosen, onChoose, onClose }: TabChoiceProps) {
  const texts = useTexts();
  const box = useRef<HTMLFieldSetElement>(null);
  // It opens before the button: the focus goes where there is something to choose, or something to read.
  useEffect(() => {
    const first = box.current?.querySelector<HTMLElement>('input:not(:disabled)');
    (first ?? box.current)?.focus();
  }, []);
  const isFull = chosen.length >= MAX_OTHER_PAGES;
  const toggle = (tab: TabPage) =>
    onChoose(isIn(chosen, tab) ? chosen.filter(({ tabId }) => tabId !== tab.tabId) : [...chosen, tab]);
  return (
    <fieldset
      ref={box}
      id={id}
      class="tab-choice"
      tabIndex={-1}
      aria-describedby={`${id}-hint`}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        onClose();
      }}
    >
      <legend class="section-title">{texts.t('otherTabsTitle')}</legend>
      <ul class="tab-choice__list">
        {tabs.map((tab) => (
          <li key={tab.tabId} class="tab-choice__tab">
            <input
              id={`${id}-${tab.tabId}`}
              type="checkbox"
              checked={isIn(chosen, tab)}
              disabled={isFull && !isIn(chosen, tab)}
              onChange={() => toggle(tab)}
            />
            <label for={`${id}-${tab.tabId}`}>
              <span dir="auto">{tab.title}</span> <span class="hint">{hostOf(tab.url)}</span>
            </label>
          </li>
        ))}
      </ul>
      <p id={`${id}-hint`} class="hint">
        {texts.t(isFull ? 'otherTabsFull' : 'otherTabsHow', texts.number(MAX_OTHER_PAGES))}
      </p>
    </fieldset>
  );
}

interface ChosenTabsProps {
  readonly chosen: readonly TabPage[];
  readonly onChoose: (tabs: readonly TabPage[]) => void;
  readonly onCompare: () => void;
}

/** What is asked too, each to be let go, and the one thing that several pages are chosen for most. */
export function ChosenTabs({ chosen, onChoose, onCompare }: ChosenTabsProps) {
  const texts = useTexts();
  if (chosen.length === 0) return null;
  return (
    <ul class="suggestions" aria-label={texts.t('otherTabsChosen')}>
      {chosen.map((tab) => (
        <li key={tab.tabId} class="chosen-tab">
          <button
            type="button"
            class="chip"
            aria-label={texts.t('otherTabsDrop', tab.title)}
            title={texts.t('otherTabsDrop', tab.title)}
            onClick={() => onChoose(chosen.filter(({ tabId }) => tabId !== tab.tabId))}
          >
            <span class="chosen-tab__title" dir="auto">
              {tab.title}
            </span>
            <Icon name="close" />
          </button>
        </li>
      ))}
      <li>
        <button type="button" class="chip" onClick={onCompare}>
          {texts.t('compareAll')}
        </button>
      </li>
    </ul>
  );
}

const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).hostname.replace(/^www\./u, '') : '');
