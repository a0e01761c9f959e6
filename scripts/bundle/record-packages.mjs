import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** The package a module belongs to, by the last `node_modules` of its path; null for our own code. */
export function packageOf(moduleId) {
  const [, rest] = /.*\/node_modules\/(.+)$/u.exec(moduleId.replaceAll('\\', '/')) ?? [];
  if (rest === undefined) return null;
  const [first, second] = rest.split('/');
  return first.startsWith('@') ? `${first}/${second}` : first;
}

/** By file: WXT asks for the plugin once per group of entrypoints, all in one process. */
const recorded = new Map();

/**
 * Vite plugin: writes down which packages have code in what was built, tree-shaking considered, so that
 * `scripts/notices.mjs` names exactly what ships. The list grows from group to group of one build.
 * @param {string} file where the list is written, as JSON
 */
export function recordPackages(file) {
  const seen = recorded.get(file) ?? new Set();
  recorded.set(file, seen);
  return {
    name: 'sidelight:record-packages',
    apply: 'build',
    generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle)) {
        for (const [id, module] of Object.entries(chunk.modules ?? {})) {
          const name = module.renderedLength > 0 ? packageOf(id) : null;
          if (name !== null) seen.add(name);
        }
      }
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, `${JSON.stringify([...seen].toSorted(), null, 2)}\n`);
    },
  };
}
