import { useId } from 'preact/hooks';

export interface SegmentedOption<T extends string> {
  readonly value: T;
  readonly label: string;
  /** In full, where `label` is short for want of room: begins or ends with it. */
  readonly longLabel?: string;
}

interface SegmentedProps<T extends string> {
  readonly label: string;
  readonly options: readonly SegmentedOption<T>[];
  readonly value: T;
  readonly onChange: (value: T) => void;
}

/** A few choices side by side: native radio buttons, so arrows, forms and screen readers work by themselves. */
export function Segmented<T extends string>(props: SegmentedProps<T>) {
  const name = useId();
  return (
    <fieldset class="segmented">
      <legend class="visually-hidden">{props.label}</legend>
      {props.options.map((option) => (
        <label key={option.value} class="segmented__item" title={option.longLabel}>
          <input
            type="radio"
            name={name}
            value={option.value}
            aria-label={option.longLabel}
            checked={option.value === props.value}
            onChange={() => props.onChange(option.value)}
          />
          <span>{option.label}</span>
        </label>
      ))}
    </fieldset>
  );
}
