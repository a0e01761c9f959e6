import type { ErrorCode } from '../../../lib/core/error-code.ts';
import en from '../../../public/_locales/en/messages.json' with { type: 'json' };

type Messages = Readonly<Record<string, { readonly message: string }>>;

/** The English words of a message, as the view shows them where it takes no values. */
export const message = (key: string): string => {
  const found = (en as Messages)[key]?.message;
  if (found === undefined) throw new Error(`no message ${key}`);
  return found;
};

/** What a person reads when a job ends in `code`. */
export const errorWords = (code: ErrorCode): string => message(`error_${code.replaceAll('.', '_')}`);
