/** Which of the forms on a page was sent: a hidden field, because Enter in a field sends a form without its button. */
export const ACT_NAME = 'act';

export function Act({ name }: { name: string }) {
  return <input type="hidden" name={ACT_NAME} value={name} />;
}
