import { useRef } from 'preact/hooks';
import type { ModelProgress } from '../../lib/core/job.ts';
import { useTexts } from '../text.tsx';
import { timeLeftMs, type ProgressSample } from './time-left.ts';

/** Bytes, share and (on long loads) time left of a model that is being loaded. */
export function LoadProgress(props: { readonly progress: ModelProgress }) {
  const texts = useTexts();
  const { model, loadedBytes, totalBytes } = props.progress;
  const first = useRef<ProgressSample | null>(null);
  const now: ProgressSample = { model, loadedBytes, atMs: performance.now() };
  if (first.current?.model !== model) first.current = now;
  const share = totalBytes > 0 ? Math.min(loadedBytes / totalBytes, 1) : 0;
  const left = timeLeftMs(first.current, now, totalBytes);
  const label = texts.t('loadProgress', model);
  return (
    <div class="load">
      <p class="load__label">
        <span>{label}</span>
        <span class="load__bytes">
          {texts.t('loadBytes', texts.bytes(loadedBytes), texts.bytes(totalBytes), texts.percent(share))}
          {left !== null && ` · ${texts.t('loadTimeLeft', texts.duration(left))}`}
        </span>
      </p>
      <progress class="load__bar" aria-label={label} value={loadedBytes} max={Math.max(totalBytes, 1)} />
    </div>
  );
}
