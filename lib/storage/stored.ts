import { SidelightError } from '../core/error-code.ts';

/** IndexedDB can also hang. A write of 10 MB takes well under a second. */
const STORAGE_TIMEOUT_MS = 15_000;

/** Whatever keeps the disk from us (quota, a damaged, blocked or hanging database) means the same: it rejects with `storage.full`. */
export async function stored<T>(written: PromiseLike<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLate = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new SidelightError('storage.full')), STORAGE_TIMEOUT_MS);
  });
  try {
    return await Promise.race([written, tooLate]);
  } catch (cause) {
    throw new SidelightError('storage.full', { cause });
  } finally {
    clearTimeout(timer);
  }
}
