import { useId } from 'preact/hooks';
import type { JobView } from '../../lib/core/job.ts';
import { useTexts } from '../text.tsx';
import { usePeek } from '../ui/use-peek.ts';
import { GistBehind } from './gist-behind.tsx';
import { GistLabel } from './gist-label.tsx';
import { LoadProgress } from './load-progress.tsx';
import { Skeleton } from './skeleton.tsx';
import type { ShownEvidence } from '../evidence/use-shown-evidence.ts';

interface GistLineProps {
  readonly view: JobView | null;
  readonly isRunning: boolean;
  readonly shown: ShownEvidence;
}

/**
 * The one-sentence gist above the points. Its room is kept from the first frame, so the points below
 * stay where they are while it is written. Not a live region: the announcer reads it once, finished.
 * Pointing at it, or coming to its label by key, opens the sentences behind it.
 */
export function GistLine({ view, isRunning, shown }: GistLineProps) {
  const texts = useTexts();
  const sheetId = useId();
  const gist = view?.gist ?? null;
  const draft = view?.gistDraft ?? '';
  const lang = view?.page?.lang ?? null;
  const evidence = gist?.evidence ?? [];
  const { isOpen, toggle, owner } = usePeek<HTMLElement>(evidence.length > 0);
  if (gist === null && !isRunning) return null;
  return (
    <section class="gist" aria-label={texts.t('gistHeading')} aria-busy={gist === null} {...owner}>
      {gist === null && draft === '' ? (
        <GistWait view={view} />
      ) : (
        <p class="gist__text" dir="auto" lang={lang ?? undefined}>
          {gist?.text ?? draft}
          {gist === null && <span class="gist__caret" aria-hidden="true" />}
        </p>
      )}
      <GistLabel
        gist={gist}
        isWriting={draft !== ''}
        isOpen={isOpen}
        sheetId={evidence.length > 0 ? sheetId : null}
        onToggle={toggle}
      />
      {evidence.length > 0 && <GistBehind id={sheetId} evidence={evidence} lang={lang} isOpen={isOpen} shown={shown} />}
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
