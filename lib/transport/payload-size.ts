import type { MethodName } from '../protocol/contract.ts';

/** Charged for each object, array, number or key, so that a million empty objects are not free. */
const NODE_COST = 8;
const MAX_DEPTH = 32;
const DEFAULT_CAP = 65_536;
/** Captures: 500,000 words and their blocks fit; Chrome itself refuses messages above 64 MiB. */
const LARGE_CAP = 64_000_000;
const LARGE_METHODS: ReadonlySet<MethodName> = new Set<MethodName>([
  'job.start',
  'job.submit',
  'chat.ask',
  'chat.prepare',
  'chat.beside',
  'chat.submit',
  'chat.index',
  'page.highlight',
  'page.highlightAll',
]);

/** The most an input of this method may weigh, in characters (see `isWithin`). */
export const inputCap = (method: MethodName): number => (LARGE_METHODS.has(method) ? LARGE_CAP : DEFAULT_CAP);

/** Whether plain data weighs at most `cap`: characters of its strings and a fixed cost per value. Stops at the cap. */
export function isWithin(value: unknown, cap: number): boolean {
  let weight = 0;
  const visit = (node: unknown, depth: number): boolean => {
    weight += typeof node === 'string' ? node.length + NODE_COST : NODE_COST;
    if (weight > cap || depth > MAX_DEPTH) return false;
    if (typeof node !== 'object' || node === null) return true;
    if (Array.isArray(node)) return node.every((item) => visit(item, depth + 1));
    return Object.entries(node).every(([key, item]) => {
      weight += key.length;
      return visit(item, depth + 1);
    });
  };
  return visit(value, 0);
}
