// @ts-check
// Writes what the page models are trained on: node scripts/page-model/run.mjs DATA_DIR OUT.jsonl.gz
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));
const server = await createServer({
  configFile: false,
  root,
  logLevel: 'error',
  appType: 'custom',
  server: { middlewareMode: true, ws: false, watch: null },
  optimizeDeps: { noDiscovery: true },
});
try {
  const [dataDir = '', out = ''] = process.argv.slice(2);
  const { dump } = await server.ssrLoadModule('/scripts/page-model/dump.ts');
  await dump(dataDir, out, `${root}.output/chrome-mv3`);
} finally {
  await server.close();
}
