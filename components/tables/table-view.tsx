import { useId, useState } from 'preact/hooks';
import { COMPARISON, type Cell, type Table } from '../../lib/core/table.ts';
import { inTab, type ShownEvidence } from '../evidence/use-shown-evidence.ts';
import { EvidenceButton, markedClass, MarkWords } from '../evidence/evidence-button.tsx';
import { useTexts } from '../text.tsx';
import { cellText, columnNames, tableTitle } from './table-names.ts';

/** Rows that are shown at once. */
const FEW = 8;

interface TableViewProps {
  readonly table: Table;
  readonly lang: string | null;
  readonly shown: ShownEvidence;
}

/** Rows and columns; each cell shows on the page where it was taken from. */
export function TableView({ table, lang, shown }: TableViewProps) {
  const texts = useTexts();
  const hintId = useId();
  const [isWhole, setWhole] = useState(false);
  const rows = isWhole ? table.rows : table.rows.slice(0, FEW);
  return (
    <>
      <span id={hintId} class="visually-hidden">
        {texts.t('chatEvidenceHint')}
      </span>
      <div class="table-box">
        <table class={`table table--${table.kind}`} aria-label={tableTitle(table, texts)}>
          <thead>
            <tr>
              {[...columnNames(table, texts).entries()].map(([at, name]) => (
                <th key={at} scope="col" dir="auto">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody lang={lang ?? undefined}>
            {[...rows.entries()].map(([at, row]) => (
              <tr key={at}>
                {[...row.entries()].map(([column, cell]) => {
                  const content = cell !== null && <CellView cell={cell} shown={shown} hintId={hintId} />;
                  return table.kind === COMPARISON && column === 0 ? (
                    <th key={column} scope="row">
                      {content}
                    </th>
                  ) : (
                    <td key={column}>{content}</td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {table.rows.length > FEW && (
        <button type="button" class="chip" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
          {texts.t(isWhole ? 'tableShowFew' : 'tableShowAll')}
        </button>
      )}
      {table.rowsLeft > 0 && (
        <p class="turn__note">{texts.plural('tableRowsLeft', table.rowsLeft, texts.number(table.rowsLeft))}</p>
      )}
    </>
  );
}

interface CellViewProps {
  readonly cell: Cell;
  readonly shown: ShownEvidence;
  readonly hintId: string;
}

function CellView({ cell, shown: all, hintId }: CellViewProps) {
  const texts = useTexts();
  const shown = inTab(all, cell.tabId);
  return (
    <div class={markedClass('cell', cell.evidence, shown)}>
      <EvidenceButton evidence={cell.evidence} shown={shown} class="cell__body" hintId={hintId}>
        <span dir="auto">{cellText(cell, texts)}</span>
      </EvidenceButton>
      <MarkWords evidence={cell.evidence} shown={shown} />
    </div>
  );
}
