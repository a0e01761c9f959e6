/**
 * Reads through the prototypes' own getters: a form's properties are overridden by its fields' names
 * (`<input name="firstChild">`, HTML LegacyOverrideBuiltIns), a document's by its images' and forms' (`<img name="title">`),
 * by accident or to trap a reader in a loop.
 */
function getter<T extends object, V>(prototype: T, name: string): (target: T) => V {
  // oxlint-disable-next-line typescript/unbound-method -- called with its target below
  const get = Object.getOwnPropertyDescriptor(prototype, name)?.get as ((this: T) => V) | undefined;
  return get === undefined ? (target) => (target as Record<string, V>)[name] as V : (target) => get.call(target);
}

export const firstChildOf = getter<Node, Node | null>(Node.prototype, 'firstChild');
export const nextSiblingOf = getter<Node, Node | null>(Node.prototype, 'nextSibling');
export const parentNodeOf = getter<Node, Node | null>(Node.prototype, 'parentNode');
export const nodeTypeOf = getter<Node, number>(Node.prototype, 'nodeType');
export const tagOf = getter<Element, string>(Element.prototype, 'localName');
export const shadowRootOf = getter<Element, ShadowRoot | null>(Element.prototype, 'shadowRoot');

export const titleOf = getter<Document, string>(Document.prototype, 'title');
export const contentTypeOf = getter<Document, string>(Document.prototype, 'contentType');
export const rootOf = getter<Document, Element | null>(Document.prototype, 'documentElement');
export const viewOf = getter<Document, (Window & typeof globalThis) | null>(Document.prototype, 'defaultView');
export const scrollerOf = getter<Document, Element | null>(Document.prototype, 'scrollingElement');
export const urlOf = getter<Document, string>(Document.prototype, 'URL');
export const findAll = (document: Document, selector: string): Element[] => [
  ...Document.prototype.querySelectorAll.call(document, selector),
];
export const findFirst = (document: Document, selector: string): Element | null =>
  Document.prototype.querySelector.call(document, selector);

export const attributeOf = (element: Element, name: string): string | null =>
  Element.prototype.getAttribute.call(element, name);
export const boxOf = (element: Element): DOMRect => Element.prototype.getBoundingClientRect.call(element);
export const findIn = (element: Element, selector: string): Element | null =>
  Element.prototype.querySelector.call(element, selector);
