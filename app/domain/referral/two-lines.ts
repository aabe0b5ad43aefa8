/** A name on at most two lines, for a drawing: there nothing wraps by itself. */

/** @param most letters on a line; what does not fit ends in an ellipsis */
export function twoLines(name: string, most: number): string[] {
  if (name.length <= most) return [name];
  const fitting = name.lastIndexOf(' ', most);
  const end = fitting > 0 ? fitting : name.indexOf(' ');
  const parts = end > 0 ? [name.slice(0, end), name.slice(end + 1)] : [name];
  return parts.map((part) => cut(part, most));
}

function cut(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`;
}
