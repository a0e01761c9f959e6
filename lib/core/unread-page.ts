import type { Capture } from './capture.ts';

/** Stands for a page that could not be read, where others are asked in its place. */
export const UNREAD_PAGE: Capture = {
  scope: 'page',
  url: '',
  title: '',
  lang: null,
  author: null,
  date: null,
  description: null,
  blocks: [],
  words: 0,
  wordsTotal: 0,
  dropped: [],
  captureMs: 0,
};
