const MARK = /^(?:yes|no|y|n|true|false|included|n\/a|ja|nein|[-–—✓✔✗✘×•●○x])$/iu;

/** Whether a cell of a comparison only says that a thing has something, or has not: without its column it says nothing. */
export const isMark = (text: string): boolean => MARK.test(text);
