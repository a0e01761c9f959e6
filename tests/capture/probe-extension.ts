import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { HIGHLIGHT_STYLES } from '../../lib/capture/highlight-css.ts';
import { bundleScript } from '../../scripts/bundle-script.ts';

const MANIFEST = {
  manifest_version: 3,
  name: 'Sidelight capture probe',
  version: '1.0',
  host_permissions: ['<all_urls>'],
  permissions: ['scripting'],
  content_scripts: [{ matches: ['<all_urls>'], js: ['probe.js'], run_at: 'document_end' }],
  browser_specific_settings: {
    gecko: { id: 'capture-probe@sidelight.test', data_collection_permissions: { required: ['none'] } },
  },
};

/** Puts the mark's style in as the product's background does. */
const BACKGROUND = `
const api = globalThis.browser ?? globalThis.chrome;
api.runtime.onMessage.addListener((message, sender, reply) => {
  const target = { tabId: sender.tab.id, allFrames: true };
  const styles = ${JSON.stringify(HIGHLIGHT_STYLES)};
  Promise.all(styles.map(({ css, origin }) => api.scripting.insertCSS({ target, css, origin }))).then(
    () => reply('styled'),
    (error) => reply(String(error)),
  );
  return true;
});
`;

/** Writes an extension that only tests use: the page code as a content script, with a host permission to spare the gesture. */
export async function makeProbeExtension(browser: 'chrome' | 'firefox'): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'sidelight-probe-'));
  const background = browser === 'chrome' ? { service_worker: 'background.js' } : { scripts: ['background.js'] };
  await writeFile(join(folder, 'manifest.json'), JSON.stringify({ ...MANIFEST, background }));
  await writeFile(join(folder, 'background.js'), BACKGROUND);
  await writeFile(
    join(folder, 'probe.js'),
    await bundleScript(fileURLToPath(new URL('./probe.ts', import.meta.url)), 'sidelightProbe'),
  );
  return folder;
}
