import { render, type ComponentChild } from 'preact';
import '../tokens.css';
import '../ui/base.css';
import { TextProvider, type Texts } from '../text.tsx';
import type { Theme } from '../../lib/core/settings.ts';

export interface ViewFrame {
  readonly texts: Texts;
  readonly direction: 'ltr' | 'rtl';
  readonly title: string;
}

/** Puts a view into the document in the person's language and direction. */
export function mountView(frame: ViewFrame, view: ComponentChild): void {
  document.documentElement.lang = frame.texts.locale;
  document.documentElement.dir = frame.direction;
  document.title = frame.title;
  const root = document.getElementById('app');
  if (root) render(<TextProvider texts={frame.texts}>{view}</TextProvider>, root);
}

/** `system` follows the browser; the others are forced by an attribute that `tokens.css` reads. */
export function applyTheme(theme: Theme): void {
  if (theme === 'system') document.documentElement.removeAttribute('data-theme');
  else document.documentElement.setAttribute('data-theme', theme);
}
