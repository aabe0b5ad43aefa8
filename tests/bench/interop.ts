/**
 * What leaves the house and comes in again at national size: every kind of file written and read by its own command, in a
 * process of its own, and the stream of the HSDS API from the built server. Memory is the resident set of that process.
 * `--database FILE` takes a filled one; `--streams` leaves the files out.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { fillDatabase } from '#app/features/fill-database.server.ts';
import { FORMATS } from '#app/features/interchange/formats.server.ts';
import { newId } from '#app/platform/ids.server.ts';
import { openDatabase } from '#db/client.server.ts';
import { startingContents, type StartingContents } from '#seed/scenarios.ts';
import { startServer } from '#tests/support/server.ts';
import { watchMemory } from './watch-process.ts';

const STREAMS = ['organizations', 'services', 'service_at_locations'];
const HEAP_MB = 700;
const MB = 1024 * 1024;
const LINE_END = 10;

export async function benchInterop(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { database: { type: 'string' }, streams: { type: 'boolean' } } });
  const folder = mkdtempSync(join(tmpdir(), 'korte-lijntjes-'));
  const contents = startingContents('large', Date.now(), newId);
  const full = values.database ?? join(folder, 'full.db');
  if (values.database === undefined) await fill(full, contents);

  await benchStreams(full);
  if (!values.streams) await benchFiles(folder, full, contents);
  rmSync(folder, { recursive: true });
}

async function benchFiles(folder: string, full: string, contents: StartingContents): Promise<void> {
  for (const { name, extensions } of FORMATS) {
    const file = join(folder, `partners.${extensions[0]}`);
    const written = await runScript('export', full, ['--format', name, file]);
    print({ figure: 'export', format: name, ...written, fileMB: megabytes(statSync(file).size) });
    const empty = join(folder, `${name}.db`);
    await fill(empty, { ...contents, partners: [], routes: [], carePaths: [] });
    print({ figure: 'import', format: name, ...(await runScript('import', empty, ['--publish', file])) });
    print({ figure: 'import again', format: name, ...(await runScript('import', empty, ['--publish', file])) });
  }
}

async function fill(file: string, contents: StartingContents): Promise<void> {
  const db = await openDatabase(`file:${file}`);
  await fillDatabase({ db, newId, now: Date.now() })(contents);
  await db.close();
}

/** @returns the last words of a command that failed, beside its figures */
async function runScript(name: 'import' | 'export', database: string, args: string[]) {
  const started = performance.now();
  const child = spawn(process.execPath, ['--import', 'tsx', `scripts/${name}.ts`, ...args], {
    env: { ...process.env, DATABASE_URL: `file:${database}`, DEMO: 'off' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => (said = said.length < MB ? said + chunk.toString() : said));
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const memory = watchMemory(child);
  const [code] = (await once(child, 'exit')) as [number];
  const seconds = Math.round((performance.now() - started) / 100) / 10;
  const first = said.split('\n').slice(0, 5).join(' ').replace(/\s+/g, ' ').trim();
  return { seconds, mostMB: memory.stop(), ok: code === 0, said: first.replace(/\S*\/(?=\S)/g, '').slice(0, 200) };
}

/**
 * Read as fast as it can be. The server may hold little more than its directory: what is garbage has to go on the way, and
 * what is not would end it.
 */
async function benchStreams(database: string): Promise<void> {
  const NODE_OPTIONS = `--max-old-space-size=${HEAP_MB}`;
  const server = await startServer({ DATABASE_URL: `file:${database}`, MAP_TILES: 'none', NODE_OPTIONS });
  for (const resource of STREAMS) {
    const memory = watchMemory(server.process);
    const started = performance.now();
    const answer = await fetch(`${server.url}/api/hsds/${resource}?format=ndjson&full=true`);
    if (!answer.ok) throw new Error(`${answer.url} answered ${answer.status}: is the app built?`);
    let bytes = 0;
    let objects = 0;
    const reader = answer.body?.getReader();
    for (let part = await reader?.read(); part?.value; part = await reader?.read()) {
      bytes += part.value.length;
      for (const byte of part.value) if (byte === LINE_END) objects++;
    }
    const seconds = Math.round((performance.now() - started) / 100) / 10;
    print({
      figure: 'ndjson',
      resource,
      objects,
      sentMB: megabytes(bytes),
      seconds,
      mostMB: memory.stop(),
      quartersMB: memory.quarters(),
    });
  }
  await server.stop();
}

function megabytes(bytes: number): number {
  return Math.round((bytes / MB) * 10) / 10;
}

function print(figures: object): void {
  process.stdout.write(`${JSON.stringify(figures)}\n`);
}
