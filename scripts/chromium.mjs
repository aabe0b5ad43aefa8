/**
 * Finds a Chromium for the browser tests, or gets one. What somebody chose comes first, then what is installed,
 * then Playwright's own download; a CI machine asks its package manager before downloading.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { giveUp, ROOT, run, say } from './prepare.mjs';

const COMMANDS = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
];
const MAC_APPLICATIONS = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];
const WINDOWS_PROGRAMS = [
  'Chromium/Application/chrome.exe',
  'Google/Chrome/Application/chrome.exe',
  'Microsoft/Edge/Application/msedge.exe',
];
const PACKAGE_MANAGERS = [
  { command: 'apt-get', steps: [['update'], ['install', '-y', '--no-install-recommends', 'chromium']] },
  { command: 'dnf', steps: [['install', '-y', 'chromium']] },
  { command: 'apk', steps: [['add', 'chromium']] },
];

/** @returns {Promise<string>} the path of a browser that starts */
export async function findChromium() {
  const chosen = process.env.CHROMIUM_PATH;
  if (chosen) {
    if (starts(chosen)) return chosen;
    giveUp(`CHROMIUM_PATH names ${chosen}, which does not start. Correct it, or leave it out to search for a browser.`);
  }
  const found = installedChromium() ?? (await playwrightChromium());
  if (found) return found;

  if (process.env.CI === 'true') {
    const installed = await installFromPackageManager();
    if (installed) return installed;
  }
  say('No Chromium found: downloading one for the browser tests (once, about 150 MB)…');
  await downloadChromium();
  const downloaded = await playwrightChromium();
  if (downloaded) return downloaded;
  return giveUp(
    'The browser tests need Chromium, and it could not be found or downloaded. Install Chromium, Chrome or Edge, ' +
      'or run: npx playwright-core install --with-deps chromium\nThen run npm test again, or name a browser: ' +
      'CHROMIUM_PATH=/path/to/chromium npm test',
  );
}

function installedChromium() {
  return candidates().find(starts) ?? null;
}

function candidates() {
  if (process.platform === 'darwin') return MAC_APPLICATIONS;
  if (process.platform === 'win32') {
    const { ProgramFiles, 'ProgramFiles(x86)': programFiles86, LOCALAPPDATA } = process.env;
    const folders = [ProgramFiles, programFiles86, LOCALAPPDATA].filter(Boolean);
    return folders.flatMap((folder) => WINDOWS_PROGRAMS.map((program) => join(folder, program)));
  }
  return COMMANDS.map(onPath).filter(Boolean);
}

async function playwrightChromium() {
  const { chromium } = await import('playwright-core');
  const path = chromium.executablePath();
  return starts(path) ? path : null;
}

async function installFromPackageManager() {
  const manager = PACKAGE_MANAGERS.find(({ command }) => onPath(command));
  if (!manager) return null;
  const isRoot = process.getuid?.() === 0;
  if (!isRoot && !onPath('sudo')) return null;
  say(`No Chromium found: installing it with ${manager.command}…`);
  for (const step of manager.steps) {
    // sudo -n fails at once where it would ask for a password.
    const [command, ...args] = isRoot ? [manager.command, ...step] : ['sudo', '-n', manager.command, ...step];
    if ((await run(command, args, { DEBIAN_FRONTEND: 'noninteractive' })) !== 0) return null;
  }
  return installedChromium();
}

function downloadChromium() {
  const playwright = join(ROOT, 'node_modules/playwright-core/cli.js');
  // On a CI machine the system libraries of a browser are usually missing too, and may be installed.
  const withLibraries = process.env.CI === 'true' && process.platform === 'linux' ? ['--with-deps'] : [];
  return run(process.execPath, [playwright, 'install', '--no-shell', ...withLibraries, 'chromium']);
}

/** @returns {string | null} where the command is, if it is on the path */
function onPath(command) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return folders.map((folder) => join(folder, command)).find(existsSync) ?? null;
}

/** On some systems `chromium` is only a note that says how to install it, so its version is asked. */
function starts(path) {
  if (!existsSync(path)) return false;
  // On Windows the question would open a window.
  if (process.platform === 'win32') return true;
  return spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0;
}
