// Learns lib/answers/answer-weights.json: node scripts/answer-model/run.mjs DATA_DIR
// DATA_DIR holds squad-train-part.json (ten articles of SQuAD 2.0's train split, CC BY-SA 4.0). train-reader.py makes the reader
// from the same folder, first.
import { withTypeScript } from '../with-typescript.mjs';

await withTypeScript('/scripts/answer-model/main.ts', ({ main }) => main(process.argv[2] ?? '.'));
