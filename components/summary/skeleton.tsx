/** Quiet lines where text will be. They come in late (CSS), so that a fast answer never flashes them. */
export function Skeleton(props: { readonly items: number; readonly linesPerItem: number }) {
  return (
    <div class="skeleton" aria-hidden="true">
      {Array.from({ length: props.items }, (_item, item) => (
        <div key={item} class="skeleton__item">
          {Array.from({ length: props.linesPerItem }, (_line, line) => (
            <span key={line} class="skeleton__line" />
          ))}
        </div>
      ))}
    </div>
  );
}
