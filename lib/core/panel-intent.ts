/** What somebody wants of the panel. `other`: nothing the panel can do. */
export const PANEL_INTENTS = [
  'question',
  'summarize',
  'find',
  'extract',
  'compare',
  'explain',
  'translate',
  'small-talk',
  'other',
] as const;
export type PanelIntent = (typeof PANEL_INTENTS)[number];
