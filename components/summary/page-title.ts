import type { JobView } from '../../lib/core/job.ts';
import type { Texts } from '../text.tsx';

/** The name of what was summarized, for headings. */
export function pageTitle(view: JobView | null, texts: Texts): string {
  if (view === null || view.page === null) return texts.t(view?.scope === 'text' ? 'pagePasted' : 'pageWaiting');
  const title = view.page.title.trim();
  if (title !== '') return title;
  if (view.scope === 'document') return texts.t('pageDocument');
  return texts.t(view.scope === 'text' ? 'pagePasted' : 'pageUntitled');
}

/** The host of a web page, `www.` left out; null for files, pasted text and everything else. */
export function pageHost(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const parsed = new URL(url);
  if (!/^https?:$/u.test(parsed.protocol)) return null;
  return parsed.hostname.replace(/^www\./u, '');
}
