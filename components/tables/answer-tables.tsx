import { useState } from 'preact/hooks';
import type { Table } from '../../lib/core/table.ts';
import type { ShownEvidence } from '../evidence/use-shown-evidence.ts';
import { useTexts } from '../text.tsx';
import { TableFiles, type TableFilesContext } from './table-files.tsx';
import { tableTitle } from './table-names.ts';
import { TableView } from './table-view.tsx';

interface AnswerTablesProps extends TableFilesContext {
  readonly tables: readonly Table[];
  readonly lang: string | null;
  readonly shown: ShownEvidence;
}

/** What was taken out of the page: the first table open, the others by name. */
export function AnswerTables({ tables, ...rest }: AnswerTablesProps) {
  return (
    <ul class="tables">
      {[...tables.entries()].map(([at, table]) => (
        <li key={at}>
          <Folded table={table} isFirst={at === 0} {...rest} />
        </li>
      ))}
    </ul>
  );
}

function Folded({
  table,
  isFirst,
  lang,
  shown,
  ...files
}: Omit<AnswerTablesProps, 'tables'> & { readonly table: Table; readonly isFirst: boolean }) {
  const texts = useTexts();
  const [isOpen, setOpen] = useState(isFirst);
  const rows = table.rows.length;
  return (
    <details class="tables__one" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary class="tables__title">
        <span dir="auto">{tableTitle(table, texts)}</span>{' '}
        <span class="tables__count">{texts.plural('tableRows', rows, texts.number(rows))}</span>
      </summary>
      {isOpen && (
        <>
          <TableView table={table} lang={lang} shown={shown} />
          <TableFiles table={table} {...files} />
        </>
      )}
    </details>
  );
}
