import type { ChatAnswer } from '../lib/core/chat.ts';
import type { EngineStatus, ModelStatus } from '../lib/core/engine-status.ts';
import type { ErrorCode } from '../lib/core/error-code.ts';
import type { PanelIntent } from '../lib/core/panel-intent.ts';
import type { JobStage } from '../lib/core/job.ts';
import type { Theme } from '../lib/core/settings.ts';
import type { GistHidden, Notice, SummaryLength } from '../lib/core/summary.ts';
import type { MessageKey } from './text.tsx';

/**
 * From a code of the core to the key of its words. Typed through template literals:
 * a new code without words in `_locales` does not compile.
 */
type Underscored<S extends string> = S extends `${infer A}.${infer B}`
  ? `${A}_${Underscored<B>}`
  : S extends `${infer A}-${infer B}`
    ? `${A}_${Underscored<B>}`
    : S;

const underscored = <S extends string>(code: S): Underscored<S> => code.replaceAll(/[.-]/gu, '_') as Underscored<S>;

/** What is said where nothing was found, or nothing looked for. */
export function noAnswerKey({ intent, isAlone }: Pick<ChatAnswer, 'intent' | 'isAlone'>): MessageKey {
  if (isAlone === true) return 'compareAlone';
  if (intent === 'small-talk') return 'chatSmallTalk';
  if (intent === 'translate') return 'chatNoTranslation';
  if (intent === 'extract') return 'chatNoTable';
  if (intent === 'explain') return 'chatNotExplained';
  return intent === 'other' ? 'chatOther' : 'chatNotFound';
}

export const intentKey = (intent: PanelIntent): MessageKey => `intent_${underscored(intent)}`;
export const errorKey = (code: ErrorCode): MessageKey => `error_${underscored(code)}` satisfies MessageKey;
/** Of a question that waits for its file what to do; else what went wrong. */
export const turnErrorKey = (code: ErrorCode): MessageKey => (code === 'page.pdf' ? 'chatNeedsFile' : errorKey(code));
export const errorTitleKey = (code: ErrorCode): MessageKey => `errorTitle_${underscored(code)}` satisfies MessageKey;
export const noticeKey = (notice: Notice): MessageKey => `notice_${underscored(notice)}` satisfies MessageKey;
export const gistHiddenKey = (hidden: GistHidden): MessageKey =>
  `gistHidden_${underscored(hidden)}` satisfies MessageKey;
export const stageKey = (stage: JobStage): MessageKey => `stage_${stage}`;
export const lengthKey = (length: SummaryLength): MessageKey => `length_${length}`;
export const themeKey = (theme: Theme): MessageKey => `theme_${theme}`;
export const backendKey = (backend: EngineStatus['backend']): MessageKey => `backend_${backend}`;
export const modelStateKey = (state: ModelStatus['state']): MessageKey => `modelState_${state}`;
export const modelTaskKey = (task: ModelStatus['task']): MessageKey => `modelTask_${underscored(task)}`;
