/** A data package that somebody unpacked, packed again: from there on it is read like any other. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { zipOf } from '#app/platform/zip.server.ts';
import { refusedSize } from '../interchange/file-refusal.ts';

/** @throws when it has no tables, or more than is ever taken in */
export async function packedFolder(folder: string): Promise<Uint8Array> {
  const names = (await readdir(folder)).filter((name) => /\.(csv|json)$/i.test(name));
  if (names.length === 0) throw new Error('De map heeft geen CSV-bestanden. Er is niets opgenomen.');
  const sizes = await Promise.all(names.map(async (name) => (await stat(join(folder, name))).size));
  const tooLarge = refusedSize(sizes.reduce((sum, size) => sum + size, 0));
  if (tooLarge) throw new Error(tooLarge.message);
  const files = await Promise.all(names.map(async (name) => [name, await readFile(join(folder, name))] as const));
  return zipOf(Object.fromEntries(files));
}
