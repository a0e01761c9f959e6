import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { TabPage } from '../../lib/core/chat.ts';
import type { OtherTabs } from '../session/other-tabs.ts';
import { useTexts } from '../text.tsx';
import { AddTabButton, ChosenTabs, TabChoice } from './tab-choice.tsx';

interface Asking {
  readonly tabId: number | null;
  /** The other pages of the newest question. */
  readonly last: readonly TabPage[] | undefined;
  /** A tab was chosen. */
  readonly onChoose: (tabId: number) => void;
  readonly onAsk: (question: string, others: readonly TabPage[]) => void;
}

/** Choosing the tabs that are asked too. `tabs` null where there is nothing to choose: in a private window. */
export function useOtherTabs(tabs: OtherTabs | null, { tabId, last, onChoose, onAsk }: Asking) {
  const texts = useTexts();
  const listId = useId();
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  useLooks(tabs, tabId);
  if (tabs === null || tabId === null) return { button: null, box: null, suggestion: null, chosen: [] };
  const chosen = tabs.chosen(tabId, last);
  const choose = (next: readonly TabPage[]) => {
    for (const tab of next) if (!chosen.some((known) => known.tabId === tab.tabId)) onChoose(tab.tabId);
    tabs.choose(tabId, next);
  };
  const [first] = tabs.besides(tabId);
  const compare = (others: readonly TabPage[]) => {
    tabs.choose(tabId, others);
    onAsk(texts.t(others.length === 1 ? 'compareRequest' : 'compareRequestAll'), others);
  };
  return {
    chosen,
    button: (
      <AddTabButton
        button={button}
        isOpen={isOpen}
        listId={listId}
        onToggle={() => {
          void tabs.refresh();
          setOpen(!isOpen);
        }}
      />
    ),
    box: (
      <>
        {isOpen && (
          <TabChoice
            id={listId}
            tabs={withChosen(tabs.besides(tabId), chosen)}
            chosen={chosen}
            onChoose={choose}
            onClose={() => {
              setOpen(false);
              button.current?.focus();
            }}
          />
        )}
        <ChosenTabs chosen={chosen} onChoose={choose} onCompare={() => compare(chosen)} />
      </>
    ),
    suggestion:
      first === undefined || chosen.length > 0 ? null : (
        <button type="button" class="chip" onClick={() => compare([first])}>
          <span dir="auto">{texts.t('compareWith', first.title)}</span>
        </button>
      ),
  };
}

/** What was chosen can be let go also where it cannot be read any more. */
const withChosen = (tabs: readonly TabPage[], chosen: readonly TabPage[]): readonly TabPage[] => [
  ...tabs,
  ...chosen.filter(({ tabId }) => !tabs.some((tab) => tab.tabId === tabId)),
];

/** Looks at what can be chosen whenever somebody may have granted a tab meanwhile. */
function useLooks(tabs: OtherTabs | null, tabId: number | null): void {
  useEffect(() => {
    if (tabs === null) return undefined;
    const look = () => void tabs.refresh();
    look();
    // Somebody who comes back from another tab may have granted it.
    addEventListener('focus', look);
    document.addEventListener('pointerenter', look);
    return () => {
      removeEventListener('focus', look);
      document.removeEventListener('pointerenter', look);
    };
  }, [tabs, tabId]);
}
