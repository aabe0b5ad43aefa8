/** The short line that fills while a form is on its way. */
export function BusyLine() {
  return (
    <svg className="busy-line" width="30" height="8" viewBox="0 0 30 8" aria-hidden="true" focusable="false">
      <path d="M4 4H26" />
      <path className="busy-line-done" d="M4 4H26" pathLength="1" />
      <circle className="busy-line-done" cx="4" cy="4" r="4" />
      <circle cx="26" cy="4" r="4" />
    </svg>
  );
}
