import { useEffect, useRef, useState } from 'preact/hooks';
import type { Translation } from '../../lib/core/translation.ts';

/** How far a translation has come. */
export type TranslationState =
  | { readonly step: 'offered' | 'working' | 'asking' | 'impossible' | 'failed' }
  | { readonly step: 'downloading'; readonly share: number }
  | { readonly step: 'done'; readonly texts: readonly string[] };

/** Translates texts by what the browser has. Nothing is fetched before somebody has been told and has agreed. */
export function useTranslation(translation: Translation, from: string, to: string, texts: readonly string[]) {
  const [state, setState] = useState<TranslationState>({ step: 'offered' });
  const isThere = useRef(true);
  useEffect(() => () => void (isThere.current = false), []);
  const show = (next: TranslationState): void => {
    if (isThere.current) setState(next);
  };
  const run = async (): Promise<void> => {
    try {
      const translator = await translation.open(from, to, (share) => show({ step: 'downloading', share }));
      show({ step: 'working' });
      const found: string[] = [];
      for (const text of texts) found.push(await translator.translate(text));
      translator.close();
      show({ step: 'done', texts: [...new Set(found)] });
    } catch {
      show({ step: 'failed' });
    }
  };
  return {
    state,
    begin: async (): Promise<void> => {
      show({ step: 'working' });
      const readiness = await translation.readiness(from, to);
      if (readiness === 'ready') await run();
      else show({ step: readiness === 'none' ? 'impossible' : 'asking' });
    },
    /** Within the gesture that agrees. */
    download: (): void => {
      show({ step: 'downloading', share: 0 });
      void run();
    },
    cancel: (): void => show({ step: 'offered' }),
  };
}
