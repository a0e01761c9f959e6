import { toIcal, toVcard } from '../../lib/extract/write-card.ts';
import { toCsv, toJson, toMarkdown } from '../../lib/extract/write-table.ts';
import type { Table } from '../../lib/core/table.ts';
import { useTexts } from '../text.tsx';
import { Icon } from '../ui/icon.tsx';
import { useFlash } from '../ui/use-flash.ts';
import { wordedTable } from './table-names.ts';

const CONFIRM_MS = 2_500;
const FORMATS = { CSV: toCsv, Markdown: toMarkdown, JSON: toJson } as const;
type Format = keyof typeof FORMATS;

/** What a table needs to be taken along. */
export interface TableFilesContext {
  /** Stays the same for a page: whoever imports its dates twice has each once. */
  readonly pageId: string;
  /** Puts text on the clipboard; rejects where the browser refuses. */
  readonly onCopy: (text: string) => Promise<void>;
  readonly say: (words: string) => void;
}
interface TableFilesProps extends TableFilesContext {
  readonly table: Table;
}

/** A table to go: copied in one of three formats, or saved as what address books and calendars read. */
export function TableFiles({ table, pageId, onCopy, say }: TableFilesProps) {
  const texts = useTexts();
  const [copied, setCopied] = useFlash<Format | null>(null, CONFIRM_MS);
  const copy = (format: Format) =>
    onCopy(FORMATS[format](wordedTable(table, texts))).then(
      () => {
        setCopied(format);
        say(texts.t('tableCopied', format));
      },
      () => say(texts.t('copyFailed')),
    );
  return (
    <div class="table-files" role="group" aria-label={texts.t('tableCopyAs')}>
      <span aria-hidden="true">{texts.t('tableCopyAs')}</span>
      {(Object.keys(FORMATS) as Format[]).map((format) => (
        <button key={format} type="button" class="chip" onClick={() => void copy(format)}>
          {copied === format && <Icon name="check" />}
          <span>{format}</span>
        </button>
      ))}
      {table.kind === 'contacts' && (
        <button type="button" class="chip" onClick={() => save('contacts.vcf', 'text/vcard', toVcard(table))}>
          {texts.t('tableSaveVcard')}
        </button>
      )}
      {table.kind === 'dates' && (
        <button
          type="button"
          class="chip"
          onClick={() => save('dates.ics', 'text/calendar', toIcal(table, stampOf(new Date()), pageId))}
        >
          {texts.t('tableSaveCalendar')}
        </button>
      )}
    </div>
  );
}

/** `20240131T120000Z`, RFC 5545 §3.3.5. */
const stampOf = (now: Date): string => now.toISOString().replaceAll(/[-:]|\.\d+/gu, '');

/** A download the browser asks about as it is set to: needs no permission. */
function save(name: string, type: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = Object.assign(document.createElement('a'), { href: url, download: name });
  link.click();
  URL.revokeObjectURL(url);
}
