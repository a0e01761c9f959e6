import { render, type ComponentChild } from 'preact';
import '../tokens.css';
import '../ui/base.css';
import { ErrorCard } from '../summary/error-card.tsx';
import { TextProvider, type Texts } from '../text.tsx';
import { asErrorCode } from '../../lib/core/error-code.ts';
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

/** Runs what opens a view. What keeps it from opening is said where the view would be, instead of a blank window. */
export async function openView(frame: ViewFrame, open: () => Promise<void>): Promise<void> {
  try {
    await open();
  } catch (thrown) {
    if (document.getElementById('app')?.hasChildNodes() === true) throw thrown;
    const reload = () => location.reload();
    mountView(
      frame,
      <main class="summary">
        <div class="summary__body">
          <ErrorCard error={asErrorCode(thrown)} onRetry={reload} onReload={reload} onPaste={reload} />
        </div>
      </main>,
    );
  }
}

/** `system` follows the browser; the others are forced by an attribute that `tokens.css` reads. */
export function applyTheme(theme: Theme): void {
  if (theme === 'system') document.documentElement.removeAttribute('data-theme');
  else document.documentElement.setAttribute('data-theme', theme);
}
