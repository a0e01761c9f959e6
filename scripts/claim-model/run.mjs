// Learns lib/answers/claim-weights.json from edits of web pages: node scripts/claim-model/run.mjs DATA_DIR
// (a folder with extraction.jsonl: Murrough-Foley/web-content-extraction-benchmark, dev split, CC BY 4.0).
import { withTypeScript } from '../with-typescript.mjs';

await withTypeScript('/scripts/claim-model/main.ts', ({ main }) => main(process.argv[2] ?? '.'));
