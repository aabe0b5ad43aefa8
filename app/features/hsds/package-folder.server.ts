/** A data package that somebody unpacked, packed again: from there on it is read like any other. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { zipOf } from '#app/platform/zip.server.ts';
import { fileRefusal, refusedSize, type FileRefusal } from '../interchange/file-refusal.ts';

export type PackedFolder = { ok: true; bytes: Uint8Array } | FileRefusal;

export async function packedFolder(folder: string): Promise<PackedFolder> {
  const names = (await readdir(folder)).filter((name) => /\.(csv|json)$/i.test(name));
  if (names.length === 0) return fileRefusal('no-organizations');
  const sizes = await Promise.all(names.map(async (name) => (await stat(join(folder, name))).size));
  const tooLarge = refusedSize(sizes.reduce((sum, size) => sum + size, 0));
  if (tooLarge) return tooLarge;
  const files = await Promise.all(names.map(async (name) => [name, await readFile(join(folder, name))] as const));
  return { ok: true, bytes: zipOf(Object.fromEntries(files)) };
}
