/** Databases that the server does not start with: damaged in several ways, made by a newer version, not to be written. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  closeSync,
  copyFileSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fillDatabase } from '#app/features/fill-database.server.ts';
import { newId } from '#app/platform/ids.server.ts';
import { openDatabase } from '#db/client.server.ts';
import { chanceOf } from '#seed/chance.ts';
import { startingContents } from '#seed/scenarios.ts';
import { childEnvironment } from '#tests/support/child-environment.ts';
import type { Proof } from '../proof.ts';

const WAY_BACK = 'npm run restore -- FILE';
const PAGE = 4096;
const NOBODY = 65_534;

export type Damage = { what: string; says: string; damage: (file: string) => void | Promise<void> };

export const DAMAGES: Damage[] = [
  { what: 'random bytes in the header', says: WAY_BACK, damage: (file) => overwrite(file, 0, 100) },
  { what: 'random bytes in the middle', says: WAY_BACK, damage: (file) => overwrite(file, middleOf(file), 8 * PAGE) },
  { what: 'cut off halfway', says: WAY_BACK, damage: (file) => truncateSync(file, middleOf(file)) },
  { what: 'another kind of file', says: WAY_BACK, damage: (file) => writeFileSync(file, 'naam;plaats\n'.repeat(1000)) },
  { what: 'of a newer version', says: 'Start that version', damage: (file) => makeNewer(file) },
];

/** @returns a file that nobody has open */
export async function soundDatabase(folder: string): Promise<string> {
  const file = join(folder, 'sound.db');
  const db = await openDatabase(`file:${file}`);
  const now = Date.now();
  await fillDatabase({ db, newId, now })(startingContents('demo', now, newId));
  await db.close();
  return file;
}

export function fingerprint(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}

export async function proveNotOpened(): Promise<Proof[]> {
  const folder = mkdtempSync(join(tmpdir(), 'korte-lijntjes-'));
  try {
    const sound = await soundDatabase(folder);
    // Each loads the whole server before it ends.
    return await Promise.all([
      ...DAMAGES.map((one) => refusedAtStart(folder, sound, one)),
      refusedReadOnly(folder, sound),
    ]);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function refusedAtStart(folder: string, sound: string, { what, says, damage }: Damage): Promise<Proof> {
  const file = join(mkdtempSync(join(folder, 'damaged-')), 'damaged.db');
  copyFileSync(sound, file);
  await damage(file);
  const before = fingerprint(file);
  const { code, said } = await startAndEnd(file);
  const isTold = said.includes(file) && said.includes(says) && said.trim().split('\n').length === 1;
  const isUntouched = fingerprint(file) === before;
  return {
    what: `start with a database ${what}`,
    figure: `exit code ${code}, ${isTold ? 'one message with the way back' : 'unclear'}, file ${isUntouched ? 'untouched' : 'changed'}`,
    holds: code === 1 && isTold && isUntouched,
  };
}

async function refusedReadOnly(folder: string, sound: string): Promise<Proof> {
  const own = mkdtempSync(join(folder, 'own-'));
  const file = join(own, 'mine.db');
  copyFileSync(sound, file);
  chmodSync(file, 0o444);
  chmodSync(own, 0o555);
  chmodSync(folder, 0o755);
  // Root may write everything, and is somebody else for this.
  const asNobody = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};
  const { code, said } = await startAndEnd(file, asNobody);
  chmodSync(own, 0o755);
  const isTold = said.includes(file) && said.includes('right to do so');
  return {
    what: 'start with a file and folder that may not be written',
    figure: `exit code ${code}, ${isTold ? 'says what to do' : 'unclear'}`,
    holds: code === 1 && isTold,
  };
}

function startAndEnd(
  file: string,
  who: { uid?: number; gid?: number } = {},
): Promise<{ code: number | null; said: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['--import', 'tsx', 'server/index.ts'], {
      env: childEnvironment({ DATABASE_URL: `file:${file}`, PORT: '0' }),
      ...who,
    });
    let said = '';
    child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
    child.on('exit', (code) => resolve({ code, said }));
  });
}

function middleOf(file: string): number {
  return Math.floor(statSync(file).size / PAGE / 2) * PAGE;
}

function overwrite(file: string, from: number, length: number): void {
  const chance = chanceOf(`damage ${from}`);
  const descriptor = openSync(file, 'r+');
  writeSync(descriptor, Buffer.from(Array.from({ length }, () => chance.between(0, 255))), 0, length, from);
  closeSync(descriptor);
}

/** As a migration that is not here would have left it. */
async function makeNewer(file: string): Promise<void> {
  const db = await openDatabase(`file:${file}`);
  await db.inTransaction(async (tx) => {
    const soon = Date.now() + 365 * 86_400_000;
    tx.run(`insert into __drizzle_migrations (hash, created_at) values ('of a newer version', ${soon})`);
  });
  await db.close();
}
