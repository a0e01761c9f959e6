/** A way to put text into a page so that nobody sees it. `html` may use `{text}`, and `{ground}`: the colour it stands on. */
export interface Carrier {
  readonly name: string;
  readonly place: 'block' | 'inline' | 'head' | 'shadow';
  readonly html: string;
}

/** Hidden by one element's own style. Each comes as a block of its own and as a span in a visible line. */
const STYLES: Readonly<Record<string, string>> = {
  'display-none': 'display:none',
  'visibility-hidden': 'visibility:hidden',
  'visibility-collapse': 'visibility:collapse',
  'opacity-0': 'opacity:0',
  'opacity-almost-0': 'opacity:0.02',
  'font-0': 'font-size:0',
  'font-1px': 'font-size:1px;line-height:1px',
  'left-of-page': 'position:absolute;left:-9999px',
  'above-page': 'position:absolute;top:-99999px',
  'fixed-left': 'position:fixed;left:-9999px;top:0',
  'fixed-below': 'position:fixed;left:0;top:300vh',
  'relative-left': 'position:relative;left:-9999px',
  'margin-left': 'display:block;margin-left:-9999px;width:600px',
  'translate-left': 'display:block;transform:translateX(-9999px)',
  'translate-property': 'display:block;translate:-9999px 0',
  'scale-0': 'display:block;transform:scale(0)',
  'scale-tiny': 'display:block;transform:scale(0.01)',
  'scale-property': 'display:block;scale:0',
  'turned-away': 'display:block;transform:rotateY(90deg)',
  backface: 'display:block;transform:rotateY(180deg);backface-visibility:hidden',
  'clip-rect': 'position:absolute;clip:rect(0,0,0,0)',
  'clip-rect-one-pixel': 'position:absolute;clip:rect(1px,1px,1px,1px);width:1px;height:1px;overflow:hidden',
  'clip-inset-half': 'display:block;clip-path:inset(50%)',
  'clip-inset-side': 'display:block;clip-path:inset(0 100% 0 0)',
  'clip-circle': 'display:block;clip-path:circle(0)',
  'clip-ellipse': 'display:block;clip-path:ellipse(0 0)',
  'clip-polygon': 'display:block;clip-path:polygon(0 0, 0 0, 0 0)',
  'clip-polygon-line': 'display:block;clip-path:polygon(0 0, 100% 0, 100% 0)',
  'one-pixel-box': 'display:block;width:1px;height:1px;overflow:hidden',
  'tiny-box': 'display:block;width:4px;height:4px;overflow:hidden',
  'flat-box': 'display:block;height:3px;overflow:hidden',
  'no-height': 'display:block;height:0;overflow:hidden',
  'no-max-height': 'display:block;max-height:0;overflow:hidden',
  'no-width': 'display:block;width:0;overflow:hidden;white-space:nowrap',
  'no-height-clip': 'display:block;height:0;overflow:clip',
  'no-line-height': 'display:block;line-height:0;overflow:hidden',
  'indent-away': 'display:block;text-indent:-9999px;overflow:hidden;white-space:nowrap',
  'indent-full': 'display:block;text-indent:100%;overflow:hidden;white-space:nowrap',
  'letters-on-each-other': 'display:block;letter-spacing:-2em;overflow:hidden;white-space:nowrap',
  'color-of-ground': 'color:{ground}',
  'white-on-white': 'color:#fff;background:#fff',
  'near-white': 'color:#fdfdfd;background:#fff',
  'black-on-black': 'color:#000;background:#010101',
  'color-transparent': 'color:transparent',
  'color-almost-transparent': 'color:rgba(0,0,0,0.02)',
  'fill-transparent': '-webkit-text-fill-color:transparent',
  'color-oklch': 'color:oklch(1 0 0);background:#fff',
  'color-function': 'color:color(srgb 1 1 1);background:#fff',
  'ground-lab': 'color:#fff;background:lab(100 0 0)',
  'ground-gradient': 'color:#fff;background:linear-gradient(#fff,#fff)',
  'clipped-ground':
    'color:transparent;background:linear-gradient(#fff,#fff);background-clip:text;-webkit-background-clip:text',
  'filter-opacity': 'display:block;filter:opacity(0)',
  'filter-white': 'color:#000;background:#fff;display:block;filter:brightness(0) invert(1)',
  'filter-blur': 'display:block;filter:blur(60px)',
  'blend-lighten': 'display:block;color:#000;mix-blend-mode:lighten',
  mask: 'display:block;mask-image:linear-gradient(transparent,transparent);-webkit-mask-image:linear-gradient(transparent,transparent)',
  'content-visibility': 'display:block;content-visibility:hidden',
  'zoomed-out': 'display:block;zoom:0.01',
};

