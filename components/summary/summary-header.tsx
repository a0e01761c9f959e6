import { useState } from 'preact/hooks';
import type { JobView } from '../../lib/core/job.ts';
import { useTexts } from '../text.tsx';
import { Icon } from '../ui/icon.tsx';
import { Mark } from '../ui/mark.tsx';
import { coverageText } from './coverage-text.ts';
import { pageHost, pageTitle } from './page-title.ts';
import { PinButton, type Pin } from './pin-button.tsx';

/** Longer titles may be cut at two lines, so they get a control that shows them whole. */
const CLAMP_FROM_CHARS = 56;

interface SummaryHeaderProps {
  readonly view: JobView | null;
  readonly headingTag: 'h1' | 'h3';
  readonly onOptions: () => void;
  /** Where a view follows tabs. */
  readonly pin?: Pin | undefined;
}

export function SummaryHeader(props: SummaryHeaderProps) {
  const texts = useTexts();
  return (
    <header class="summary__header">
      <Mark />
      <div class="summary__heading">
        <Title view={props.view} headingTag={props.headingTag} />
        <Meta view={props.view} isPinned={props.pin?.isPinned === true} />
      </div>
      {props.pin && <PinButton {...props.pin} />}
      <button
        type="button"
        class="button button--icon"
        aria-label={texts.t('openOptions')}
        title={texts.t('openOptions')}
        onClick={props.onOptions}
      >
        <Icon name="sliders" />
      </button>
    </header>
  );
}

function Title(props: Pick<SummaryHeaderProps, 'view' | 'headingTag'>) {
  const texts = useTexts();
  const [isWhole, setWhole] = useState(false);
  const title = pageTitle(props.view, texts);
  const lang = props.view?.page?.lang ?? undefined;
  const Heading = props.headingTag;
  if (title.length <= CLAMP_FROM_CHARS) {
    return (
      <Heading class="title" dir="auto" lang={lang}>
        {title}
      </Heading>
    );
  }
  return (
    <Heading class="title" dir="auto" lang={lang}>
      <button
        type="button"
        class={isWhole ? 'title__button' : 'title__button title__button--clamped'}
        title={title}
        aria-expanded={isWhole}
        onClick={() => setWhole(!isWhole)}
      >
        {title}
      </button>
    </Heading>
  );
}

function Meta(props: { readonly view: JobView | null; readonly isPinned: boolean }) {
  const texts = useTexts();
  const { view } = props;
  const host = view?.page ? pageHost(view.page.url) : null;
  const parts = [
    host !== null && (
      <span key="host">
        <bdi>{host}</bdi>
      </span>
    ),
    props.isPinned && <span key="pinned">{texts.t('pinned')}</span>,
    view?.scope === 'selection' && <span key="scope">{texts.t('scopeSelection')}</span>,
    view?.scope === 'document' && <span key="scope">{texts.t('scopeDocument')}</span>,
    view?.coverage && <span key="coverage">{coverageText(view.coverage, texts)}</span>,
  ].filter((part) => part !== false && part !== null && part !== undefined);
  return (
    <p class="summary__meta">
      <span class="summary__meta-row">{parts}</span>
    </p>
  );
}
