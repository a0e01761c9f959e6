/** Line icons on a 20 × 20 grid, drawn for Sidelight; decoration only, so hidden from assistive technology. */
const PATHS = {
  sliders:
    'M3 6.5h7.2M15 6.5h2M3 13.5h2M9.8 13.5H17M12.6 4.1a2.4 2.4 0 1 1 0 4.8 2.4 2.4 0 0 1 0-4.8ZM7.4 11.1a2.4 2.4 0 1 1 0 4.8 2.4 2.4 0 0 1 0-4.8Z',
  copy: 'M7.5 7.5h8v9h-8zM12.5 4.5v-1h-8v9h1',
  check: 'M4 10.5l4 4 8-9',
  again: 'M15.8 8A6.2 6.2 0 1 0 16 11.4M16.2 3.8V8h-4.2',
  stop: 'M5.5 5.5h9v9h-9z',
  lock: 'M5 9.2h10v7.3H5zM7 9V6.6a3 3 0 0 1 6 0V9M10 12.2v1.6',
  click: 'M8.2 8.2l8 3.1-3.6 1.4-1.4 3.6zM6 3.4v1.8M3.4 6h1.8M4.1 9.6l1.2-1.2M9.6 4.1L8.4 5.3',
  page: 'M5 2.8h7l3 3v11.4H5zM12 2.8v3h3M7.5 10h5M7.5 13h5',
  alert: 'M10 3.2l7.3 13H2.7zM10 8.4v3.4M10 14v.1',
  info: 'M10 2.8a7.2 7.2 0 1 1 0 14.4 7.2 7.2 0 0 1 0-14.4ZM10 9.2v4.4M10 6.4v.1',
  chip: 'M6 6h8v8H6zM8 3v3M12 3v3M8 14v3M12 14v3M3 8h3M3 12h3M14 8h3M14 12h3',
  hand: 'M4.2 4.2l11.6 11.6M10 2.8a7.2 7.2 0 1 1 0 14.4 7.2 7.2 0 0 1 0-14.4Z',
  chevron: 'M6 12l4-4 4 4',
  pin: 'M7.2 3.2h5.6l-.8 4.6 2.4 2.6H5.6L8 7.8zM10 10.4v6.4',
  marker: 'M4 5h12M4 10h12M4 15h7M3 8h14v4H3z',
  send: 'M10 16.5v-13M4.8 8.7L10 3.5l5.2 5.2',
  plus: 'M10 4v12M4 10h12',
  close: 'M5.5 5.5l9 9M14.5 5.5l-9 9',
  pencil: 'M4 16l.8-3.4L13.4 4a1.7 1.7 0 0 1 2.5 2.5l-8.6 8.7zM12 5.4l2.5 2.5',
  keyboard: 'M2.8 5.5h14.4v9H2.8zM6 8.6v.1M10 8.6v.1M14 8.6v.1M7 11.8h6',
} as const;

export type IconName = keyof typeof PATHS;

export function Icon(props: { readonly name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <path d={PATHS[props.name]} />
    </svg>
  );
}
