const UNREAD = new Set(['script', 'style', 'noscript', 'template', 'svg', 'head']);
const INLINE = new Set([
  'a',
  'abbr',
  'b',
  'bdi',
  'cite',
  'code',
  'em',
  'font',
  'i',
  'kbd',
  'mark',
  'q',
  's',
  'small',
  'span',
  'strong',
  'sub',
  'sup',
  'time',
  'u',
  'var',
  'wbr',
]);

/** The text under a node with a line break at every element that is not inline: extractors answer trees, scores want words. */
export function plainText(root: Node): string {
  let text = '';
  const walk = (node: Node): void => {
    if (node.nodeType === 3) text += node.nodeValue ?? '';
    if (node.nodeType !== 1) return;
    const tag = (node as Element).localName;
    if (UNREAD.has(tag)) return;
    if (!INLINE.has(tag)) text += '\n';
    for (let child = node.firstChild; child !== null; child = child.nextSibling) walk(child);
    if (!INLINE.has(tag)) text += '\n';
  };
  walk(root);
  return text;
}
