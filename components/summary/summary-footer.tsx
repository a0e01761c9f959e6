import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { JobView } from '../../lib/core/job.ts';
import { SUMMARY_LENGTHS, type SummaryLength } from '../../lib/core/summary.ts';
import { lengthKey } from '../message-keys.ts';
import { useTexts } from '../text.tsx';
import { Icon } from '../ui/icon.tsx';
import { Segmented } from '../ui/segmented.tsx';
import { CopyButton } from './copy-button.tsx';
import { DeviceDetails } from './device-details.tsx';
import { hasResult } from './summary-result.tsx';
import type { SummaryState } from './summary-state.ts';

interface SummaryFooterProps {
  readonly view: JobView | null;
  readonly state: SummaryState;
  readonly length: SummaryLength;
  readonly onStop: () => void;
  readonly onRetry: (isFresh: boolean) => void;
  readonly onLength: (length: SummaryLength) => void;
  readonly onCopy: () => Promise<void>;
  readonly say: (words: string) => void;
  /** Stands first in it. */
  readonly children?: ComponentChildren;
}

export function SummaryFooter(props: SummaryFooterProps) {
  const texts = useTexts();
  const detailsId = useId();
  const [isOpen, setOpen] = useState(false);
  return (
    <footer class="summary__footer">
      {props.children}
      {isOpen && <DeviceDetails id={detailsId} view={props.view} />}
      <div class="summary__bar">
        <button
          type="button"
          class="device-mark"
          aria-expanded={isOpen}
          aria-controls={isOpen ? detailsId : undefined}
          onClick={() => setOpen(!isOpen)}
        >
          <span class="device-mark__lamp" aria-hidden="true" />
          <span>{texts.t('onDevice')}</span>
          <Icon name="chevron" />
        </button>
        <Segmented
          label={texts.t('lengthLabel')}
          options={SUMMARY_LENGTHS.map((value) => ({
            value,
            label: texts.t(lengthKey(value)),
            ...(value === 'outline' && { longLabel: texts.t('lengthOutlineOnly') }),
          }))}
          value={props.length}
          onChange={props.onLength}
        />
      </div>
      <FooterActions {...props} />
    </footer>
  );
}

function FooterActions({ view, state, onStop, onRetry, onCopy, say }: SummaryFooterProps) {
  const texts = useTexts();
  if (state.status === 'running') {
    // Keyed, so that Stop never turns into "Summarize again" under a finger that is already pressing.
    return (
      <div key="running" class="summary__bar">
        <span class="summary__stage">{texts.t(state.says)}</span>
        <button type="button" class="button" aria-keyshortcuts="Escape" onClick={onStop}>
          <Icon name="stop" />
          <span>{texts.t('stop')}</span>
          <kbd aria-hidden="true">{texts.t('stopKey')}</kbd>
        </button>
      </div>
    );
  }
  const canRepeat = state.status === 'done' || state.status === 'cancelled';
  if (!hasResult(view) && !canRepeat) return null;
  return (
    <div key="ended" class="summary__bar">
      {hasResult(view) && <CopyButton onCopy={onCopy} say={say} />}
      {canRepeat && (
        <button type="button" class="button" onClick={() => onRetry(true)}>
          <Icon name="again" />
          <span>{texts.t('summarizeAgain')}</span>
        </button>
      )}
    </div>
  );
}
