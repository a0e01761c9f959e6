// @vitest-environment happy-dom
import { afterEach, describe, expect, test } from 'vitest';
import { sampleAnswer } from '../../tests/gallery/chat-states.tsx';
import { mount, type Mounted } from '../../tests/gallery/mount.tsx';
import { browserTranslation } from '../../lib/platform/browser-translation.ts';
import { AnswerTranslation } from './answer-translation.tsx';
import { TranslationContext } from './translation-context.ts';

let mounted: Mounted | null = null;
afterEach(() => {
  mounted?.unmount();
  mounted = null;
});

/** The browser's interface, with a translator behind it that marks what it was given. */
function fakeBrowser(availability: string) {
  const made: unknown[] = [];
  const Translator = {
    availability: () => Promise.resolve(availability),
    create: (options: { sourceLanguage: string; targetLanguage: string; monitor: (monitor: EventTarget) => void }) => {
      made.push([options.sourceLanguage, options.targetLanguage]);
      const monitor = new EventTarget();
      options.monitor(monitor);
      monitor.dispatchEvent(Object.assign(new Event('downloadprogress'), { loaded: 0.4 }));
      return availability === 'broken' || made.length > 5
        ? Promise.reject(new Error('no'))
        : Promise.resolve({ translate: (text: string) => Promise.resolve(`[${text}]`), destroy: () => {} });
    },
  };
  return { scope: { Translator }, made };
}

const answer = sampleAnswer({ short: 'seventeen miles', evidence: sampleAnswer().evidence.slice(0, 1) });
async function shown(availability: string, changes: Partial<typeof answer> = {}, lang: string | null = 'de') {
  const { scope, made } = fakeBrowser(availability);
  const translation = browserTranslation(scope);
  mounted = await mount(
    <TranslationContext.Provider value={translation}>
      <AnswerTranslation answer={{ ...answer, ...changes }} lang={lang} />
    </TranslationContext.Provider>,
  );
  return { ui: mounted, made, text: () => mounted?.root.textContent ?? '' };
}

describe('translating an answer', () => {
  test('shows it in the reader’s language, where the browser has that ready', async () => {
    const { ui, made, text } = await shown('available');
    await ui.press('Translate into English');
    await expect.poll(text).toContain(`[${answer.evidence[0]?.text}]`);
    expect(text()).toContain('[seventeen miles]');
    expect(made).toEqual([['de', 'en']]);
  });

  test('fetches no language pack before somebody has agreed', async () => {
    const { ui, made, text } = await shown('downloadable');
    await ui.press('Translate into English');
    await expect.poll(text).toContain('has to download a language pack');
    expect(made).toEqual([]);
    await ui.press('Cancel');
    expect(made).toEqual([]);
    await ui.press('Translate into English');
    await expect.poll(text).toContain('Download and translate');
    await ui.press('Download and translate');
    await expect.poll(text).toContain('[seventeen miles]');
  });

  test('says so where the browser has no such pair', async () => {
    const { ui, text } = await shown('unavailable', { translateTo: 'cy' });
    await ui.press('Translate into Welsh');
    await expect.poll(text).toContain('cannot translate from German into Welsh');
  });

  test('is offered only where there is something in another language, and a browser that can', async () => {
    expect((await shown('available', {}, 'en-GB')).text()).toBe('');
    mounted?.unmount();
    expect((await shown('available', {}, null)).text()).toBe('');
    mounted?.unmount();
    expect((await shown('available', { translateTo: 'de' })).text()).toBe('This is in German already.');
    expect(browserTranslation({})).toBeNull();
  });
});
