// What built code must not hold: a way to load code or data from elsewhere, code from strings, source maps, a second runtime.
import { readFileSync } from 'node:fs';
import { remoteHostsIn } from '../strip-cdn.mjs';
import { isScript } from './list-files.mjs';

/**
 * Addresses built code may hold, and why: none is ever fetched. The policy (`connect-src 'self'`) would refuse them,
 * and the end-to-end tests count requests.
 */
const INERT_ADDRESSES = [
  [/^http:\/\/www\.w3\.org\//u, 'XML namespaces'],
  [/^https?:\/\/(www\.)?github\.com\//u, 'pointers in messages of libraries'],
  [/^https:\/\/(developer\.mozilla\.org|gist\.github\.com)\//u, 'pointers in messages of transformers.js'],
  [/^http:\/\/www\.apache\.org\/licenses\//u, 'in licence texts, which the options page shows'],
  [/^https?:\/\/onnxruntime\.ai\//u, 'pointers in messages of onnxruntime-web'],
  [/^https?:\/\/web\.dev\/cross-origin-isolation-guide/u, 'pointer in a message of onnxruntime-web'],
  [/^http:\/\/(www\.xfa\.org\/schema|ns\.adobe\.com)\//u, 'XML namespaces that pdf.js knows'],
  [/^(http:\/\/example\.com|https:\/\/foo\.bar)$/u, 'never asked: core-js in pdf.js tries its URL parser on them'],
  [/^https?:\/\/(bit\.ly|(www\.)?dexie\.org|tinyurl\.com\/y2uuvskb)/u, 'pointers in messages of Dexie'],
];

const CODE_FROM_STRINGS = /\beval\(|new Function\(|\bFunction\(\s*['"`]/gu;

const ADDRESS = /https?:\/\/[a-z0-9.-]+\.[a-z]{2,}[^\s"'`)\\<>]*/giu;
const SOURCE_MAP = /\/\/[#@] sourceMappingURL=/u;

function scanScript({ path, file }) {
  const code = readFileSync(file, 'utf8');
  const problems = remoteHostsIn(code).map((url) => `${path}: remote host ${url}`);
  for (const url of new Set(code.match(ADDRESS) ?? [])) {
    if (!INERT_ADDRESSES.some(([pattern]) => pattern.test(url))) problems.push(`${path}: address ${url} is on no list`);
  }
  for (const [found] of code.matchAll(CODE_FROM_STRINGS)) problems.push(`${path}: makes code from strings: ${found}`);
  if (SOURCE_MAP.test(code)) problems.push(`${path}: names a source map`);
  return problems;
}

/** Problems with the code of a built folder. */
export function scanCode(files) {
  const problems = files.filter(isScript).flatMap(scanScript);
  for (const { path } of files.filter((file) => file.path.endsWith('.map'))) problems.push(`${path}: a source map`);
  const holders = files.filter(
    (file) => isScript(file) && !file.path.startsWith('ort/') && /ort-wasm-simd/u.test(readFileSync(file.file, 'utf8')),
  );
  if (holders.length !== 1)
    problems.push(
      `one script holds onnxruntime-web, not ${holders.length}: ${holders.map(({ path }) => path).join(', ')}`,
    );
  const runtimes = files.filter(({ path }) => path.endsWith('.wasm'));
  if (runtimes.length !== 1)
    problems.push(`one onnxruntime, not ${runtimes.length}: ${runtimes.map(({ path }) => path).join(', ')}`);
  return problems;
}
