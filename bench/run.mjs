import process from 'node:process';
import { withTypeScript } from '../scripts/with-typescript.mjs';

process.exitCode = await withTypeScript('/bench/main.ts', ({ main }) => main(process.argv.slice(2)));
