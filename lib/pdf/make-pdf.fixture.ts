/** One piece of text on a page of a made PDF, in points from the lower left. */
export interface PdfText {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly size?: number;
  /** Helvetica, its bold, or Times. */
  readonly font?: 'F1' | 'F2' | 'F3';
  /** Quarter turns, anticlockwise. */
  readonly turn?: number;
}

export interface MadePdf {
  readonly pages: readonly (readonly PdfText[])[];
  readonly title?: string;
  /** Says in its trailer that a password is wanted. */
  readonly isEncrypted?: boolean;
}

const TURNS = ['1 0 0 1', '0 1 -1 0', '-1 0 0 -1', '0 -1 1 0'];
const escaped = (text: string): string => text.replaceAll(/[\\()]/gu, (character) => `\\${character}`);

const contentOf = (texts: readonly PdfText[]): string =>
  texts
    .map(
      ({ x, y, text, size = 10, font = 'F1', turn = 0 }) =>
        `BT /${font} ${size} Tf ${TURNS[turn]} ${x} ${y} Tm (${escaped(text)}) Tj ET`,
    )
    .join('\n');

/** A small PDF 1.4 file of Letter pages, made as text: Latin-1 characters only. An empty page is a page without text. */
export function makePdf({ pages, title, isEncrypted = false }: MadePdf): Uint8Array<ArrayBuffer> {
  const fonts = ['Helvetica', 'Helvetica-Bold', 'Times-Roman'].map(
    (name) => `<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding >>`,
  );
  const first = 4 + fonts.length;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, index) => `${first + 2 * index} 0 R`).join(' ')}] >>`,
    `<< ${title === undefined ? '' : `/Title (${escaped(title)})`} >>`,
    ...fonts,
    ...pages.flatMap((texts, index) => {
      const content = contentOf(texts);
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents ${first + 2 * index + 1} 0 R ` +
          '/Resources << /Font << /F1 4 0 R /F2 5 0 R /F3 6 0 R >> >> >>',
        `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
      ];
    }),
  ];
  return assemble(objects, isEncrypted);
}

function assemble(objects: readonly string[], isEncrypted: boolean): Uint8Array<ArrayBuffer> {
  const parts = ['%PDF-1.4\n'];
  const offsets: number[] = [];
  let length = parts[0]?.length ?? 0;
  for (const [index, object] of objects.entries()) {
    const part = `${index + 1} 0 obj\n${object}\nendobj\n`;
    offsets.push(length);
    parts.push(part);
    length += part.length;
  }
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const hex = '5a'.repeat(32);
  // Standard handler, 40 bits; the hashes fit no password, so none is right.
  const encrypt = isEncrypted
    ? `/Encrypt << /Filter /Standard /V 1 /R 2 /O <${hex}> /U <${hex}> /P -4 >> /ID [<${hex}> <${hex}>]`
    : '';
  parts.push(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`);
  parts.push(
    `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info 3 0 R ${encrypt} >>\nstartxref\n${length}\n%%EOF\n`,
  );
  return Uint8Array.from(parts.join(''), (character) => character.charCodeAt(0));
}
