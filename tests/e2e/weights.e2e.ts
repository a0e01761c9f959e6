import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ErrorCode } from '../../lib/core/error-code.ts';
import type { EngineStatus } from '../../lib/core/engine-status.ts';
import { CATALOG, type CatalogModel } from '../../models/catalog.ts';
import type { Session, View } from '../../scripts/browser/session.ts';
import { changedBuild, type ChangedBuild } from './support/changed-build.ts';
import { errorWords, message } from './support/messages.ts';
import { servePages, type PageServer } from './support/pages.ts';
import {
  closePopup,
  JOB_TIMEOUT_MS,
  latestJob,
  openProduct,
  quietly,
  summarize,
  waitForEnd,
  type Summarized,
} from './support/product.ts';
import { prose } from './support/prose.ts';
import { remoteCall } from './support/remote-call.ts';

type State = EngineStatus['models'][number]['state'];

interface Damage {
  readonly damage: string;
  readonly task: CatalogModel['task'];
  /** Which file of the model. */
  readonly role: 'graph' | 'weights';
  readonly isGone: boolean;
  readonly state: State;
  /** What ends the job; null where only the line is lost. */
  readonly error: ErrorCode | null;
}

const DAMAGES: readonly Damage[] = [
  {
    damage: 'a weight file of the writer is gone',
    task: 'text-generation',
    role: 'weights',
    isGone: true,
    state: 'corrupt',
    error: null,
  },
  {
    damage: 'one bit of the writer is wrong',
    task: 'text-generation',
    role: 'weights',
    isGone: false,
    state: 'corrupt',
    error: null,
  },
  {
    damage: 'the graph of the encoder is gone',
    task: 'feature-extraction',
    role: 'graph',
    isGone: true,
    state: 'corrupt',
    error: 'model.missing',
  },
  {
    damage: 'one bit of the encoder is wrong',
    task: 'feature-extraction',
    role: 'graph',
    isGone: false,
    state: 'corrupt',
    error: 'model.corrupt',
  },
];

const shownText = (view: View): Promise<string> => view.evaluate(() => document.body.innerText);

/** What the browser itself says of a packaged file that is not there. */
const isAboutLostFile = (text: string): boolean => /ERR_FILE_NOT_FOUND|NS_ERROR_FILE_NOT_FOUND/u.test(text);

function fileOf({ task, role }: Damage): { model: CatalogModel; path: string } {
  const model = CATALOG.find((one) => one.task === task);
  const file = model?.files.findLast((one) => one.role === role);
  if (!model || !file) throw new Error(`the catalog has no ${role} for ${task}`);
  return { model, path: `models/${model.id}/${file.path}` };
}

describe.each(DAMAGES)('$damage', (damaged) => {
  const { model, path } = fileOf(damaged);
  let build: ChangedBuild;
  let session: Session;
  let pages: PageServer;
  let done: Summarized;
  let made = 0;

  const newPage = (): string => {
    made += 1;
    const body = Array.from({ length: 4 }, (_, n) => `<p>${prose(65, made * 40 + n * 9)}</p>`).join('');
    return pages.put(
      `p${made}.html`,
      `<!doctype html><html lang="en"><title>Ledger ${made}</title><article><h1>Ledger ${made}</h1>${body}</article></html>`,
    );
  };

  beforeAll(async () => {
    build = changedBuild();
    if (damaged.isGone) build.remove(path);
    else build.flipBit(path);
    pages = await servePages();
    session = await openProduct({ extensionDir: build.dir });
    done = await summarize(session, newPage());
  });
  afterAll(async () => {
    await session?.close();
    await pages?.close();
    build?.erase();
  });

  function expectOutcome({ status, job }: Pick<Summarized, 'status' | 'job'>): void {
    expect([status, job.error]).toEqual(damaged.error === null ? ['done', null] : ['failed', damaged.error]);
    if (damaged.error !== null) return;
    expect(job.points).toHaveLength(5);
    expect(job.gist).toMatchObject({ shown: false, hidden: 'engine' });
  }

  it('costs the written line or ends the job, and the view says why', async () => {
    expectOutcome(done);
    const words = damaged.error === null ? message('gistHidden_engine') : errorWords(damaged.error);
    expect(await shownText(done.popup)).toContain(words);
  });

  it('is named on the options page', async () => {
    await closePopup(session);
    const options = await session.extensionPage('options.html');
    const item = await options.waitFor(
      (name: string) =>
        [...document.querySelectorAll<HTMLElement>('li.model')].find(({ innerText }) => innerText.includes(name))
          ?.innerText,
      { timeoutMs: 10_000, what: 'the model in the list' },
      model.name,
    );
    const status = (await options.evaluate(remoteCall, {
      port: 'engine' as const,
      method: 'engine.status',
    })) as EngineStatus;
    expect(status.models.find((one) => one.id === model.id)?.state).toBe(damaged.state);
    expect(item).toContain(message(`modelState_${damaged.state}`));
    await options.close();
  });

  it('is the same for the next page, and over once the file is back', { timeout: 3 * JOB_TIMEOUT_MS }, async () => {
    const next = await summarize(session, newPage());
    expectOutcome(next);
    build.repair(path);
    await next.popup.evaluate(
      (again: string) => {
        [...document.querySelectorAll('button')].find(({ innerText }) => innerText === again)?.click();
      },
      message(damaged.error === null ? 'summarizeAgain' : 'tryAgain'),
    );
    await next.popup.waitFor(() => document.querySelector('main')?.dataset['status'] === 'running', {
      what: 'a new job',
    });
    expect(await waitForEnd(next.popup)).toBe('done');
    expect(await latestJob(next.popup, next.page)).toMatchObject({ error: null, gist: { shown: true } });
  });

  it('sent nothing and broke nothing', async () => {
    const { requests, errors } = await quietly(session);
    expect(requests).toEqual([]);
    expect(errors.filter((error) => !isAboutLostFile(JSON.stringify(error)))).toEqual([]);
  });
});
