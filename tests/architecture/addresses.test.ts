import { Visitor } from 'vite';
import { describe, expect, it } from 'vitest';
import { parse, readSource, SHIPPED_CODE, TREE } from './source-tree.ts';

/** Addresses that shipped code may hold, and why. None of them is ever fetched. */
const INERT: Readonly<Record<string, string>> = {
  'http://www.w3.org/2000/svg': 'XML namespace of icons',
  'http://www.w3.org/1999/xhtml': 'XML namespace of pages',
};
/** Names that are reserved for examples and tests and lead nowhere (RFC 2606). */
const RESERVED = /^https?:\/\/[a-z.-]*\.(test|example|invalid)\//u;
const isInert = (url: string): boolean => url in INERT || RESERVED.test(url);
const WEB = /\b(?:https?|wss?):\/\/[^\s'"`)]*/giu;

const isText = (path: string): boolean =>
  !/\.(onnx|onnx_data\w*|png|ico|gz|woff2|wasm)$/u.test(path) && !path.endsWith('package-lock.json');
const dir = (name: string): string => `/${name}/`;
const MACHINE = new RegExp(
  `${[dir('work'), dir('farm'), dir('root'), `${dir('home')}[a-z]`, `${dir('tmp')}[a-z]`].join('|')}|[A-Z]:\\\\Users`,
  'u',
);

describe('addresses', () => {
  it('in shipped code are on the list of inert ones', () => {
    const found = SHIPPED_CODE.flatMap((file) => {
      const strings: string[] = [];
      new Visitor({
        Literal: (node) => void (typeof node.value === 'string' && strings.push(node.value)),
        TemplateElement: (node) => void strings.push(node.value.raw),
        JSXText: (node) => void strings.push(node.value),
      }).visit(parse(file).program);
      return strings.flatMap((text) => text.match(WEB) ?? []).map((url) => [file.path, url] as const);
    });
    expect(found.filter(([, url]) => !isInert(url)).map((pair) => pair.join(': '))).toEqual([]);
  });

  it('in pages, styles and messages of the package are none at all', () => {
    const pages = TREE.filter((path) => /^(entrypoints|components|public)\/.*\.(html|css|json|svg)$/u.test(path));
    const found = pages
      .filter((path) => path !== 'public/third-party-notices.json')
      .flatMap((path) => (readSource(path).text.match(WEB) ?? []).map((url) => [path, url] as const));
    expect(found.filter(([, url]) => !isInert(url)).map((pair) => pair.join(': '))).toEqual([]);
  });

  it('of the machine this was written on stand in no file', () => {
    expect(TREE.filter((path) => isText(path) && MACHINE.test(readSource(path).text))).toEqual([]);
  });

  it('of packages are those of the public registry', () => {
    const hosts = readSource('package-lock.json').text.match(/"resolved": "https?:\/\/[^/"]+/gu) ?? [];
    expect([...new Set(hosts)].filter((host) => !host.endsWith('//registry.npmjs.org'))).toEqual([]);
  });
});
