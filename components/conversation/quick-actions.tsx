import { useTexts } from '../text.tsx';

interface QuickActionsProps {
  /** Something is selected on the page. */
  readonly hasSelection: boolean;
  readonly onAsk: (request: string) => void;
  readonly onExplain: () => void;
  /** Begins a request that has to be finished. */
  readonly onBegin: (draft: string) => void;
}

/** What can be done with any page, by one press: each is a request like one that is written. */
export function QuickActions({ hasSelection, onAsk, onExplain, onBegin }: QuickActionsProps) {
  const texts = useTexts();
  const actions: readonly (readonly [name: string, act: () => void])[] = [
    [texts.t('quickSummarize'), () => onAsk(texts.t('quickSummarizeRequest'))],
    [texts.t('quickOutline'), () => onAsk(texts.t('quickOutlineRequest'))],
    [texts.t('quickFind'), () => onBegin(`${texts.t('quickFindRequest')} `)],
    [texts.t('quickTables'), () => onAsk(texts.t('suggestTables'))],
  ];
  return (
    <ul class="suggestions suggestions--quick" aria-label={texts.t('quickActions')}>
      {hasSelection && (
        <li>
          <button type="button" class="chip" onClick={onExplain}>
            {texts.t('quickExplain')}
          </button>
        </li>
      )}
      {actions.map(([name, act]) => (
        <li key={name}>
          <button type="button" class="chip" onClick={act}>
            {name}
          </button>
        </li>
      ))}
    </ul>
  );
}
