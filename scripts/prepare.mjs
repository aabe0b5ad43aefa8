/**
 * What has to be there before the app or its tests can run: a recent Node, the packages, the build.
 * Each step is skipped when nothing has changed. Only Node's own modules are used, because on a fresh clone
 * there is nothing else yet.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, statSync, utimesSync } from 'node:fs';
import { constants } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));

const OLDEST_NODE = [20, 19];
const BUILD_MADE = join(ROOT, 'build/server/index.js');
const BUILT_FROM = ['app', 'db', 'public', 'vite.config.ts', 'remix.config.js', 'package-lock.json'];

/** Folders whose tests need neither the built app nor a browser. */
const WITHOUT_APP = /^(\.\/)?tests\/(unit|db)(\/|$)/;

/** Set once somebody has asked this process to stop, so that a half-done step is not told as a failure. */
let askedToStop = false;

/** One line about what is going on. */
export function say(line) {
  process.stdout.write(`${line}\n`);
}

/** @param {string[]} filters for vitest: the folders and files of the tests to run; none is all of them */
export function needsApp(filters) {
  return filters.length === 0 || !filters.every((filter) => WITHOUT_APP.test(filter));
}

/** Ends the process: what failed and what to do about it, in plain words. */
export function giveUp(sentence) {
  if (askedToStop) process.exit(130);
  process.stderr.write(`\n${sentence}\n`);
  process.exit(1);
}

export function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])) return;
  giveUp(
    `Korte Lijntjes needs Node ${OLDEST_NODE.join('.')} or newer, and this is Node ${process.versions.node}. ` +
      'Install the current long-term version from https://nodejs.org and try again.',
  );
}

/** Installs the packages when they are missing, differ from package-lock.json, or were made for another Node. */
export async function installPackages() {
  if (packagesMatchLock() && databaseDriverLoads()) return;
  say('Installing packages (once, about two minutes)…');
  // npm may be told by its surroundings to leave the development packages out; the build needs them.
  const code = await run(...npm('ci', '--include=dev', '--no-audit', '--no-fund'));
  if (code !== 0) {
    giveUp('The packages could not be installed. Check the internet connection and the lines above, then try again.');
  }
  if (!databaseDriverLoads()) {
    giveUp(
      'The packages are installed, but the database driver (better-sqlite3) does not load on this computer. ' +
        'Allow npm to run install scripts, or install a C++ compiler and Python, and run: npm rebuild better-sqlite3',
    );
  }
}

/** Builds the app when there is no build, or something it is made from is newer. */
export async function buildApp() {
  const madeAt = existsSync(BUILD_MADE) ? statSync(BUILD_MADE).mtimeMs : 0;
  if (BUILT_FROM.every((path) => newestChange(join(ROOT, path)) <= madeAt)) return;
  say('Building the app (about half a minute)…');
  const startedAt = new Date();
  const remix = join(ROOT, 'node_modules/@remix-run/dev/dist/cli.js');
  const code = await run(process.execPath, [remix, 'vite:build'], { NODE_ENV: 'production' });
  if (code !== 0) giveUp('The app could not be built. The lines above say where; correct that and try again.');
  // A file that was saved while the build ran must count as newer than the build.
  utimesSync(BUILD_MADE, startedAt, startedAt);
}

/**
 * Runs a command in the project with its output on this terminal, passes on the signals this process gets, and
 * waits for its end.
 * @returns {Promise<number>} the exit code; 128 + the number of the signal if one ended it
 */
export function run(command, args, env = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: ROOT, env: { ...process.env, ...env }, stdio: 'inherit' });
    function passOn(signal) {
      askedToStop = true;
      // Ctrl-C in a terminal reaches the child by itself; a second one would cut its shutdown short.
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
    }
    const stopWatching = onStopRequest(passOn);
    function end(code) {
      stopWatching();
      resolve(code);
    }
    child.on('error', (error) => {
      process.stderr.write(`${command}: ${error.message}\n`);
      end(1);
    });
    child.on('exit', (code, signal) => end(code === null ? 128 + (constants.signals[signal] || 0) : code));
  });
}

/**
 * Calls `stop` with the signal when this process is asked to stop. npm passes a signal to its shell, and the shell
 * ends without telling us: losing the parent is such a request as well.
 */
function onStopRequest(stop) {
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals) process.on(signal, stop);
  const parent = process.ppid;
  const startedByNpm = process.env.npm_lifecycle_event !== undefined;
  const watch = setInterval(() => {
    if (!startedByNpm || askedToStop || process.ppid === parent) return;
    stop('SIGTERM');
  }, 250);
  return () => {
    clearInterval(watch);
    for (const signal of signals) process.off(signal, stop);
  };
}

/** How to call the npm that started this script, or else the one on the path. */
function npm(...args) {
  const cli = process.env.npm_execpath;
  if (cli && basename(cli) === 'npm-cli.js') return [process.execPath, [cli, ...args]];
  return process.platform === 'win32' ? ['cmd.exe', ['/d', '/s', '/c', 'npm', ...args]] : ['npm', args];
}

/** npm leaves a lock file of what it really installed in node_modules; only optional packages may be missing there. */
function packagesMatchLock() {
  const installedLock = join(ROOT, 'node_modules/.package-lock.json');
  if (!existsSync(installedLock)) return false;
  const wanted = lockedPackages(join(ROOT, 'package-lock.json'));
  const installed = lockedPackages(installedLock);
  return Object.entries(wanted).every(([path, { version, optional }]) => {
    if (path === '') return true;
    return installed[path] ? installed[path].version === version : optional === true;
  });
}

function lockedPackages(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages;
}

/** Its compiled part belongs to one version of Node, and is absent when npm was not allowed to run install scripts. */
function databaseDriverLoads() {
  const open = "new (require('better-sqlite3'))(':memory:').close()";
  return spawnSync(process.execPath, ['-e', open], { cwd: ROOT, stdio: 'ignore' }).status === 0;
}

/** In milliseconds since 1970. A folder counts too: its time changes when a file in it is removed. */
function newestChange(path) {
  if (!existsSync(path)) return 0;
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newestChange(join(path, name))));
}
