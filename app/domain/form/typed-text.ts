/**
 * Text as people type and paste it, made plain: one spelling for each letter, no stray spaces, and without the invisible
 * signs that copying brings along, such as those around a number from a telephone's contacts. Nothing is judged here.
 */

/** Marks of direction and width; the joiners that some scripts and emoji need stay. */
const INVISIBLE = /[\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF]/g;

/** Control characters, halves of a character, and places in Unicode that never get one. */
const UNREADABLE = /[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/u;

/** Text of one line: what was on more lines is joined. */
export function asLine(typed: string): string {
  return plain(typed).replace(/\s+/g, ' ').trim();
}

/** Text of several lines: paragraphs stay, with one empty line between them. */
export function asText(typed: string): string {
  return plain(typed)
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** @param text as `asLine` or `asText` made it */
export function isReadable(text: string): boolean {
  return !UNREADABLE.test(text.replaceAll('\n', ''));
}

/** Counts as a person does, and the same in the browser as on the server: a form sends a line end as two characters. */
export function characterCount(text: string): number {
  return [...text.replaceAll('\r\n', '\n')].length;
}

function plain(typed: string): string {
  return typed.normalize('NFC').replace(INVISIBLE, '');
}
