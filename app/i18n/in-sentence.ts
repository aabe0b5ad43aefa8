/** A label in the middle of a sentence starts small, unless it is a name or an abbreviation. */
export function inSentence(label: string): string {
  return /^\p{Lu}[\p{Ll} ]/u.test(label) ? label[0]!.toLowerCase() + label.slice(1) : label;
}
