/**
 * A PostgreSQL server of its own for a run of the tests: in a temporary folder, on a free port, and gone when the run ends.
 * It is made to be quick, not to keep anything, unless it is measured.
 */
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { giveUp } from './prepare.mjs';

const OLDEST = 15;
/** Of the server, and what a test of dumps calls; some folders have only a part of these. */
const NEEDED = ['initdb', 'pg_ctl', 'createdb', 'dropdb', 'pg_dump', 'pg_restore'];
/** Where packages put the programs of a server: Debian and Ubuntu, Fedora, Homebrew on either processor. */
const FOLDERS = ['/usr/lib/postgresql', '/usr', '/opt/homebrew/opt', '/usr/local/opt'];

/**
 * @param {{ durable?: boolean }} [options] `durable`: what is committed is on the disk, as where it is used in earnest
 * @returns {Promise<{ url: string, bin: string, stop: () => void }>} the address of a database that is there to make others
 * from, where the programs are (`psql`, `pg_dump`), and what ends the server and takes it away
 */
export async function startPostgres({ durable = false } = {}) {
  const bin = findPrograms();
  const folder = mkdtempSync(join(tmpdir(), 'korte-lijntjes-postgres-'));
  const data = join(folder, 'data');
  const asServer = unprivileged(folder);
  const port = await freePort();
  const remove = () => rmSync(folder, { recursive: true, force: true });
  const program = (name, args) => {
    const [command, ...rest] = [...asServer, join(bin, name), ...args];
    const { status, stderr, stdout } = spawnSync(command, rest, { encoding: 'utf8', cwd: folder });
    return status === 0 ? null : `${stdout ?? ''}${stderr ?? ''}`;
  };
  const settings = [
    `-p ${port} -k '' -c listen_addresses=127.0.0.1 -c max_connections=200`,
    durable ? '' : '-c fsync=off -c synchronous_commit=off -c full_page_writes=off',
  ].join(' ');
  const failure =
    program('initdb', ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync']) ??
    program('pg_ctl', ['-D', data, '-w', '-l', join(folder, 'log'), '-o', settings, 'start']);
  if (failure !== null) {
    remove();
    giveUp(`PostgreSQL in ${bin} does not start:\n${failure}`);
  }
  const stop = () => {
    program('pg_ctl', ['-D', data, '-m', 'immediate', 'stop']);
    remove();
  };
  return { url: `postgres://postgres@127.0.0.1:${port}/postgres`, bin, stop };
}

/**
 * The newest that there is; one on the path was put there on purpose, and comes first.
 * @returns {string}
 */
export function findPrograms() {
  const found = [...onPath(), ...installed()].find(
    (folder) => NEEDED.every((name) => existsSync(join(folder, name))) && isNewEnough(folder),
  );
  if (found) return found;
  return giveUp(
    `These tests need the programs of PostgreSQL ${OLDEST} or newer (${NEEDED.join(', ')}), and they were not found. Install the ` +
      'package postgresql (Debian, Ubuntu: apt-get install postgresql; Fedora: dnf install postgresql-server; macOS: ' +
      'brew install postgresql), or put their folder on the PATH.',
  );
}

function onPath() {
  return (process.env.PATH ?? '').split(delimiter).filter(Boolean);
}

function installed() {
  const folders = FOLDERS.flatMap((folder) => [folder, ...inside(folder)]);
  return folders.map((folder) => join(folder, 'bin')).reverse();
}

function inside(folder) {
  if (folder === '/usr' || !existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => /^(postgresql(@\d+)?|\d+)$/.test(name))
    .sort((a, b) => Number(a.match(/\d+/)) - Number(b.match(/\d+/)))
    .map((name) => join(folder, name));
}

function isNewEnough(folder) {
  const said = spawnSync(join(folder, 'initdb'), ['--version'], { encoding: 'utf8' }).stdout ?? '';
  return Number(said.match(/(\d+)/)?.[1]) >= OLDEST;
}

/** PostgreSQL refuses to run as root: then it runs as the user that its package made. */
function unprivileged(folder) {
  chmodSync(folder, 0o777);
  if (process.getuid?.() !== 0) return [];
  mkdirSync(join(folder, 'data'), { mode: 0o700 });
  if (spawnSync('chown', ['-R', 'postgres', folder]).status !== 0) {
    rmSync(folder, { recursive: true, force: true });
    giveUp('PostgreSQL does not run as root, and there is no user named postgres. Run this as another user.');
  }
  return ['setpriv', '--reuid=postgres', '--regid=postgres', '--clear-groups'];
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
