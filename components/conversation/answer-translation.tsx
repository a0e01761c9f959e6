import { useContext } from 'preact/hooks';
import type { ChatAnswer, PageAnswer } from '../../lib/core/chat.ts';
import type { Translation } from '../../lib/core/translation.ts';
import { useTexts, type Texts } from '../text.tsx';
import { TranslationContext } from './translation-context.ts';
import { useTranslation, type TranslationState } from './use-translation.ts';

type ToTranslate = PageAnswer & Pick<ChatAnswer, 'translateTo'>;

interface AnswerTranslationProps {
  readonly answer: ToTranslate;
  /** Of the page. */
  readonly lang: string | null;
}

const primary = (tag: string): string => tag.toLowerCase().split('-')[0] ?? tag;

/** Under an answer in another language: what it says in the reader's own, made by the browser. The sentences above stay the page's. */
export function AnswerTranslation({ answer, lang }: AnswerTranslationProps) {
  const texts = useTexts();
  const translation = useContext(TranslationContext);
  const { isAnswered, short, evidence, translateTo } = answer;
  if (translation === null || lang === null || !isAnswered || (short === null && evidence.length === 0)) return null;
  const [from, to] = [primary(lang), translateTo ?? primary(texts.locale)];
  if (from !== to) return <Translated key={to} answer={answer} lang={from} to={to} translation={translation} />;
  return translateTo === undefined ? null : (
    <p class="answer__nearest">{texts.t('translateSame', languageName(to, texts))}</p>
  );
}

interface TranslatedProps {
  readonly answer: ToTranslate;
  readonly lang: string;
  readonly to: string;
  readonly translation: Translation;
}

function Translated({ answer, lang, to, translation }: TranslatedProps) {
  const texts = useTexts();
  const { short, evidence, related = [] } = answer;
  const originals = [...(short === null ? [] : [short]), ...[...evidence, ...related].map(({ text }) => text)];
  const { state, begin, download, cancel } = useTranslation(translation, lang, to, originals);
  const name = languageName(to, texts);
  if (state.step === 'offered')
    return (
      <button type="button" class="chip translation__offer" onClick={() => void begin()}>
        {texts.t('translateInto', name)}
      </button>
    );
  return (
    <section class="translation" aria-label={texts.t('translationHeading', name)}>
      <p class="answer__nearest" role="status">
        {statusOf(state, texts, languageName(lang, texts), name)}
      </p>
      {state.step === 'asking' && (
        <div class="turn__actions">
          <button type="button" class="chip" onClick={download}>
            {texts.t('translateDownload')}
          </button>
          <button type="button" class="chip" onClick={cancel}>
            {texts.t('cancel')}
          </button>
        </div>
      )}
      {state.step === 'done' && (
        <ul class="translation__texts" lang={to} dir="auto">
          {state.texts.map((text) => (
            <li key={text} dir="auto">
              {text}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function statusOf(state: TranslationState, texts: Texts, from: string, to: string): string {
  switch (state.step) {
    case 'asking':
      return texts.t('translateAsk', from, to);
    case 'impossible':
      return texts.t('translateImpossible', from, to);
    case 'failed':
      return texts.t('translateFailed');
    case 'downloading':
      return texts.t('translateDownloading', texts.percent(state.share));
    case 'done':
      return texts.t('translationHeading', to);
    case 'offered':
    case 'working':
      return texts.t('translateWorking');
  }
}

/** What a language is called in the interface's. */
function languageName(tag: string, { locale }: Texts): string {
  return new Intl.DisplayNames([locale], { type: 'language' }).of(tag) ?? tag;
}
