// Loads the TypeScript bench through vite, which the build needs anyway: no runner of our own, none to install.
import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';

const server = await createServer({
  configFile: false,
  root: fileURLToPath(new URL('..', import.meta.url)),
  logLevel: 'error',
  appType: 'custom',
  server: { middlewareMode: true, ws: false, watch: null },
  optimizeDeps: { noDiscovery: true },
});
try {
  const { main } = await server.ssrLoadModule('/bench/main.ts');
  process.exitCode = await main(process.argv.slice(2));
} finally {
  await server.close();
}
