import type { Table } from '../core/table.ts';

/** Text values of vCard and iCalendar: RFC 6350 §3.4, RFC 5545 §3.3.11. */
const escaped = (text: string): string => text.replaceAll(/([\\;,])/gu, '\\$1').replaceAll(/\r?\n/gu, '\\n');

/** Lines of more than 75 octets go on in the next, after a space; characters are not parted. */
function folded(line: string): string {
  const encoder = new TextEncoder();
  let [out, octets] = ['', 0];
  for (const letter of line) {
    const size = encoder.encode(letter).length;
    if (octets + size > 74) [out, octets] = [`${out}\r\n `, 1];
    out += letter;
    octets += size;
  }
  return `${out}\r\n`;
}

/** vCards 4.0 (RFC 6350) of a table of contacts. */
export function toVcard(table: Table): string {
  return table.rows
    .map(([name, email, phone]) => {
      const lines = [`FN:${escaped(name?.text ?? email?.text ?? phone?.text ?? '')}`];
      if (email) lines.push(`EMAIL:${escaped(email.text)}`);
      if (phone) lines.push(`TEL:${escaped(phone.text)}`);
      return ['BEGIN:VCARD', 'VERSION:4.0', ...lines, 'END:VCARD'].map(folded).join('');
    })
    .join('');
}

/**
 * An iCalendar file (RFC 5545) of a table of dates: whole-day events; months without a day are left out. `stamp`: now, as
 * 20240131T120000Z. Every event has an id of its row and date, so that importing twice makes no second one.
 */
export function toIcal(table: Table, stamp: string, pageId: string): string {
  const events = table.rows.flatMap(([date, what], i) => {
    if (!date || !/^\d{4}-\d{2}-\d{2}$/u.test(date.text)) return [];
    const day = date.text.replaceAll('-', '');
    const lines = [`UID:${day}-${i}-${pageId}@sidelight.invalid`, `DTSTAMP:${stamp}`, `DTSTART;VALUE=DATE:${day}`];
    return ['BEGIN:VEVENT', ...lines, `SUMMARY:${escaped(what?.text ?? date.text)}`, 'END:VEVENT'];
  });
  const file = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Sidelight//EN', ...events, 'END:VCALENDAR'];
  return file.map(folded).join('');
}
