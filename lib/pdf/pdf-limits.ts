/** What is refused before it is read, with a reason (`pdf.large`). A book of 2,000 pages is read whole. */
export const MAX_PDF_BYTES = 200_000_000;
export const MAX_PDF_PAGES = 5_000;

/** A reader that has not finished a page for this long is given up: a file can be made to take for ever. */
export const MAX_SILENCE_MS = 30_000;
