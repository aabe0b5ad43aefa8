/**
 * npm run export -- [--format NAME] FILE: everything that is published, in a file that `npm run import` reads.
 * The file is written under another name first, so that what stands there is always whole.
 */
import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { usePublished } from '#app/features/interchange/export-partners.server.ts';
import type { Format } from '#app/features/interchange/format.ts';
import { formatByExtension, formatNamed, FORMATS } from '#app/features/interchange/formats.server.ts';
import { readConfig } from '#app/platform/config.server.ts';
import { newId } from '#app/platform/ids.server.ts';
import { openDatabase } from '#db/client.server.ts';
import { shownAddress } from '#db/database-kind.ts';

const USAGE = `Usage: npm run export -- [--format ${FORMATS.map(({ name }) => name).join('|')}] FILE`;

async function main(): Promise<void> {
  const { file, format } = readArguments();
  const { databaseUrl, baseUrl } = readConfig(process.env);
  const db = await openDatabase(databaseUrl);
  try {
    const count = await usePublished(db, async ({ directory, partners, count }) => {
      await writeWhole(file, format.encode(partners, { directory, baseUrl, now: Date.now() }));
      return count;
    });
    if (count === null) throw new Error(`${shownAddress(databaseUrl)} has no coalition yet: run npm run seed`);
    process.stdout.write(`${file}: ${count} partners (${format.name}).\n`);
  } finally {
    await db.close();
  }
}

function readArguments(): { file: string; format: Format } {
  try {
    const { values, positionals } = parseArgs({ allowPositionals: true, options: { format: { type: 'string' } } });
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0) throw new Error(`Expected one file, got ${positionals.length}`);
    const format = values.format === undefined ? formatByExtension(file) : formatNamed(values.format);
    if (!format) throw new Error(`Unknown format: ${values.format ?? file}`);
    return { file, format };
  } catch (error) {
    throw new Error(`${messageOf(error)}\n${USAGE}`, { cause: error });
  }
}

async function writeWhole(file: string, bytes: AsyncIterable<Uint8Array>): Promise<void> {
  const unfinished = `${file}.${newId()}`;
  try {
    await pipeline(bytes, createWriteStream(unfinished, { flags: 'wx' }));
    await rename(unfinished, file);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw new Error(`Cannot write ${file}: ${messageOf(error)}`, { cause: error });
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

main().catch((error: unknown) => {
  process.stderr.write(`${messageOf(error)}\n`);
  process.exitCode = 1;
});
