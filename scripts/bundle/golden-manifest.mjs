// What a manifest asks of a person and of the browser, held against a golden file. Growth has to be written down twice:
// in the golden file and, with its reason, in PRIVACY.md.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const GOLDEN_FOLDER = fileURLToPath(new URL('../../tests/golden/', import.meta.url));

/** Keys that widen or narrow what the extension may do. An absent key is written as null: its coming is growth too. */
const KEYS = [
  'manifest_version',
  'permissions',
  'optional_permissions',
  'host_permissions',
  'optional_host_permissions',
  'content_security_policy',
  'cross_origin_embedder_policy',
  'cross_origin_opener_policy',
  'content_scripts',
  'web_accessible_resources',
  'externally_connectable',
  'incognito',
  'commands',
  'background',
  'minimum_chrome_version',
  'browser_specific_settings',
  'side_panel',
  'sidebar_action',
  'sandbox',
  'update_url',
];

const extract = (manifest) => Object.fromEntries(KEYS.map((key) => [key, manifest[key] ?? null]));
const lines = (value) => JSON.stringify(value, null, 2).split('\n');

/** Problems of one built manifest; with `update` the golden file is written instead. */
export function checkManifest(folder, browser, { update = false } = {}) {
  const path = join(GOLDEN_FOLDER, `manifest.${browser}.json`);
  const built = extract(JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')));
  if (update) writeFileSync(path, `${JSON.stringify(built, null, 2)}\n`);
  const golden = JSON.parse(readFileSync(path, 'utf8'));
  return [...new Set([...KEYS, ...Object.keys(golden)])]
    .filter((key) => JSON.stringify(golden[key] ?? null) !== JSON.stringify(built[key] ?? null))
    .map((key) =>
      [
        `manifest.${browser}.json: ${key} differs`,
        ...lines(golden[key] ?? null).map((line) => `  - ${line}`),
        ...lines(built[key] ?? null).map((line) => `  + ${line}`),
      ].join('\n'),
    );
}
