import type { ComponentChildren } from 'preact';
import { useTexts, type MessageKey } from '../text.tsx';
import { Icon, type IconName } from '../ui/icon.tsx';
import { Mark } from '../ui/mark.tsx';
import { SampleArticle } from './sample-article-view.tsx';

export interface WelcomeViewProps {
  readonly browser: 'chrome' | 'firefox';
  /** Keys of "summarize in the panel" as they are now; '' when the browser gave none. */
  readonly shortcut: string;
  /** Summarizes the sample as pasted text (`SAMPLE_TITLE`, `sampleText()`). */
  readonly onTry: () => void;
  readonly onOptions: () => void;
  /** The summary of the sample, once asked for: a `SummaryView` with `surface="embedded"`. */
  readonly trial: ComponentChildren | null;
  /** Sentence of the sample to light up: the point chosen in the trial. */
  readonly litQuote: string | null;
}

export function WelcomeView(props: WelcomeViewProps) {
  const texts = useTexts();
  const hasTrial = props.trial !== null && props.trial !== undefined;
  return (
    <main class="page welcome">
      <div class="page__inner">
        <header class="page__header">
          <Mark />
          <h1 class="page__title">{texts.t('welcomeTitle')}</h1>
        </header>
        <p class="welcome__lead">{texts.t('welcomeLead')}</p>
        <Steps browser={props.browser} shortcut={props.shortcut} />
        <section class="promise" aria-labelledby="welcome-privacy">
          <Icon name="lock" />
          <div>
            <h2 id="welcome-privacy" class="promise__title">
              {texts.t('welcomePrivacyTitle')}
            </h2>
            <p>{texts.t('welcomePrivacy')}</p>
            <button type="button" class="text-link" onClick={props.onOptions}>
              {texts.t('welcomeOptions')}
            </button>
          </div>
        </section>
      </div>
      <section class="trial" aria-labelledby="welcome-try">
        <div class="trial__intro">
          <h2 id="welcome-try" class="welcome__heading">
            {texts.t('welcomeTryTitle')}
          </h2>
          <p class="hint">{texts.t('welcomeTryText')}</p>
          {!hasTrial && (
            <button type="button" class="button button--primary" onClick={props.onTry}>
              {texts.t('welcomeTry')}
            </button>
          )}
        </div>
        <div class={hasTrial ? 'trial__stage trial__stage--split' : 'trial__stage'}>
          <SampleArticle litQuote={props.litQuote} />
          {hasTrial && <div class="trial__summary">{props.trial}</div>}
        </div>
      </section>
    </main>
  );
}

function Steps(props: Pick<WelcomeViewProps, 'browser' | 'shortcut'>) {
  const texts = useTexts();
  const steps: readonly (readonly [IconName, MessageKey, string])[] = [
    ['pin', 'welcomeStep1Title', texts.t(`welcomeStep1_${props.browser}`)],
    ['click', 'welcomeStep2Title', texts.t('welcomeStep2')],
    [
      'keyboard',
      'welcomeStep3Title',
      props.shortcut === '' ? texts.t('welcomeStep3NoKey') : texts.t('welcomeStep3', props.shortcut),
    ],
  ];
  return (
    <section aria-label={texts.t('welcomeStepsTitle')}>
      <ol class="steps">
        {steps.map(([icon, title, text]) => (
          <li key={title} class="step">
            <span class="card__icon">
              <Icon name={icon} />
            </span>
            <h2 class="step__title">{texts.t(title)}</h2>
            <p class="step__text">{text}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}
