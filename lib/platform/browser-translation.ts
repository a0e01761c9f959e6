import type { OpenTranslator, Translation } from '../core/translation.ts';

/** The part of the Translator API (Chrome 138, desktop) that is used; no browser's types have it yet. */
interface TranslatorApi {
  availability(pair: Pair): Promise<string>;
  create(options: Pair & { monitor: (monitor: EventTarget) => void }): Promise<NativeTranslator>;
}
interface Pair {
  readonly sourceLanguage: string;
  readonly targetLanguage: string;
}
interface NativeTranslator {
  translate(text: string): Promise<string>;
  destroy(): void;
}

/** The browser's own translation, which runs on this device; null where it has none (Firefox gives extensions none). Asks for nothing and fetches nothing. */
export function browserTranslation(scope: object = globalThis): Translation | null {
  const { Translator: api } = scope as { readonly Translator?: Partial<TranslatorApi> };
  if (typeof api?.availability !== 'function' || typeof api.create !== 'function') return null;
  const { availability, create } = api as TranslatorApi;
  const pair = (from: string, to: string): Pair => ({ sourceLanguage: from, targetLanguage: to });
  return {
    readiness: async (from, to) => {
      const found = await availability.call(api, pair(from, to)).catch(() => 'unavailable');
      if (found === 'available') return 'ready';
      return found === 'downloadable' || found === 'downloading' ? 'download' : 'none';
    },
    open: async (from, to, onDownload): Promise<OpenTranslator> => {
      const translator = await create.call(api, {
        ...pair(from, to),
        monitor: (monitor) =>
          monitor.addEventListener('downloadprogress', (event) =>
            onDownload((event as unknown as { readonly loaded: number }).loaded),
          ),
      });
      return { translate: (text) => translator.translate(text), close: () => translator.destroy() };
    },
  };
}
