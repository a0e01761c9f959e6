// Learns lib/reading/rank-weights.json from pages that describe themselves: node scripts/rank-model/run.mjs DATA_DIR
// (a folder with extraction.jsonl and its pages: Murrough-Foley/web-content-extraction-benchmark, dev split, CC BY 4.0).
import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';

const server = await createServer({
  configFile: false,
  root: fileURLToPath(new URL('../..', import.meta.url)),
  logLevel: 'error',
  appType: 'custom',
  server: { middlewareMode: true, ws: false, watch: null },
  optimizeDeps: { noDiscovery: true },
});
try {
  const { main } = await server.ssrLoadModule('/scripts/rank-model/main.ts');
  await main(process.argv[2] ?? '.');
} finally {
  await server.close();
}
