import { readFileSync } from 'node:fs';
import { deflateRawSync } from 'node:zlib';
import { isScript } from './list-files.mjs';

export const MB = 1_000_000;

/** Store limits: Firefox refuses packages over 200 MB, its reviewers scripts over 5 MB; git hosts refuse files over 50 MB. */
const MAX_FILE_BYTES = 50 * MB;
const MAX_SCRIPT_BYTES = 4 * MB;
const MAX_ZIP_BYTES = { full: 190 * MB, lite: 45 * MB };
/** Injected on a person's click into a page: what it weighs, the click waits for. Of the capture 149 kB are weights, strings that are not parsed. */
const MAX_INJECTED_BYTES = { 'capture.js': 220_000, 'highlight.js': 40_000 };

const LOCAL_HEADER_BYTES = 30;
const CENTRAL_HEADER_BYTES = 46;

/** Deflating 140 MB takes seconds; the models are the same bytes in each build (their hashes are checked). */
const known = new Map();

function deflatedBytes({ file, path, sizeBytes }) {
  const key = path.startsWith('models/') ? `${path} ${sizeBytes}` : file;
  if (!known.has(key)) known.set(key, Math.min(deflateRawSync(readFileSync(file), { level: 6 }).length, sizeBytes));
  return known.get(key);
}

/** Bytes of the zip a store would get: each file deflated (or stored where that is smaller) and its two headers. */
export function zipBytes(files) {
  let total = 22;
  for (const entry of files) {
    total += deflatedBytes(entry) + LOCAL_HEADER_BYTES + CENTRAL_HEADER_BYTES + 2 * entry.path.length;
  }
  return total;
}

const mb = (bytes) => `${(bytes / MB).toFixed(2)} MB`;

/** Problems with sizes. */
export function checkSizes(files, target, zip) {
  const problems = files
    .filter(({ sizeBytes }) => sizeBytes >= MAX_FILE_BYTES)
    .map(({ path, sizeBytes }) => `${path}: ${mb(sizeBytes)}, no file may reach ${mb(MAX_FILE_BYTES)}`);
  for (const { path, sizeBytes } of files.filter(isScript)) {
    if (sizeBytes >= MAX_SCRIPT_BYTES)
      problems.push(`${path}: ${mb(sizeBytes)}, no script may reach ${mb(MAX_SCRIPT_BYTES)}`);
  }
  for (const [path, limit] of Object.entries(MAX_INJECTED_BYTES)) {
    const found = files.find((file) => file.path === path);
    if (!found) problems.push(`${path}: not in the package`);
    else if (found.sizeBytes > limit) problems.push(`${path}: ${found.sizeBytes} bytes, the budget is ${limit}`);
  }
  if (zip > MAX_ZIP_BYTES[target]) problems.push(`zip: ${mb(zip)}, the budget is ${mb(MAX_ZIP_BYTES[target])}`);
  return problems;
}

/** A line a person can read: `full: unpacked 175.00 MB, zip 150.00 MB, 60 files, largest script 0.90 MB (x.js)`. */
export function sizeLine(files, target, zip) {
  const unpacked = files.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
  const largest = files.filter(isScript).toSorted((a, b) => b.sizeBytes - a.sizeBytes)[0];
  return `${target}: unpacked ${mb(unpacked)}, zip ${mb(zip)}, ${files.length} files, largest script ${mb(largest?.sizeBytes ?? 0)} (${largest?.path})`;
}
