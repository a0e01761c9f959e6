import type { Capture } from '../core/capture.ts';
import { COLUMNS } from '../core/table.ts';
import { cellAt } from './cell-at.ts';
import type { FoundTable } from './found-table.ts';

/** "Hafenstraße 12a, 20457 Hamburg" and "12 Harbour Street, Altmoor, NY 10001" or "…, London SW1A 1AA". */
const FORMS: readonly RegExp[] = [
  /(?<street>\p{Lu}[\p{L}.-]*(?: \p{L}[\p{L}.-]*){0,3}(?:stra(?:ß|ss)e|str\.|weg|platz|allee|gasse|ring|damm|ufer) ?\d+ ?[a-z]?)(?:, | – | - | )(?:D-)?(?<postcode>\d{4,5}) (?<city>\p{Lu}[\p{L}-]+(?: (?:am|an|der|im|in|ob|unter|bei|\p{Lu}[\p{L}-]+)){0,3})/giu,
  /(?<street>\d+[a-z]? (?:\p{Lu}[\p{L}'’.-]* ){1,4}(?:Street|St|Avenue|Ave|Road|Rd|Lane|Ln|Drive|Dr|Boulevard|Blvd|Way|Court|Ct|Square|Sq|Place|Pl|Terrace|Parkway|Highway)\b\.?)(?:,? (?:Suite|Apt|Floor|Unit|#) ?[\w-]+)?, (?<city>\p{Lu}[\p{L}'’. -]+?),? (?<postcode>(?:[A-Z]{2} )?\d{5}(?:-\d{4})?|[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2})/gu,
];

/** Street addresses as Germany, Austria, Switzerland, the United States and Britain write them. */
export function findAddresses(capture: Capture): FoundTable {
  const rows = capture.blocks.flatMap((block) =>
    FORMS.flatMap((form) => [...block.text.matchAll(form)]).map((match) =>
      (['street', 'postcode', 'city'] as const).map((part) => {
        const text = match.groups?.[part] ?? '';
        const at = match.index + match[0].indexOf(text);
        return cellAt(block, at, at + text.length);
      }),
    ),
  );
  return { kind: 'addresses', columns: COLUMNS.addresses, rows };
}
