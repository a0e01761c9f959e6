// @ts-check
// Writes what the page models are trained on: node scripts/page-model/dump.mjs DATA_DIR OUT.jsonl.gz
import process from 'node:process';
import { withTypeScript } from '../with-typescript.mjs';

const [dataDir = '', out = ''] = process.argv.slice(2);
await withTypeScript('/scripts/page-model/dump.ts', ({ dump }) => dump(dataDir, out));
