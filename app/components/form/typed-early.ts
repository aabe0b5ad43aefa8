/**
 * What somebody types before React has the page. React puts a textarea back as it was sent and hears nothing of what was
 * typed in any field, so it is remembered here and typed once more when React listens.
 */
type TextControl = HTMLInputElement | HTMLTextAreaElement;

/** @returns to be called once React has the page: types it again */
export function rememberTyping(): () => void {
  const typed = new Map<TextControl, string>();
  for (const control of document.querySelectorAll<TextControl>('input, textarea')) remember(control);
  document.addEventListener('input', onInput, true);

  function onInput({ target }: Event) {
    if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) remember(target);
  }

  /** The value of a box to tick, or of a hidden field, is always what was sent. */
  function remember(control: TextControl) {
    if (control.type === 'file') return;
    if (control.value === control.defaultValue) typed.delete(control);
    else typed.set(control, control.value);
  }

  return () => {
    document.removeEventListener('input', onInput, true);
    for (const [control, text] of typed) typeAgain(control, text);
  };
}

/** React compares with the value that was last set on the control itself, so the text is set past it. */
function typeAgain(control: TextControl, text: string): void {
  const { selectionStart, selectionEnd } = control;
  control.value = '';
  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(control), 'value')?.set?.call(control, text);
  // A field for an address of mail has no place of the cursor.
  if (selectionStart !== null) control.setSelectionRange(selectionStart, selectionEnd);
  control.dispatchEvent(new Event('input', { bubbles: true }));
}
