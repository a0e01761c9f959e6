/** The sign of Sidelight: a lamp at the edge of a sheet, and lines of text that catch its light. As public/icon/sidelight.svg. */
export function Mark() {
  return (
    <svg class="mark" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <defs>
        <linearGradient id="mark-lit" gradientUnits="userSpaceOnUse" x1="13.5" x2="28" y1="0" y2="0">
          <stop offset="0" stop-color="#fff3dc" />
          <stop offset="0.35" stop-color="#f3dcb0" />
          <stop offset="1" stop-color="#f3dcb0" stop-opacity="0.12" />
        </linearGradient>
      </defs>
      <rect class="mark__sheet" x="1" y="1" width="30" height="30" rx="7.5" />
      <rect class="mark__lamp" x="6" y="6.5" width="3.8" height="19" rx="1.9" />
      <path class="mark__lines" stroke="url(#mark-lit)" d="M14.5 9.25h11M14.5 16h11M14.5 22.75h6.5" />
    </svg>
  );
}
