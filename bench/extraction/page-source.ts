/** Script elements but for JSON-LD, which is data. */
const SCRIPT = /<script\b(?![^>]*application\/ld\+json)[^>]*>[\s\S]*?<\/script\s*>/giu;
const BODY = /<body\b/iu;

/**
 * A stored page as a browser without scripting shows it, which is the page the expected texts were made from: its scripts could
 * do nothing here but tear it (what they load is not stored), and what stands in `noscript` is shown.
 */
export function asServed(html: string): string {
  const bare = html.replace(SCRIPT, '');
  const body = bare.search(BODY);
  if (body < 0) return bare;
  return bare.slice(0, body) + bare.slice(body).replaceAll(/<(\/?)noscript\b/giu, '<$1div');
}
