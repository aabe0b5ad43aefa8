/** The records every engine gets: the first `count` organisations of the large scenario, with its places and vocabulary. */
import type { DirectoryContents } from '#app/domain/directory/directory.ts';
import { startingDirectory } from '#tests/support/starting-directory.ts';

export type Records = DirectoryContents;

/** A Thursday, 14.30 in the Netherlands. */
export const NOW = Date.parse('2026-09-17T12:30:00Z');

export function readRecords(count: number): Records {
  return startingDirectory('large', NOW, count);
}
