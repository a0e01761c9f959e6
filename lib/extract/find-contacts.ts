import type { Block, Capture } from '../core/capture.ts';
import { COLUMNS, type Cell } from '../core/table.ts';
import { cellAt } from './cell-at.ts';
import type { FoundTable } from './found-table.ts';

const EMAIL = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,}/gu;
const PHONE = /(?<![\p{L}\d./-])(?:\+|00|\(?0|\(\d{3}\) ?|\d{3}-)\d[\d ()/.\u00a0-]{4,}\d(?![\d/-])/gu;
const NAME = /\p{Lu}[\p{Ll}'’-]+(?: (?:(?:von|van|de|der|di|da|del) )*\p{Lu}[\p{L}.'’-]*){1,3}/gu;
const DIGITS = { least: 7, most: 15 };
/** "03/03/2026 19": as many digits as a number to call. */
const DATE = /^\d{1,2}[./-]\d{1,2}[./-]\d{4}\b|^\d{4}[./-]\d{1,2}[./-]\d{1,2}\b/u;
const LABEL = /^(?:contact|phone|call|email|mail|fax|telephone|kontakt|telefon|tel)\b/iu;

function cellsOf(block: Block, pattern: RegExp, isRight: (text: string) => boolean): Cell[] {
  return [...block.text.matchAll(pattern)]
    .filter((match) => isRight(match[0]))
    .map((match) => cellAt(block, match.index, match.index + match[0].length));
}

const isPhone = (text: string): boolean => {
  if (DATE.test(text)) return false;
  const digits = text.replaceAll(/\D/gu, '').length;
  return digits >= DIGITS.least && digits <= DIGITS.most;
};
const phonesIn = (block: Block): Cell[] => cellsOf(block, PHONE, isPhone);
const emailsIn = (block: Block): Cell[] => cellsOf(block, EMAIL, () => true);
const namesIn = (block: Block): Cell[] => cellsOf(block, NAME, (text) => !LABEL.test(text));

/** A short block over a contact that is none itself: whose it is. */
const labelAbove = (block: Block | undefined): Block | null =>
  block && block.text.length < 60 && emailsIn(block).length + phonesIn(block).length === 0 ? block : null;

/** E-mail addresses and phone numbers; a name that stands in the same block or right above is theirs, and one number goes with one address. */
export function findContacts(capture: Capture): FoundTable {
  const rows: (Cell | null)[][] = [];
  for (const [at, block] of capture.blocks.entries()) {
    const [emails, phones] = [emailsIn(block), phonesIn(block)];
    const above = labelAbove(capture.blocks[at - 1]);
    const names = [...namesIn(block), ...(above ? namesIn(above) : [])];
    const isOne = emails.length === 1 && phones.length === 1;
    for (const [i, email] of emails.entries()) rows.push([names[i] ?? null, email, isOne ? (phones[0] ?? null) : null]);
    if (!isOne) for (const [i, phone] of phones.entries()) rows.push([names[emails.length + i] ?? null, null, phone]);
  }
  return { kind: 'contacts', columns: COLUMNS.contacts, rows: withoutRepeats(rows) };
}

/** The same address in header and footer is one contact. */
function withoutRepeats(rows: readonly (readonly (Cell | null)[])[]): (readonly (Cell | null)[])[] {
  const seen = new Set<string>();
  return rows.filter(([, email, phone]) => {
    const key = `${email?.text.toLowerCase()} ${phone?.text.replaceAll(/\D/gu, '')}`;
    return !seen.has(key) && seen.add(key);
  });
}
