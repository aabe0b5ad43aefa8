/** Shows whether a setting is still as somebody saw it, for things without a version of their own. */
import { hashOf } from '#app/platform/secrets.server.ts';

/** @returns the same mark for the same value; a form carries the mark of what it was made from */
export function seenMark(value: unknown): string {
  return hashOf(JSON.stringify(value)).slice(0, 12);
}
