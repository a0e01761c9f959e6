import { build } from 'vite';

/** A TypeScript entry as one classic script, built as the product builds its injected files. */
export async function bundle(entry: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, lib: { entry, formats: ['iife'], name: 'sidelightProbe' } },
  });
  const outputs = Array.isArray(built) ? built : [built];
  const [first] = outputs;
  if (first === undefined || !('output' in first)) throw new Error('nothing was built');
  return first.output[0].code;
}
