import { useState } from 'preact/hooks';
import { useTexts, type MessageKey } from '../text.tsx';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { Section } from './section.tsx';
import { useFeedback } from './use-feedback.tsx';

interface DataSectionProps {
  readonly privacyUrl: string;
  readonly onErase: () => Promise<void>;
  readonly onReset: () => Promise<void>;
  readonly say: (words: string) => void;
}

export function DataSection({ privacyUrl, onErase, onReset, say }: DataSectionProps) {
  const texts = useTexts();
  return (
    <Section title={texts.t('optionsPrivacy')}>
      <p>{texts.t('optionsPrivacyText')}</p>
      <p>
        <a class="text-link" href={privacyUrl}>
          {texts.t('optionsPrivacyLink')}
        </a>
      </p>
      <TwoStep words={ERASE} work={onErase} say={say} />
      <TwoStep words={RESET} work={onReset} say={say} />
    </Section>
  );
}

interface TwoStepWords {
  readonly button: MessageKey;
  readonly title: MessageKey;
  readonly text: MessageKey;
  readonly confirm: MessageKey;
  readonly done: MessageKey;
}
const ERASE: TwoStepWords = {
  button: 'erase',
  title: 'eraseTitle',
  text: 'eraseText',
  confirm: 'eraseConfirm',
  done: 'erased',
};
const RESET: TwoStepWords = {
  button: 'reset',
  title: 'resetTitle',
  text: 'resetText',
  confirm: 'resetConfirm',
  done: 'resetDone',
};

interface TwoStepProps {
  readonly words: TwoStepWords;
  readonly work: () => Promise<void>;
  readonly say: (words: string) => void;
}

/** A button whose work starts only after a second, explicit yes. */
function TwoStep({ words, work, say }: TwoStepProps) {
  const texts = useTexts();
  const [isAsking, setAsking] = useState(false);
  const { run, mark } = useFeedback(say, words.done, 'actionFailed');
  return (
    <div class="setting">
      <button type="button" class="button" onClick={() => setAsking(true)}>
        {texts.t(words.button)}
      </button>
      {mark}
      {isAsking && (
        <ConfirmDialog
          title={texts.t(words.title)}
          text={texts.t(words.text)}
          confirmLabel={texts.t(words.confirm)}
          onConfirm={() => run(work)}
          onClose={() => setAsking(false)}
        />
      )}
    </div>
  );
}
