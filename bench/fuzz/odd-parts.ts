import type { Random } from '../random.ts';

/** What pages are put together from here: all that the reader of a page treats in a way of its own, and some that nobody should. */
const TAGS = [
  'p', 'div', 'span', 'a', 'b', 'li', 'ul', 'ol', 'dl', 'dt', 'dd', 'table', 'tr', 'td', 'th', 'caption', 'tbody', 'h1', 'h3', 'h6',
  'pre', 'code', 'blockquote', 'figure', 'figcaption', 'article', 'main', 'section', 'nav', 'aside', 'header', 'footer', 'form',
  'button', 'label', 'fieldset', 'legend', 'select', 'option', 'textarea', 'details', 'summary', 'dialog', 'template', 'noscript',
  'svg', 'math', 'foreignObject', 'mi', 'ruby', 'rt', 'rp', 'br', 'hr', 'wbr', 'img', 'iframe', 'object', 'video', 'canvas', 'slot',
  'x-part', 'center', 'font', 'frameset', 'frame', 'body', 'html', 'head', 'title', 'style', 'bdo', 'sub',
] as const; // prettier-ignore

const STYLES = [
  'display:none', 'display:contents', 'display:flex', 'display:grid', 'display:inline-block', 'display:table-cell', 'float:left',
  'visibility:hidden', 'visibility:visible', 'opacity:0', 'opacity:0.5', 'position:absolute;left:-9999px', 'position:fixed;top:0',
  'position:absolute;inset:0;background:#fff', 'position:sticky;top:0', 'overflow:hidden;height:0', 'overflow:auto;height:50px',
  'overflow:hidden;width:1px', 'clip:rect(0,0,0,0);position:absolute', 'clip-path:inset(50%)', 'clip-path:polygon(0 0,NaN 1px)',
  'transform:scale(0)', 'transform:rotate(90deg)', 'filter:blur(9px)', 'filter:opacity(0)', 'mask-image:linear-gradient(#0000,#0000)',
  'color:transparent', 'color:#fff', 'background:url(x.png)', 'background:linear-gradient(red,oklch(0.5 0.1 20))', 'font-size:1px',
  'font-size:900px', 'text-indent:-9999px', 'writing-mode:vertical-rl', 'direction:rtl', 'columns:3', 'content-visibility:auto',
  'content-visibility:hidden', 'z-index:-1;position:relative', 'mix-blend-mode:difference', 'color:color(display-p3 1 0 0)',
  'width:1e9px', 'height:-1px', 'white-space:pre', 'zoom:0.01', 'all:initial', 'background-clip:text;color:transparent',
] as const; // prettier-ignore

const ATTRIBUTES = [
  'hidden', 'aria-hidden=true', 'role=heading aria-level=99', 'role=heading aria-level=-1', 'role=navigation', 'dir=rtl', 'dir=auto',
  'lang=de', `lang=${'x-'.repeat(200)}`, 'lang=""', 'contenteditable', 'inert', 'open', 'popover', 'slot=a', 'name=documentElement',
  'name=firstChild', 'id=body', 'name=body', 'name=children', 'name=parentElement', 'name=ownerDocument', 'name=title', 'name=querySelectorAll', 'itemprop=author', 'rel=author', 'class="byline author nav ad"',
  'class="article content main post"', `class="${'c '.repeat(500)}"`, 'colspan=99999 rowspan=99999', 'style="', 'id', '=', 'a=b=c', '/',
] as const; // prettier-ignore

const TEXTS = [
  'The river rises in the northern hills and crosses the old town before it meets the sea. ', 'word '.repeat(200), '&nbsp;&shy;&zwnj;',
  '&#x110000;&#0;&bogus;&amp;lt;', 'Zalgo\u0301\u0302\u0303\u0304\u0305\u0306\u0307\u0308'.repeat(20), '\u202eright to left\u202c',
  'שלום עולם וכל מה שבו. ', '東京は日本の首都です。人口が多い。', 'ผู้คนอ่านหน้านี้ทุกวัน', '👩‍👩‍👧‍👦🏳️‍🌈'.repeat(9), '\ud800', 'a\udc00b', '\ue000\uf8ff',
  '\u0000\u0001\u0008', 'x'.repeat(5_000), '. . . . !!! ??? …', '1. 2. 3. a) b) c)', '\n\n\n\t\t  \n', '{"@type":"Article"}', '<', '>', '--', ']]>',
  'Ｆｕｌｌ ｗｉｄｔｈ', '\u200b'.repeat(300), 'İıſßΣς ﬁ ² ½ e\u0301', '0123456789 '.repeat(40),
] as const; // prettier-ignore

const PIECES = [
  '<script type="application/ld+json">{"@type":["Article",{"a":1}],"author":[null,{"name":7},[]],"headline":{}}</script>',
  '<script type="application/ld+json">[[[[{"@graph":"x","mainEntity":[1,2',
  '<meta property="og:title" content=""><meta name="description"><meta content="x"><meta http-equiv="content-language" content="??">',
  '<x-part><template shadowrootmode="open"><p>In a shadow: <slot name="a"></slot> and <slot></slot></p></template><i slot="a">slotted</i>rest</x-part>',
  '<div><template shadowrootmode="open"><slot><slot></slot></slot></template>text</div>',
  '<iframe srcdoc="<p>A frame in the frame says so.</p><iframe srcdoc=&quot;<b>deep</b>&quot;></iframe>" width=400 height=300></iframe>',
  '<iframe src="about:blank" width=900 height=900></iframe>',
  '<br><br><br><br>',
  '<table><tr><table><tr><td><table><td>deep cell',
  '<p><p><p><div></p></div></p>',
  '<b><i><u><p>mis</b>nes</u>ted</p></i>',
  '<svg><foreignObject><p>Text in a picture.</p><style>p{color:red}</style></foreignObject></svg>',
  '<math><mi>x</mi><annotation-xml encoding="text/html"><p>formula</p></annotation-xml></math>',
  '<select><option>one<option>two</select><textarea>typed</textarea><datalist><option>hint</datalist>',
  '<details><summary>More</summary><p>closed text</p></details><dialog open>dialog text</dialog>',
  '<style>*{position:absolute;opacity:.05}</style>',
  '<style>p::first-line{font-size:0}p::before{content:"x"}@media print{*{display:none}}</style>',
  '<style>body{column-count:4;direction:rtl;writing-mode:vertical-lr}</style>',
  '<!--', '<![CDATA[', '<?xml version="1.0"?>', '<plaintext>', '<title>', '<textarea>', '<frameset><frame><frame></frameset>', '</html></body>',
] as const; // prettier-ignore

export const oddTag = (random: Random): string => random.pick(TAGS);
export const oddPiece = (random: Random): string => random.pick(PIECES);
export const oddText = (random: Random): string => random.pick(TEXTS);

export function oddAttribute(random: Random): string {
  return random.chance(0.6) ? `style="${random.pick(STYLES)}"` : random.pick(ATTRIBUTES);
}
