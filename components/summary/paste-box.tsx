import { useId, useRef, useState } from 'preact/hooks';
import { useTexts } from '../text.tsx';

/** Longest title that `job.start` takes. */
const MAX_TITLE_CHARS = 300;

interface PasteBoxProps {
  readonly onPaste: (title: string, text: string) => void;
}

/** Text instead of a page, for places where the extension cannot run. */
export function PasteBox({ onPaste }: PasteBoxProps) {
  const texts = useTexts();
  const id = useId();
  const title = useRef<HTMLInputElement>(null);
  const text = useRef<HTMLTextAreaElement>(null);
  const [isEmpty, setEmpty] = useState(false);
  const submit = (event: Event) => {
    event.preventDefault();
    const pasted = text.current?.value.trim() ?? '';
    setEmpty(pasted === '');
    if (pasted === '') text.current?.focus();
    else onPaste(title.current?.value.trim() ?? '', pasted);
  };
  return (
    <form class="paste" onSubmit={submit} noValidate>
      <label class="field">
        <span class="field__label">{texts.t('pasteTitleLabel')}</span>
        <input ref={title} class="field__input" type="text" maxLength={MAX_TITLE_CHARS} dir="auto" />
      </label>
      <label class="field">
        <span class="field__label">{texts.t('pasteTextLabel')}</span>
        <textarea
          ref={text}
          class="field__input"
          rows={5}
          dir="auto"
          aria-describedby={`${id}-hint`}
          aria-invalid={isEmpty}
          onInput={() => setEmpty(false)}
        />
      </label>
      <p class={isEmpty ? 'field__hint field__hint--wrong' : 'field__hint'} id={`${id}-hint`}>
        {texts.t(isEmpty ? 'pasteEmpty' : 'pasteTextHint')}
      </p>
      <button type="submit" class="button button--primary">
        {texts.t('pasteSubmit')}
      </button>
    </form>
  );
}
