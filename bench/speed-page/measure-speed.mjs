// Runs the arms of the speed page in turns: what else the machine does then falls on both alike.
import { prompts, sentences } from './material.mjs';

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

async function round(page, arm, promptTokens) {
  const generated = [];
  for (const messages of prompts) {
    generated.push(await page.evaluate((name, chat) => globalThis.runArm(name, 'generate', [chat, 56]), arm, messages));
  }
  const embedMs = await page.evaluate((name, texts) => globalThis.runArm(name, 'embed', [texts]), arm, sentences);
  const sum = (pick) => generated.reduce((total, one) => total + pick(one), 0);
  return {
    firstTokenMs: sum((one) => one.firstTokenMs) / generated.length,
    prefillTokPerS: promptTokens / (sum((one) => one.firstTokenMs) / 1000),
    decodeTokPerS: sum((one) => one.tokens - 1) / (sum((one) => one.decodeMs) / 1000),
    embedPerS: sentences.length / (embedMs / 1000),
    texts: generated.map((one) => one.text),
  };
}

/**
 * @param {Pick<import('../../scripts/browser/session.ts').View, 'evaluate'>} page the speed page, loaded
 * @param {{ rounds?: number, threads?: number | null }} options rounds counted, after one that is not
 * @returns {Promise<Record<'ours' | 'transformersjs', { initMs: number, firstTokenMs: number, prefillTokPerS: number, decodeTokPerS: number, embedPerS: number }>>}
 */
export async function measureSpeed(page, { rounds = 3, threads = null } = {}) {
  const names = ['transformersjs', 'ours'];
  const initMs = {};
  for (const name of names) {
    initMs[name] = await page.evaluate((arm, count) => globalThis.startArm(arm, count), name, threads);
  }
  // The two arms read the same prompts by the same template, so one of them counts for both.
  let promptTokens = 0;
  for (const messages of prompts) {
    promptTokens += await page.evaluate((chat) => globalThis.runArm('transformersjs', 'countTokens', [chat]), messages);
  }
  const taken = { ours: [], transformersjs: [] };
  for (let count = 0; count <= rounds; count += 1) {
    for (const name of names) {
      const measured = await round(page, name, promptTokens);
      if (count > 0) taken[name].push(measured);
    }
  }
  const summary = (name) => ({
    initMs: initMs[name],
    ...Object.fromEntries(
      ['firstTokenMs', 'prefillTokPerS', 'decodeTokPerS', 'embedPerS'].map((key) => [
        key,
        median(taken[name].map((one) => one[key])),
      ]),
    ),
  });
  return { ours: summary('ours'), transformersjs: summary('transformersjs') };
}
