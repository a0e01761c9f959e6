/** Elements that hold no reading text, or text that the person typed or would have to open. */
export const SKIPPED_TAGS: ReadonlySet<string> = new Set([
  'area', 'audio', 'base', 'canvas', 'col', 'colgroup', 'datalist', 'embed', 'head', 'img', 'input', 'link', 'map', 'meta',
  'meter', 'noembed', 'noframes', 'object', 'optgroup', 'option', 'param', 'progress', 'rp', 'rt', 'script', 'select',
  'source', 'style', 'svg', 'template', 'textarea', 'title', 'track', 'video', 'annotation', 'annotation-xml',
]); // prettier-ignore

/** Elements that stand in a line of text even where a flex parent, a float or a position makes a box of them. */
export const INLINE_TAGS: ReadonlySet<string> = new Set([
  'a', 'abbr', 'acronym', 'b', 'bdi', 'bdo', 'big', 'cite', 'code', 'data', 'del', 'dfn', 'em', 'font', 'i', 'ins', 'kbd', 'label',
  'mark', 'math', 'nobr', 'output', 'q', 'ruby', 's', 'samp', 'slot', 'small', 'span', 'strike', 'strong', 'sub', 'sup', 'time',
  'tt', 'u', 'var', 'wbr',
]); // prettier-ignore

export const HEADING_LEVELS: ReadonlyMap<string, number> = new Map([
  ['h1', 1],
  ['h2', 2],
  ['h3', 3],
  ['h4', 4],
  ['h5', 5],
  ['h6', 6],
]);

/** What makes of a table row a piece of layout and not a row of data. */
export const LAYOUT_IN_ROW = 'p,ul,ol,dl,table,h1,h2,h3,h4,h5,h6,blockquote,pre,article,section,iframe,form,hr,br+br';
