import type { ErrorCode } from '../../lib/core/error-code.ts';
import type { IconName } from '../ui/icon.tsx';

/** What a person can do about an error besides reading it. */
export interface ErrorHelp {
  readonly icon: IconName;
  /** `retry` asks for the job again, `reload` reloads the view; null where a click here cannot help. */
  readonly remedy: 'retry' | 'reload' | null;
  readonly canPaste: boolean;
}

const RETRY: ErrorHelp = { icon: 'alert', remedy: 'retry', canPaste: false };

const HELP: Readonly<Partial<Record<ErrorCode, ErrorHelp>>> = {
  'page.restricted': { icon: 'lock', remedy: null, canPaste: true },
  'page.denied': { icon: 'click', remedy: null, canPaste: true },
  'page.gone': { icon: 'page', remedy: null, canPaste: false },
  'page.navigated': { icon: 'page', remedy: 'retry', canPaste: false },
  'page.empty': { icon: 'page', remedy: 'retry', canPaste: true },
  'page.unsupported': { icon: 'page', remedy: null, canPaste: true },
  'selection.empty': { icon: 'page', remedy: 'retry', canPaste: false },
  'model.missing': { icon: 'chip', remedy: 'retry', canPaste: false },
  'model.corrupt': { icon: 'chip', remedy: 'retry', canPaste: false },
  'engine.memory': { icon: 'chip', remedy: 'retry', canPaste: false },
  'protocol.version': { icon: 'again', remedy: 'reload', canPaste: false },
  'protocol.refused': { icon: 'alert', remedy: 'reload', canPaste: false },
};

export const errorHelp = (code: ErrorCode): ErrorHelp => HELP[code] ?? RETRY;
