/** The demo coalition as a directory, made without a database. */
import { buildDirectory, type Directory } from '#app/domain/directory/directory.ts';
import { startingDirectory } from './starting-directory.ts';

/** A Thursday, 14.30 in the Netherlands. */
export const NOW = Date.parse('2026-09-17T12:30:00Z');

/** Nobody can change a directory, so whoever asks for the same one shares it. */
const built = new Map<number, Directory>();

export function demoDirectory(now = NOW): Directory {
  const directory = built.get(now) ?? buildDirectory(startingDirectory('demo', now));
  built.set(now, directory);
  return directory;
}
