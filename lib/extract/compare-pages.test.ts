import { describe, expect, it } from 'vitest';
import type { Block, Capture } from '../core/capture.ts';
import { blockIdAt } from '../core/ids.ts';
import type { Table } from '../core/table.ts';
import { cheapestColumn } from './cheapest.ts';
import { comparePages, type ComparedPage } from './compare-pages.ts';
import { propertyKey } from './property-key.ts';

const rowOf = (name: string, value: string): Partial<Block> & { text: string } => ({
  kind: 'table-row',
  text: `${name} ${value}`,
  row: { cells: [0, name.length + 1], isHead: false },
});

/** A page of properties, its price where it has one. */
function page(
  title: string,
  properties: Readonly<Record<string, string>>,
  price?: string,
  tabId?: number,
): ComparedPage {
  const texts = Object.entries(properties).map(([name, value]) => rowOf(name, value));
  const blocks = [...(price === undefined ? [] : [{ text: price }]), ...texts].map((block, at): Block => ({
    kind: 'paragraph',
    level: 0,
    ...block,
    id: blockIdAt(at),
  }));
  const capture: Capture = {
    scope: 'page',
    url: `https://shop.example/${title}`,
    title,
    lang: 'en',
    author: null,
    date: null,
    description: null,
    ...(price !== undefined && { price: { blockId: blockIdAt(0), quote: price } }),
    blocks,
    words: 0,
    wordsTotal: 0,
    dropped: [],
    captureMs: 0,
  };
  return { title, capture, ...(tabId !== undefined && { tabId }) };
}
const textsOf = (table: Table | null) => table?.rows.map((row) => row.map((cell) => cell?.text ?? null));

describe('pages side by side', () => {
  it('have a column each, and a row for the price and for what both state', () => {
    const table = comparePages([
      page('Lamp', { Weight: '1 kg', Colour: 'red', Bulb: 'LED' }, '$20'),
      page('Lantern', { Gewicht: '2 kg', 'Color:': 'blue', Wick: 'cotton' }, '$30', 7),
    ]);
    expect(table?.columns).toEqual(['property', 'Lamp', 'Lantern']);
    expect(textsOf(table)).toEqual([
      ['price', '$20', '$30'],
      ['Weight', '1 kg', '2 kg'],
      ['Colour', 'red', 'blue'],
    ]);
  });

  it('tell of each cell in which tab it stands, and where', () => {
    const table = comparePages([
      page('A', { Weight: '1 kg', Size: 'S' }),
      page('B', { Weight: '2 kg', Size: 'M' }, undefined, 7),
    ]);
    expect(table?.rows[0]?.map((cell) => [cell?.tabId, cell?.evidence.quote])).toEqual([
      [undefined, 'Weight'],
      [undefined, '1 kg'],
      [7, '2 kg'],
    ]);
  });

  it('leave a gap where one of three says nothing, and no row where two do', () => {
    const table = comparePages([
      page('A', { Weight: '1 kg', Size: 'S' }),
      page('B', { Size: 'M', Plug: 'EU' }),
      page('C', { Weight: '3 kg', Legs: '4' }),
    ]);
    expect(textsOf(table)).toEqual([
      ['Weight', '1 kg', null, '3 kg'],
      ['Size', 'S', 'M', null],
    ]);
  });

  it('share nothing where one page states a name with two values', () => {
    const twice = page('B', { Weight: '1 kg', Size: 'S' });
    const more = page('', { Weight: '9 kg', Height: '1 m' }).capture.blocks;
    const both = { ...twice, capture: { ...twice.capture, blocks: [...twice.capture.blocks, ...more] } };
    expect(textsOf(comparePages([page('A', { Weight: '1 kg', Size: 'L' }), both]))).toEqual([['Size', 'L', 'S']]);
    expect(comparePages([page('A', { Weight: '1 kg', Legs: '3' }), both])).toBeNull();
  });

  it('show one price alone only where prices were asked for', () => {
    const pages = [page('A', { Size: 'S', Legs: '4' }, '$20'), page('B', {})];
    expect(comparePages(pages)).toBeNull();
    expect(textsOf(comparePages(pages, true))).toEqual([['price', '$20', null]]);
  });

  const line = (text: string, at: number): Block => ({ id: blockIdAt(at), kind: 'paragraph', level: 0, text });
  const shop = (title: string, main: readonly string[], aside: readonly string[]): ComparedPage => {
    const { capture } = page(title, {});
    const blocks = main.map((text, at) => line(text, at));
    return {
      title,
      capture: { ...capture, pageKind: 'product', blocks, aside: aside.map((text, at) => line(text, 100 + at)) },
    };
  };

  it('of shops share a single line too, and what stands beside the text', () => {
    const pages = [
      shop('A', ['A lamp for long nights.', 'Material: brass'], ['Basket', 'Weight: 1 kg']),
      shop('B', ['A lantern.', 'Weight: 2 kg'], ['Fabrics: steel', 'Menu']),
    ];
    expect(textsOf(comparePages(pages))).toEqual([
      ['Material', 'brass', 'steel'],
      ['Weight', '1 kg', '2 kg'],
    ]);
    const texts = pages.map(({ capture, title }) => ({
      title,
      capture: { ...capture, pageKind: 'article' as const },
    }));
    expect(comparePages(texts)).toBeNull();
  });

  it.each([
    ['numbers of an article', 'SKU: 5001', 'SKU: 7002'],
    ['how to reach a shop', 'E-mail: a@shop.example', 'Email: b@shop.example'],
    ['what a form offers', 'Size: Clear', 'Size: Choose an option'],
    ['a value that runs into the next name', 'Size: medium Quantity: 400 ml', 'Size: large'],
  ])('share nothing in %s', (_, one, other) => {
    expect(comparePages([shop('A', [one], []), shop('B', [other], [])])).toBeNull();
  });

  it('of one title are told apart', () => {
    const table = comparePages([page('Lamp', {}, '$1'), page('Lamp', {}, '$2')]);
    expect(table?.columns).toEqual(['property', 'Lamp', 'Lamp (2)']);
  });
});

describe('the name of a property', () => {
  it.each([
    ['Weight', 'Item Weight (lbs):'],
    ['Dimensions', 'Abmessungen'],
    ['Material(s)', 'Material'],
    ['Country of Origin', 'Origin country'],
    ['Brand', 'Manufacturer'],
  ])('%s is the same as %s', (one, other) => expect(propertyKey(one)).toBe(propertyKey(other)));

  it.each([
    ['Shipping weight', 'Weight'],
    ['Height', 'Seat height'],
  ])('%s is not %s', (one, other) => expect(propertyKey(one)).not.toBe(propertyKey(other)));

  it('of digits alone is none', () => expect(['12:30', '3', '–'].map(propertyKey)).toEqual(['', '', '']));
});

describe('what costs least', () => {
  const cheapest = (...prices: (string | undefined)[]) =>
    cheapestColumn(
      comparePages(
        prices.map((price, at) => page(`P${at}`, {}, price)),
        true,
      ),
    );

  it('is the column with the smallest amount', () => {
    expect(cheapest('$1,299.00', '$899')).toBe(2);
    expect(cheapest('19,90 €', '1.019,90 €', '20 €')).toBe(1);
  });

  it.each([
    ['currencies differ', ['$20', '€15']],
    ['one shows no price', ['$20', undefined]],
    ['both cost the same', ['$20', '$20.00']],
    ['a price is a range', ['$20', '$10 – $40']],
    ['a price has no currency', ['20', '15']],
  ])('is not told where %s', (_, prices) => expect(cheapest(...prices)).toBeNull());
});
