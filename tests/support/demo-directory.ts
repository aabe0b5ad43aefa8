/** The demo coalition as a directory, made without a database. */
import { buildDirectory, type Directory } from '#app/domain/directory/directory.ts';
import { startingDirectory } from './starting-directory.ts';

/** A Thursday, 14.30 in the Netherlands. */
export const NOW = Date.parse('2026-09-17T12:30:00Z');

export function demoDirectory(now = NOW): Directory {
  return buildDirectory(startingDirectory('demo', now));
}
