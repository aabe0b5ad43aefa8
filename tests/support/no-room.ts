/** A disk that is full for one process: the system refuses whatever it writes to a file, until there is room again. */
import { execFileSync } from 'node:child_process';

/** Linux alone has the program for it. */
export function canTakeRoom(): boolean {
  try {
    execFileSync('prlimit', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

export function takeRoom(pid: number): void {
  limitFiles(pid, '0');
}

export function giveRoom(pid: number): void {
  limitFiles(pid, 'unlimited');
}

/** The soft limit alone, so that it can be raised again. */
function limitFiles(pid: number, bytes: string): void {
  execFileSync('prlimit', ['--pid', String(pid), `--fsize=${bytes}:`]);
}
