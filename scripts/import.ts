/**
 * npm run import -- FILE [--publish] [--dry-run]: a file of any format that `npm run export` writes, told by its content,
 * or the folder of an unpacked data package.
 */
import { readFile, stat } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { packedFolder } from '#app/features/hsds/package-folder.server.ts';
import { refusedSize } from '#app/features/interchange/file-refusal.ts';
import { importPartners } from '#app/features/interchange/import-partners.server.ts';
import { refusalText } from '#app/features/interchange/refusal-text.server.ts';
import { reportText } from '#app/features/interchange/report-text.server.ts';
import { readConfig } from '#app/platform/config.server.ts';
import { newId } from '#app/platform/ids.server.ts';
import { openDatabase } from '#db/client.server.ts';

const USAGE = 'Usage: npm run import -- FILE [--publish] [--dry-run]';

async function main(): Promise<void> {
  const { file, publish, dryRun } = readArguments();
  const bytes = await readBytes(file);
  const db = await openDatabase(readConfig(process.env).databaseUrl);
  try {
    const run = importPartners({ db, now: Date.now, newId, onProgress: showProgress });
    const result = await run({ kind: 'import', id: null }, { bytes, publish, dryRun });
    if (!result.ok) throw new Error(`${file}: ${refusalText('nl', result)}`);
    console.log(reportText(result));
  } finally {
    await db.close();
  }
}

function readArguments() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { publish: { type: 'boolean', default: false }, 'dry-run': { type: 'boolean', default: false } },
    });
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0) throw new Error(`Expected one file, got ${positionals.length}`);
    return { file, publish: values.publish, dryRun: values['dry-run'] };
  } catch (error) {
    throw new Error(`${messageOf(error)}\n${USAGE}`, { cause: error });
  }
}

/** Of a file that is larger than any we take in nothing is read. */
async function readBytes(file: string): Promise<Uint8Array> {
  try {
    const found = await stat(file);
    const given = found.isDirectory() ? await packedFolder(file) : refusedSize(found.size);
    if (given?.ok === false) throw new Error(refusalText('nl', given));
    return given?.bytes ?? (await readFile(file));
  } catch (error) {
    throw new Error(`Cannot read ${file}: ${messageOf(error)}`, { cause: error });
  }
}

function showProgress(written: number, toWrite: number): void {
  if (process.stderr.isTTY) process.stderr.write(`\r${written} / ${toWrite}${written === toWrite ? '\n' : ''}`);
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

main().catch((error: unknown) => {
  process.stderr.write(`${messageOf(error)}\n`);
  process.exitCode = 1;
});
