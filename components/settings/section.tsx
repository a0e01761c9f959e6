import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

/** One titled part of the options page. */
export function Section(props: { readonly title: string; readonly children: ComponentChildren }) {
  const id = useId();
  return (
    <section class="section" aria-labelledby={id}>
      <h2 class="section__title" id={id}>
        {props.title}
      </h2>
      <div class="section__body">{props.children}</div>
    </section>
  );
}