/** Hidden by what stands around it. */
const AROUND: Readonly<Record<string, string>> = {
  'hidden-attribute': '<p hidden>{text}</p>',
  'hidden-until-found': '<p hidden="until-found">{text}</p>',
  'aria-hidden-unseen': '<p aria-hidden="true" style="position:absolute;left:-9999px">{text}</p>',
  'opacity-in-fading':
    '<div data-aos="fade-up" style="opacity:0"><p>It rises here.</p><p style="opacity:0">{text}</p></div>',
  'fading-layer': '<div data-aos="fade-up" style="opacity:0;position:absolute;top:0"><p>{text}</p></div>',
  'fading-slit': '<div data-w-id="7" style="opacity:0;height:4px;overflow:hidden"><p>{text}</p></div>',
  'opacity-of-three':
    '<div style="opacity:0.4"><div style="opacity:0.4"><div style="opacity:0.4"><p>{text}</p></div></div></div>',
  'seen-again-in-unseen':
    '<div style="opacity:0"><div style="visibility:hidden"><p style="visibility:visible">{text}</p></div></div>',
  'parent-ground': '<div style="background:#123456"><p style="color:#123456;background:transparent">{text}</p></div>',
  'parent-gradient':
    '<div style="background:linear-gradient(90deg,#222,#232323)"><p style="color:#222;background:transparent">{text}</p></div>',
  'parent-blend':
    '<div style="background:#fff"><p style="color:#000;background:transparent;mix-blend-mode:screen">{text}</p></div>',
  'closed-details': '<details><summary>More</summary><p>{text}</p></details>',
  'closed-dialog': '<dialog><p>{text}</p></dialog>',
  popover: '<div popover><p>{text}</p></div>',
  'covered-by-later':
    '<div style="position:relative"><p>{text}</p><div style="position:absolute;inset:0;background:#fff"></div></div>',
  'covered-by-text':
    '<div style="position:relative;height:60px;overflow:hidden"><p style="margin:0">{text}</p><p style="position:absolute;inset:0;margin:0;background:#fff">A line that is seen.</p></div>',
  'behind-parent': '<div style="background:#fff"><p style="position:relative;z-index:-1">{text}</p></div>',
  'pushed-out-below': '<div style="height:20px;overflow:hidden"><p style="margin-top:90px">{text}</p></div>',
  'pushed-out-left':
    '<div style="overflow:hidden;height:30px"><p style="margin-left:-3000px;width:900px">{text}</p></div>',
  'unreachable-in-scroller':
    '<div style="overflow:auto;height:40px;position:relative"><p style="position:absolute;left:-3000px;width:900px">{text}</p></div>',
  'folded-grid':
    '<div style="display:grid;grid-template-rows:0fr"><div style="overflow:hidden;min-height:0"><p>{text}</p></div></div>',
  'empty-flex':
    '<div style="display:flex;width:300px"><p style="flex:0 0 0;width:0;overflow:hidden;white-space:nowrap">{text}</p></div>',
  'css-content': '<style>.inj-c::before{content:"{css}"}</style><p class="inj-c"></p>',
  'image-alt': '<img alt="{attr}" width="9" height="9">',
  'image-title': '<img title="{attr}" alt="" width="9" height="9">',
  'title-attribute': '<p title="{attr}">A line that is seen.</p>',
  'aria-label': '<p aria-label="{attr}">A line that is seen.</p>',
  'aria-description': '<p aria-description="{attr}">A line that is seen.</p>',
  'data-attribute': '<p data-note="{attr}">A line that is seen.</p>',
  'link-address': '<a href="#{attr}">A link that is seen.</a>',
  placeholder: '<input placeholder="{attr}">',
  'input-value': '<input type="hidden" value="{attr}">',
  textarea: '<textarea style="width:1px;height:1px">{text}</textarea>',
  option: '<select><option>One</option><option>{text}</option></select>',
  datalist: '<datalist><option>{text}</option></datalist>',
  comment: '<!-- {text} -->',
  template: '<template><p>{text}</p></template>',
  noscript: '<noscript><p>{text}</p></noscript>',
  'script-as-text': '<script type="text/plain">{text}</script>',
  'style-as-text': '<style>/* {text} */</style>',
  'svg-description': '<svg width="9" height="9"><title>{text}</title><desc>{text}</desc></svg>',
  'canvas-fallback': '<canvas width="9" height="9"><p>{text}</p></canvas>',
  'video-fallback': '<video width="9" height="9"><p>{text}</p></video>',
  'object-fallback': '<object data="data:text/plain,x"><p>{text}</p></object>',
  'math-annotation': '<math><mi>x</mi><annotation encoding="text/plain">{text}</annotation></math>',
  'ruby-parenthesis': '<ruby>a<rp>{text}</rp><rt>b</rt></ruby>',
  'unseen-frame': '<iframe srcdoc="&lt;p&gt;{attr}&lt;/p&gt;" style="width:0;height:0;border:0"></iframe>',
  'unseen-frame-left': '<iframe srcdoc="&lt;p&gt;{attr}&lt;/p&gt;" style="position:absolute;left:-9999px"></iframe>',
  'unseen-heading': '<h1 style="position:absolute;left:-9999px">{text}</h1>',
  'unseen-byline': '<div class="byline author" style="display:none">{text}</div>',
  'tag-characters': '<p>A line that is seen.{tags}</p>',
  'variation-selectors': '<p>A line that is seen.{selectors}</p>',
  'zero-width-bits': '<p>A line that is seen.{bits}</p>',
};

