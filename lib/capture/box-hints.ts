import { attributeOf, classOf, idOf } from './dom-read.ts';

/** What an element says of its role: by tag, by ARIA role, by words in class and id. One bit each. */
export const HINT = {
  nav: 1,
  header: 2,
  footer: 4,
  aside: 8,
  main: 16,
  article: 32,
  form: 64,
  button: 128,
  dialog: 256,
  comment: 512,
  badName: 1024,
  goodName: 2048,
  frame: 4096,
  table: 8192,
  list: 16384,
  adName: 32768,
} as const;

/** Maps and not objects: `BY_TAG['constructor']` would find something, and an object looks for a string of the page's among all strings first. */
const BY_TAG: ReadonlyMap<string, number> = new Map([
  ['nav', HINT.nav],
  ['menu', HINT.nav],
  ['header', HINT.header],
  ['footer', HINT.footer],
  ['aside', HINT.aside],
  ['main', HINT.main],
  ['article', HINT.article],
  ['form', HINT.form],
  ['fieldset', HINT.form],
  ['button', HINT.button],
  ['dialog', HINT.dialog],
  ['table', HINT.table],
  ['ul', HINT.list],
  ['ol', HINT.list],
  ['dl', HINT.list],
]);

const BY_ROLE: ReadonlyMap<string, number> = new Map([
  ['navigation', HINT.nav],
  ['menu', HINT.nav],
  ['menubar', HINT.nav],
  ['tablist', HINT.nav],
  ['banner', HINT.header],
  ['contentinfo', HINT.footer],
  ['complementary', HINT.aside],
  ['main', HINT.main],
  ['article', HINT.article],
  ['search', HINT.form],
  ['form', HINT.form],
  ['button', HINT.button],
  ['dialog', HINT.dialog],
  ['alertdialog', HINT.dialog],
]);

const BAD_NAME =
  /(?:^|[-_\s])(?:nav|navbar|navigation|menu|submenu|breadcrumbs?|sidebar|side-?bar|footer|foot|topbar|toolbar|pagination|pager|paging|share|sharing|social|related|recommend\w*|popular|trending|newsletter|subscribe|signup|login|modal|popup|overlay|skip|copyright|masthead|widget|tags?|meta|byline|rating|promo\w*|banner|cta|more-from|read-?next|outbrain|taboola|disqus)(?:$|[-_\s\d])/i;
const AD_NAME =
  /(?:^|[-_\s])(?:ads?|advert\w*|sponsor\w*|cookies?|consent|gdpr|onetrust|cmp|dfp|adsense|adslot)(?:$|[-_\s\d])/i;
const COMMENT_NAME = /comment|repl(?:y|ies)|respond|discussion/i;
const GOOD_NAME =
  /(?:^|[-_\s])(?:article|body|content|entry|hentry|main|post|text|story|blog|description|product|detail\w*|message|thread|topic|answer|question|review\w*|markdown|prose|wiki\w*|docs?|documentation)(?:$|[-_\s\d]|body|content|text)/i;

/** The bits of one element by its tag, its role and its names (`namesOf`). */
export function hintsOf(tag: string, role: string | null, names: string): number {
  let hints = BY_TAG.get(tag) ?? 0;
  if (role !== null) hints |= BY_ROLE.get(role) ?? 0;
  return names.length > 1 ? hints | hintsOfName(names) : hints;
}

/** What an element is called: class, id and `itemprop`, the beginning of each. */
export function namesOf(element: Element): string {
  const own = classOf(element);
  const id = idOf(element);
  const property = attributeOf(element, 'itemprop');
  if (id === '' && property === null) return namesOfClass(own);
  const name = `${own} ${id}`.slice(0, MAX_NAME_CHARS);
  return property === null ? name : `${name} ${property.slice(0, MAX_NAME_CHARS)}`;
}

/** One string for all elements of a class: what is looked up by it later finds the very same string, and need not read it. */
function namesOfClass(own: string): string {
  let names = byClass.get(own);
  if (names === undefined) {
    names = `${own} `.slice(0, MAX_NAME_CHARS);
    if (byClass.size < MAX_KNOWN) byClass.set(own, names);
  }
  return names;
}

const MAX_NAME_CHARS = 300;

/** A page repeats its class names. Bounded, as a hostile page need not. */
const known = new Map<string, number>();
const byClass = new Map<string, string>();
const MAX_KNOWN = 5_000;

function hintsOfName(name: string): number {
  const before = known.get(name);
  if (before !== undefined) return before;
  const hints = readName(name);
  if (known.size < MAX_KNOWN) known.set(name, hints);
  return hints;
}

function readName(name: string): number {
  let hints = 0;
  if (BAD_NAME.test(name)) hints |= HINT.badName;
  if (AD_NAME.test(name)) hints |= HINT.adName;
  if (COMMENT_NAME.test(name)) hints |= HINT.comment;
  if (GOOD_NAME.test(name)) hints |= HINT.goodName;
  return hints;
}
