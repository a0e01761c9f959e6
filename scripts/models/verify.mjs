// Holds the model files to models/catalog.json: present, of the right size, and the right bytes.
// Run by the build and by a unit test; alone: node scripts/models/verify.mjs
import { createHash } from 'node:crypto';
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const modelsFolder = fileURLToPath(new URL('../../models/', import.meta.url));

async function sha256(path) {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk);
  return hash.digest('hex');
}

async function problemOf(path, file) {
  if (!existsSync(path)) return 'missing';
  const { size } = statSync(path);
  if (size !== file.sizeBytes) return `${size} bytes, the catalog says ${file.sizeBytes}`;
  return (await sha256(path)) === file.sha256 ? null : 'sha256 differs from the catalog';
}

export function readCatalog(folder = modelsFolder) {
  return JSON.parse(readFileSync(join(folder, 'catalog.json'), 'utf8'));
}

/** Problems, one line each; empty when every file of every model is as the catalog says. */
export async function verifyModels(folder = modelsFolder, models = readCatalog().models) {
  const problems = [];
  for (const model of models) {
    for (const file of model.files) {
      const problem = await problemOf(join(folder, model.id, file.path), file);
      if (problem) problems.push(`${model.id}/${file.path}: ${problem}`);
    }
  }
  return problems;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const problems = await verifyModels();
  for (const line of problems) console.error(line);
  if (problems.length === 0) console.log('models: every file is as the catalog says');
  process.exitCode = problems.length === 0 ? 0 : 1;
}
