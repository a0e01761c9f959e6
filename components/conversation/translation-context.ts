import { createContext } from 'preact';
import type { Translation } from '../../lib/core/translation.ts';

/** What translates answers; null where the browser has nothing that does. */
export const TranslationContext = createContext<Translation | null>(null);
