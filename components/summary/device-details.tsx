import type { JobView } from '../../lib/core/job.ts';
import { backendKey } from '../message-keys.ts';
import { useTexts, type MessageKey, type Texts } from '../text.tsx';

interface DeviceDetailsProps {
  readonly id: string;
  readonly view: JobView | null;
}

/** Behind "On this device": which model, on what, and how long it took. */
export function DeviceDetails({ id, view }: DeviceDetailsProps) {
  const texts = useTexts();
  const rows = detailRows(view, texts);
  return (
    <section id={id} class="device" aria-label={texts.t('deviceRegion')}>
      <p class="device__promise">{texts.t('devicePromise')}</p>
      {rows.length === 0 ? (
        <p>{texts.t('devicePending')}</p>
      ) : (
        <dl class="device__rows">
          {rows.map(([key, value]) => (
            <div key={key}>
              <dt>{texts.t(key)}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}

function detailRows(view: JobView | null, texts: Texts): readonly (readonly [MessageKey, string])[] {
  if (view === null) return [];
  const { engine, timings } = view;
  const time = (valueMs: number | null): string | null => (valueMs === null ? null : texts.duration(valueMs));
  const rows: readonly (readonly [MessageKey, string | null])[] = [
    ['deviceModel', engine?.model ?? null],
    ['deviceBackend', engine === null ? null : texts.t(backendKey(engine.backend))],
    ['deviceThreads', engine === null || engine.backend !== 'wasm' ? null : texts.number(engine.threads)],
    ['deviceCapture', time(timings.captureMs)],
    ['deviceFirstPoint', time(timings.firstPointMs)],
    ['deviceFirstToken', time(timings.gistFirstTokenMs)],
    ['deviceTotal', time(timings.totalMs)],
  ];
  return rows.flatMap(([key, value]) => (value === null ? [] : [[key, value] as const]));
}
