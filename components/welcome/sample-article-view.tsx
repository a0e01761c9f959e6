import { useEffect, useRef } from 'preact/hooks';
import { SAMPLE_LANG, SAMPLE_SECTIONS, SAMPLE_TITLE } from './sample-article.ts';

/** The sample as a page in the page; the chosen sentence is marked and brought into view. */
export function SampleArticle({ litQuote }: { readonly litQuote: string | null }) {
  const article = useRef<HTMLElement>(null);
  useEffect(() => {
    if (litQuote !== null)
      article.current?.querySelector('mark')?.scrollIntoView({ block: 'center', behavior: 'smooth' });
  }, [litQuote]);
  return (
    <article ref={article} class="sample" lang={SAMPLE_LANG} dir="ltr">
      <h3 class="sample__title">{SAMPLE_TITLE}</h3>
      {SAMPLE_SECTIONS.map((section) => (
        <section key={section.heading ?? ''}>
          {section.heading !== null && <h4>{section.heading}</h4>}
          {section.paragraphs.map((paragraph) => (
            <p key={paragraph}>{lit(paragraph, litQuote)}</p>
          ))}
        </section>
      ))}
    </article>
  );
}

function lit(paragraph: string, quote: string | null) {
  const start = quote === null || quote === '' ? -1 : paragraph.indexOf(quote);
  if (quote === null || start < 0) return paragraph;
  return (
    <>
      {paragraph.slice(0, start)}
      <mark>{quote}</mark>
      {paragraph.slice(start + quote.length)}
    </>
  );
}
