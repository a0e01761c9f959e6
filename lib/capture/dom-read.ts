/**
 * Reads through the prototypes' own getters: a form's properties are overridden by its fields' names
 * (`<input name="firstChild">`, HTML LegacyOverrideBuiltIns), a document's by its images' and forms' (`<img name="title">`),
 * by accident or to trap a reader in a loop.
 */
function getter<T extends object, V>(prototype: T, name: string): (this: T) => V {
  // oxlint-disable-next-line typescript/unbound-method -- called with its target below
  const get = Object.getOwnPropertyDescriptor(prototype, name)?.get as ((this: T) => V) | undefined;
  return (
    get ??
    function byName(this: T): V {
      return (this as Record<string, V>)[name] as V;
    }
  );
}

const firstChild = getter<Node, Node | null>(Node.prototype, 'firstChild');
const nextSibling = getter<Node, Node | null>(Node.prototype, 'nextSibling');
const parentNode = getter<Node, Node | null>(Node.prototype, 'parentNode');
const ownerDocument = getter<Node, Document>(Node.prototype, 'ownerDocument');
const parentElement = getter<Node, Element | null>(Node.prototype, 'parentElement');
const nodeType = getter<Node, number>(Node.prototype, 'nodeType');
const localName = getter<Element, string>(Element.prototype, 'localName');
const className = getter<Element, string>(Element.prototype, 'className');
const id = getter<Element, string>(Element.prototype, 'id');
const children = getter<Element, HTMLCollection>(Element.prototype, 'children');
const shadowRoot = getter<Element, ShadowRoot | null>(Element.prototype, 'shadowRoot');
const title = getter<Document, string>(Document.prototype, 'title');
const contentType = getter<Document, string>(Document.prototype, 'contentType');
const documentElement = getter<Document, Element | null>(Document.prototype, 'documentElement');
const body = getter<Document, HTMLElement | null>(Document.prototype, 'body');
const defaultView = getter<Document, (Window & typeof globalThis) | null>(Document.prototype, 'defaultView');
const scrollingElement = getter<Document, Element | null>(Document.prototype, 'scrollingElement');
const address = getter<Document, string>(Document.prototype, 'URL');

// A function each, not one for all: engines inline a call whose target is always the same, and the walk makes tens of thousands.
export const firstChildOf = (node: Node): Node | null => firstChild.call(node);
export const nextSiblingOf = (node: Node): Node | null => nextSibling.call(node);
export const parentNodeOf = (node: Node): Node | null => parentNode.call(node);
export const nodeTypeOf = (node: Node): number => nodeType.call(node);
/** Of any node but a document. */
export const documentOf = (node: Node): Document => ownerDocument.call(node);
export const parentElementOf = (node: Node): Element | null => parentElement.call(node);
export const containsNode = (outer: Node, inner: Node): boolean => Node.prototype.contains.call(outer, inner);
export const tagOf = (element: Element): string => localName.call(element);
/** The attribute as it stands, empty where there is none; quicker than asking for it by name. */
export const classOf = (element: Element): string => className.call(element);
export const idOf = (element: Element): string => id.call(element);
export const shadowRootOf = (element: Element): ShadowRoot | null => shadowRoot.call(element);

export const childrenOf = (element: Element): HTMLCollection => children.call(element);

export const titleOf = (document: Document): string => title.call(document);
export const contentTypeOf = (document: Document): string => contentType.call(document);
export const rootOf = (document: Document): Element | null => documentElement.call(document);
/** Two images named `body` would make a collection of it. */
export const bodyOf = (document: Document): HTMLElement | null => body.call(document);
export const viewOf = (document: Document): (Window & typeof globalThis) | null => defaultView.call(document);
export const scrollerOf = (document: Document): Element | null => scrollingElement.call(document);
export const urlOf = (document: Document): string => address.call(document);
/** By number: to go through a list of the browser's one by one calls it twice for each. */
export function findAll(document: Document, selector: string): Element[] {
  const found = Document.prototype.querySelectorAll.call(document, selector);
  const all: Element[] = [];
  for (let at = 0; at < found.length; at++) all.push(found[at] as Element);
  return all;
}
export const findFirst = (document: Document, selector: string): Element | null =>
  Document.prototype.querySelector.call(document, selector);

export const attributeOf = (element: Element, name: string): string | null =>
  Element.prototype.getAttribute.call(element, name);
export const boxOf = (element: Element): DOMRect => Element.prototype.getBoundingClientRect.call(element);
export const isRendered = (element: Element, options?: CheckVisibilityOptions): boolean =>
  Element.prototype.checkVisibility.call(element, options);
export const rangeIn = (document: Document): Range => Document.prototype.createRange.call(document);
export const findIn = (element: Element, selector: string): Element | null =>
  Element.prototype.querySelector.call(element, selector);
