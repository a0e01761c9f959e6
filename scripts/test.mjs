// @ts-check
// npm test: everything that must hold, step by step. node scripts/test.mjs [--only unit,e2e-chromium]
// All steps run, also after one failed. The last line counts: tests of the test runs, and each other step as one.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { setup, SetupError } from './setup.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/**
 * @typedef {{ passed: number, failed: number, names?: readonly string[] }} Count `names`: what failed, where it has names
 * @typedef {{ name: string, needs?: string, run: (reports: string) => Promise<Count> }} Step
 */

/** @type {readonly Step[]} */
const STEPS = [
  { name: 'lint', run: () => tool('oxlint', []) },
  { name: 'format', run: () => tool('oxfmt', ['--check']) },
  { name: 'types', run: () => tool('typescript', ['--noEmit'], 'tsc') },
  { name: 'unit', run: (reports) => tests('unit', reports) },
  { name: 'build-chrome', run: () => script('scripts/build.mjs', ['chrome']) },
  { name: 'build-firefox', run: () => script('scripts/build.mjs', ['firefox']) },
  { name: 'build-lite', run: () => script('scripts/build.mjs', ['--lite']) },
  { name: 'bundle', run: () => script('scripts/check-bundle.mjs', []) },
  { name: 'bundle-lite', run: () => script('scripts/check-bundle.mjs', ['--lite']) },
  { name: 'capture', run: (reports) => tests('capture', reports) },
  { name: 'e2e-chromium', run: (reports) => tests('e2e-chromium', reports) },
  { name: 'e2e-firefox', run: (reports) => tests('e2e-firefox', reports) },
];

/** @param {string} line */
const print = (line) => void process.stdout.write(`${line}\n`);

/**
 * @param {string} file
 * @param {readonly string[]} args
 * @returns {Promise<number>} exit code
 */
function runNode(file, args) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(ROOT, file), ...args], {
      cwd: ROOT,
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

/** @param {string} file @param {readonly string[]} args @returns {Promise<Count>} */
async function script(file, args) {
  const isGood = (await runNode(file, args)) === 0;
  return { passed: Number(isGood), failed: Number(!isGood) };
}

/** @param {string} name a package @param {readonly string[]} args @param {string} [command] default: its name */
function tool(name, args, command = name) {
  const folder = join('node_modules', name);
  const { bin } = JSON.parse(readFileSync(join(ROOT, folder, 'package.json'), 'utf8'));
  return script(join(folder, typeof bin === 'string' ? bin : bin[command]), args);
}

/**
 * One project of vitest.config.ts. A file that could not even be loaded counts as one failed test.
 * @param {string} project
 * @param {string} reports folder
 * @returns {Promise<Count>}
 */
async function tests(project, reports) {
  const file = join(reports, `${project}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const code = await runNode('node_modules/vitest/vitest.mjs', ['run', '--project', project, ...reporters]);
  if (!existsSync(file)) return { passed: 0, failed: 1 };
  const report = JSON.parse(readFileSync(file, 'utf8'));
  const isUnloaded = (/** @type {any} */ suite) => suite.status === 'failed' && suite.assertionResults.length === 0;
  const failed = report.numFailedTests + report.testResults.filter(isUnloaded).length;
  return { passed: report.numPassedTests, failed: code !== 0 && failed === 0 ? 1 : failed, names: failedNames(report) };
}

/** @param {any} report of vitest, in Jest's format @returns {string[]} each failed test with the first line of why */
function failedNames(report) {
  return report.testResults.flatMap((/** @type {any} */ suite) => [
    ...(suite.status === 'failed' && suite.assertionResults.length === 0 ? [`${suite.name}: ${suite.message}`] : []),
    ...suite.assertionResults
      .filter((/** @type {any} */ test) => test.status === 'failed')
      .map((/** @type {any} */ test) => `${test.fullName}: ${String(test.failureMessages[0] ?? '').split('\n', 1)[0]}`),
  ]);
}

/** @param {readonly string[]} argv @returns {readonly Step[]} */
function chosenSteps(argv) {
  const at = argv.indexOf('--only');
  if (at < 0) return STEPS;
  const names = (argv[at + 1] ?? '').split(',');
  const unknown = names.filter((name) => STEPS.every((step) => step.name !== name));
  if (unknown.length === 0) return STEPS.filter(({ name }) => names.includes(name));
  throw new SetupError(`--only takes ${STEPS.map(({ name }) => name).join(', ')}; not "${unknown.join(', ')}"`);
}

async function main() {
  const steps = chosenSteps(process.argv.slice(2));
  await setup(['chromium', 'firefox']);
  const reports = mkdtempSync(join(tmpdir(), 'sidelight-test-'));
  const total = { passed: 0, failed: 0 };
  const lines = [];
  for (const { name, run } of steps) {
    print(`\n── ${name} ${'─'.repeat(Math.max(0, 60 - name.length))}`);
    const startMs = performance.now();
    const { passed, failed, names = [] } = await run(reports);
    const seconds = ((performance.now() - startMs) / 1000).toFixed(1);
    lines.push(
      `${failed === 0 ? 'ok    ' : 'FAILED'} ${name.padEnd(14)} ${seconds.padStart(7)} s   ${passed} passed, ${failed} failed`,
    );
    // Beside the counts: the end of a log is what a reader of a failed run sees.
    for (const failure of names) lines.push(`         ${failure}`);
    total.passed += passed;
    total.failed += failed;
  }
  rmSync(reports, { recursive: true, force: true });
  print(`\n${lines.join('\n')}\n`);
  print(`${total.passed} passed, ${total.failed} failed`);
  return total.failed === 0 && total.passed > 0 ? 0 : 1;
}

try {
  process.exitCode = await main();
} catch (error) {
  if (!(error instanceof SetupError)) throw error;
  process.stderr.write(`${error.message}\n`);
  print('0 passed, 1 failed');
  process.exitCode = 1;
}
