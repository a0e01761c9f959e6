import {
  cpSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeSync,
  closeSync,
  unlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { publicAssets } from '../scripts/models/public-assets.mjs';
import { widenLogits } from '../scripts/models/widen-logits.mjs';
import { verifyModels } from '../scripts/models/verify.mjs';
import { CATALOG } from './catalog.ts';

const folder = fileURLToPath(new URL('./', import.meta.url));
const MAX_FILE_BYTES = 50 * 1024 * 1024;

describe('catalog', () => {
  it('is what lies in the folder, byte for byte', async () => {
    expect(await verifyModels()).toEqual([]);
  });

  it('names every file in the folder and no other', () => {
    for (const model of CATALOG) {
      const found = readdirSync(join(folder, model.id), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, model.id).length + 1));
      expect(found.sort()).toEqual(
        model.files
          .map((file) => file.path)
          .filter((path) => !path.startsWith('../'))
          .sort(),
      );
    }
  });

  it('gives each model a licence text, one graph, a tokenizer and files the stores take', () => {
    for (const { files } of CATALOG) {
      const roles = files.map((file) => file.role);
      expect(roles).toEqual(expect.arrayContaining(['license', 'config', 'tokenizer', 'tokenizer-config']));
      expect(roles.filter((role) => role === 'graph')).toHaveLength(1);
      expect(Math.max(...files.map((file) => file.sizeBytes))).toBeLessThan(MAX_FILE_BYTES);
    }
  });

  it('ships a graph that is the original with wider logits and nothing else', () => {
    const onnx = join(folder, 'SmolLM2-135M-Sidelight/onnx');
    const widened = widenLogits(readFileSync(join(onnx, 'model_quantized.onnx')));
    expect(widened.equals(readFileSync(join(onnx, 'model_quantized_draft.onnx')))).toBe(true);
  });

  it('leaves the language model out of the lite package', () => {
    const names = (target: 'full' | 'lite') => publicAssets(target).map((asset) => asset.relativeDest);
    expect(names('full').some((name) => name.includes('SmolLM2'))).toBe(true);
    expect(names('lite').some((name) => name.includes('SmolLM2'))).toBe(false);
    expect(names('lite')).toContain('ort/ort-wasm-simd-threaded.wasm');
  });
});

describe('verifyModels', () => {
  const encoder = CATALOG.filter((model) => model.id === 'all-MiniLM-L6-v2');
  let copy: string;
  const tokenizer = () => join(copy, 'all-MiniLM-L6-v2/tokenizer.json');

  beforeEach(() => {
    copy = mkdtempSync(join(tmpdir(), 'models-'));
    cpSync(join(folder, 'all-MiniLM-L6-v2'), join(copy, 'all-MiniLM-L6-v2'), { recursive: true });
  });
  afterEach(() => rmSync(copy, { recursive: true }));

  it('finds a flipped byte', async () => {
    const file = openSync(tokenizer(), 'r+');
    writeSync(file, '~', 1_000);
    closeSync(file);
    expect(await verifyModels(copy, encoder)).toEqual([
      'all-MiniLM-L6-v2/tokenizer.json: sha256 differs from the catalog',
    ]);
  });

  it('finds a file cut short and a file that is not there', async () => {
    truncateSync(tokenizer(), 10);
    unlinkSync(join(copy, 'all-MiniLM-L6-v2/config.json'));
    expect(await verifyModels(copy, encoder)).toEqual([
      'all-MiniLM-L6-v2/config.json: missing',
      'all-MiniLM-L6-v2/tokenizer.json: 10 bytes, the catalog says 711661',
    ]);
  });
});