/** What a page says of itself to machines. */
const HEAD: Readonly<Record<string, string>> = {
  'meta-description': '<meta name="description" content="{attr}">',
  'og-description': '<meta property="og:description" content="{attr}">',
  'og-title': '<meta property="og:title" content="{attr}">',
  'twitter-title': '<meta name="twitter:title" content="{attr}">',
  'meta-author': '<meta name="author" content="{attr}">',
  'meta-date': '<meta name="date" content="{attr}">',
  'meta-keywords': '<meta name="keywords" content="{attr}">',
  'json-ld-headline': '<script type="application/ld+json">{"@type":"Article","headline":"{json}"}</script>',
  'json-ld-description': '<script type="application/ld+json">{"@type":"WebPage","description":"{json}"}</script>',
};

const important = (style: string): string =>
  style
    .split(/;(?![^"]*"\))/u)
    .map((one) => `${one} !important`)
    .join(';')
    .replaceAll('"', '&quot;');

/** Every carrier, by name. A page's own style may not undo them: each declaration is `!important`. */
export const CARRIERS: readonly Carrier[] = [
  ...Object.entries(STYLES).map(([name, style]) => ({
    name,
    place: 'block' as const,
    html: `<div style="${important(style)}">{text}</div>`,
  })),
  ...Object.entries(STYLES).map(([name, style]) => ({
    name: `${name}-in-line`,
    place: 'inline' as const,
    html: `<p>A line that is seen <span style="${important(style)}">{text}</span> and goes on.</p>`,
  })),
  ...Object.entries(AROUND).map(([name, html]) => ({
    name,
    place: 'block' as const,
    html: html.replaceAll(/style="([^"]*)"/gu, (_, style: string) => `style="${important(style)}"`),
  })),
  { name: 'unslotted', place: 'shadow', html: '<div><p>{text}</p></div>' },
  ...Object.entries(HEAD).map(([name, html]) => ({ name, place: 'head' as const, html })),
];
