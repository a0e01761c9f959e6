import type { ErrorCode } from '../core/error-code.ts';

/**
 * Browsers tell why an injection was refused in words only. The words below are Chrome's
 * (extensions/common/manifest_handlers/permissions, scripting API) and Firefox's (ExtensionContent, ext-scripting).
 */
const WORDS: readonly (readonly [RegExp, ErrorCode])[] = [
  [/no tab with id|invalid tab id|tab was closed|tab is gone/iu, 'page.gone'],
  [
    /frame .*was removed|navigat|destroyed|document.*unloaded|no frame with id|message channel closed/iu,
    'page.navigated',
  ],
  [
    /chrome:\/\/|chrome-extension:\/\/|edge:\/\/|about:|extensions gallery|webstore|extensionsettings policy|error page|view-source/iu,
    'page.restricted',
  ],
];

const isReadableScheme = (url: string): boolean => /^(?:https?|file|blob|data):/iu.test(url);

/** Stores and Mozilla's own sites: both browsers refuse these to every extension. */
const isProtectedSite = (url: string): boolean =>
  /^https:\/\/(?:chromewebstore\.google\.com|chrome\.google\.com\/webstore|addons\.mozilla\.org|[\w-]+\.firefox\.com|(?:accounts|support|discovery)\.(?:firefox|mozilla)\.(?:com|org))/iu.test(
    url,
  );

/** Whether no extension may read this address, whatever the grant. Firefox answers such injections with nothing, not with an error. */
export const isRestrictedUrl = (url: string): boolean => !isReadableScheme(url) || isProtectedSite(url);

/** The code for a refused injection. `url` is what the tab shows, or null when we may not know it. */
export function injectErrorCode(message: string, url: string | null): ErrorCode {
  for (const [pattern, code] of WORDS) if (pattern.test(message)) return code;
  if (url !== null && isRestrictedUrl(url)) return 'page.restricted';
  if (/cannot access|missing host permission|must request permission/iu.test(message)) return 'page.denied';
  return 'internal';
}

/**
 * The code for a page that refuses although its tab was granted: one of the browser's own viewers. Firefox shows PDF as
 * `resource://pdf.js` and JSON as `resource://devtools` under the file's address, and lets nobody in.
 */
export function viewerErrorCode(url: string): ErrorCode {
  if (/\.json(?:$|[?#])/iu.test(url)) return 'page.unsupported';
  return /pdf/iu.test(url) ? 'page.pdf' : 'page.restricted';
}
