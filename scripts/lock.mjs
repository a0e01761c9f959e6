// @ts-check
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { setTimeout as delay } from 'node:timers/promises';

/**
 * Runs `work` while no other process of ours does: two runs must not install or build over each other.
 * The lock is a folder, because making one is atomic everywhere; a lock whose owner is dead is taken over.
 * @template T
 * @param {string} folder
 * @param {() => Promise<T> | T} work
 * @param {{ onWait?: () => void, pollMs?: number }} [options]
 * @returns {Promise<T>}
 */
export async function withLock(folder, work, { onWait, pollMs = 200 } = {}) {
  const owner = join(folder, 'pid');
  mkdirSync(dirname(folder), { recursive: true });
  for (let hasToldWait = false; !tryLock(folder, owner); hasToldWait = true) {
    if (isAbandoned(owner)) rmSync(folder, { recursive: true, force: true });
    else {
      if (!hasToldWait) onWait?.();
      await delay(pollMs);
    }
  }
  try {
    return await work();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @param {string} folder @param {string} owner */
function tryLock(folder, owner) {
  try {
    mkdirSync(folder);
  } catch {
    return false;
  }
  writeFileSync(owner, String(process.pid));
  return true;
}

/** @param {string} owner */
function isAbandoned(owner) {
  try {
    process.kill(Number(readFileSync(owner, 'utf8')), 0);
    return false;
  } catch (error) {
    // ENOENT: between the owner's two steps, or just let go. EPERM: alive, of another user.
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'ESRCH';
  }
}
