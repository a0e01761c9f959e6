import type { JobView } from '../../lib/core/job.ts';
import { gistHiddenKey } from '../message-keys.ts';
import { useTexts } from '../text.tsx';
import { LoadProgress } from './load-progress.tsx';
import { Skeleton } from './skeleton.tsx';

interface GistLineProps {
  readonly view: JobView | null;
  readonly isRunning: boolean;
}

/**
 * The one-sentence gist above the points. Its room is kept from the first frame, so the points below
 * stay where they are while it is written. Not a live region: the announcer reads it once, finished.
 */
export function GistLine({ view, isRunning }: GistLineProps) {
  const texts = useTexts();
  const gist = view?.gist ?? null;
  const draft = view?.gistDraft ?? '';
  const lang = view?.page?.lang ?? undefined;
  if (gist === null && !isRunning) return null;
  return (
    <section class="gist" aria-label={texts.t('gistHeading')} aria-busy={gist === null}>
      {gist === null && draft === '' ? (
        <GistWait view={view} />
      ) : (
        <p class="gist__text" dir="auto" lang={lang}>
          {gist?.text ?? draft}
          {gist === null && <span class="gist__caret" aria-hidden="true" />}
        </p>
      )}
      <GistLabel view={view} />
    </section>
  );
}

/** In the room of the line to come: the model's progress while it is loaded, and quiet lines. */
function GistWait(props: { readonly view: JobView | null }) {
  const progress = props.view?.model ?? null;
  const isLoading = progress !== null && progress.loadedBytes < progress.totalBytes;
  return (
    <div class="gist__wait">
      {isLoading && <LoadProgress progress={progress} />}
      <Skeleton items={1} linesPerItem={isLoading ? 1 : 3} />
    </div>
  );
}

function GistLabel(props: { readonly view: JobView | null }) {
  const texts = useTexts();
  const gist = props.view?.gist ?? null;
  if (gist === null) {
    return <p class="gist__label">{(props.view?.gistDraft ?? '') === '' ? '' : texts.t('gistWriting')}</p>;
  }
  if (gist.shown) return <p class="gist__label">{texts.t('gistByModel')}</p>;
  return (
    <p class="gist__label">
      <strong>{texts.t('gistFromPage')}</strong> {gist.hidden !== null && texts.t(gistHiddenKey(gist.hidden))}
    </p>
  );
}
