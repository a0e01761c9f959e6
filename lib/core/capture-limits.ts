/** Words beyond this are not read; the person is told (`Notice` 'capped'). Below it a page is read whole. */
export const CAPTURE_WORD_CAP = 500_000;
