import { useTexts } from '../text.tsx';

interface ReadingProgressProps {
  readonly pagesRead: number;
  readonly pagesTotal: number;
}

/** Pages of a document that are read, of all. */
export function ReadingProgress({ pagesRead, pagesTotal }: ReadingProgressProps) {
  const texts = useTexts();
  const label = texts.t('phase_document');
  return (
    <div class="load">
      <p class="load__label">
        <span>{label}</span>
        <span class="load__bytes">{texts.t('readingPages', texts.number(pagesRead), texts.number(pagesTotal))}</span>
      </p>
      <progress class="load__bar" aria-label={label} value={pagesRead} max={Math.max(pagesTotal, 1)} />
    </div>
  );
}
