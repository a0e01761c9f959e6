import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from '../ui/icon.tsx';

interface MessageCardProps {
  readonly icon: IconName;
  readonly title: string;
  readonly text: string;
  /** Read out at once by a screen reader. */
  readonly isAlert?: boolean;
  readonly children?: ComponentChildren;
}

/** A state in words: an icon, what happened, what to do, and the controls to do it with. */
export function MessageCard({ icon, title, text, isAlert = false, children }: MessageCardProps) {
  return (
    <section class={isAlert ? 'card card--alert' : 'card'}>
      <span class="card__icon">
        <Icon name={icon} />
      </span>
      <div class="card__words" role={isAlert ? 'alert' : undefined}>
        <h2 class="card__title">{title}</h2>
        <p class="card__text">{text}</p>
      </div>
      {children !== undefined && <div class="card__actions">{children}</div>}
    </section>
  );
}
