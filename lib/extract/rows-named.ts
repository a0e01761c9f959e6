import type { Table } from '../core/table.ts';
import { propertyKey } from './property-key.ts';

/** The rows of a comparison whose property a request names: "the weight of both" names "Item weight". */
export function rowsNamed({ rows }: Table, request: string): Table['rows'] {
  const words = new Set(propertyKey(request).split(' '));
  return rows.filter(([name]) => {
    const own = name === null || name === undefined ? '' : propertyKey(name.text);
    return own !== '' && own.split(' ').every((word) => words.has(word));
  });
}
