/** What the fields of an import are called in its forms. */

export const HEAD_NAME = 'head';

/** A browser changes the ends of the lines of what a form holds, so a head goes into it quoted. */
export function quotedTitle(title: string): string {
  return JSON.stringify(title);
}

/** @returns nothing for what we did not quote */
export function titleIn(quoted: FormDataEntryValue): string {
  try {
    const title: unknown = JSON.parse(String(quoted));
    return typeof title === 'string' ? title : '';
  } catch {
    return '';
  }
}

/** @param place of the head in the file, from 0 */
export function columnName(place: number): string {
  return `column-${place}`;
}

export function choiceName(row: number): string {
  return `row-${row}`;
}
