import { build } from 'vite';

/** A TypeScript entry as one classic script that leaves its exports under the global `name`. */
export async function bundleScript(entry: string, name: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, lib: { entry, formats: ['iife'], name } },
  });
  const outputs = Array.isArray(built) ? built : [built];
  const [first] = outputs;
  if (first === undefined || !('output' in first)) throw new Error('nothing was built');
  return first.output[0].code;
}
