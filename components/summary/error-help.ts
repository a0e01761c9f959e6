import type { ErrorCode } from '../../lib/core/error-code.ts';
import type { IconName } from '../ui/icon.tsx';

/** What a person can do about an error besides reading it. */
export interface ErrorHelp {
  readonly icon: IconName;
  /** `retry` asks for the job again, `reload` reloads the view; null where a click here cannot help. */
  readonly remedy: 'retry' | 'reload' | null;
  readonly canPaste: boolean;
  /** Another file, or one instead of the page, is the way on. */
  readonly canChooseFile: boolean;
}

const RETRY: ErrorHelp = { icon: 'alert', remedy: 'retry', canPaste: false, canChooseFile: false };

const HELP: Readonly<Partial<Record<ErrorCode, ErrorHelp>>> = {
  'page.restricted': { icon: 'lock', remedy: null, canPaste: true, canChooseFile: true },
  'page.denied': { icon: 'click', remedy: null, canPaste: true, canChooseFile: true },
  'page.gone': { icon: 'page', remedy: null, canPaste: false, canChooseFile: false },
  'page.navigated': { icon: 'page', remedy: 'retry', canPaste: false, canChooseFile: false },
  'page.empty': { icon: 'page', remedy: 'retry', canPaste: true, canChooseFile: true },
  'page.unsupported': { icon: 'page', remedy: null, canPaste: true, canChooseFile: true },
  'page.pdf': { icon: 'page', remedy: null, canPaste: true, canChooseFile: true },
  'pdf.password': { icon: 'lock', remedy: null, canPaste: true, canChooseFile: true },
  'pdf.scanned': { icon: 'page', remedy: null, canPaste: true, canChooseFile: true },
  'pdf.broken': { icon: 'alert', remedy: null, canPaste: true, canChooseFile: true },
  'pdf.large': { icon: 'page', remedy: null, canPaste: true, canChooseFile: true },
  'selection.empty': { icon: 'page', remedy: 'retry', canPaste: false, canChooseFile: false },
  'model.missing': { icon: 'chip', remedy: 'retry', canPaste: false, canChooseFile: false },
  'model.corrupt': { icon: 'chip', remedy: 'retry', canPaste: false, canChooseFile: false },
  'engine.memory': { icon: 'chip', remedy: 'retry', canPaste: false, canChooseFile: false },
  'protocol.version': { icon: 'again', remedy: 'reload', canPaste: false, canChooseFile: false },
  'protocol.refused': { icon: 'alert', remedy: 'reload', canPaste: false, canChooseFile: false },
};

export const errorHelp = (code: ErrorCode): ErrorHelp => HELP[code] ?? RETRY;
