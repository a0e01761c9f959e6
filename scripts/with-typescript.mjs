// @ts-check
import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Hands a TypeScript module of this repository to `use`, loaded through vite, which the build needs anyway: no runner of our own,
 * none to install.
 * @template T
 * @param {string} path from the root of the repository, with a slash in front
 * @param {(module: any) => Promise<T>} use
 * @returns {Promise<T>}
 */
export async function withTypeScript(path, use) {
  const server = await createServer({
    configFile: false,
    root,
    logLevel: 'error',
    appType: 'custom',
    server: { middlewareMode: true, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true },
  });
  try {
    return await use(await server.ssrLoadModule(path));
  } finally {
    await server.close();
  }
}
