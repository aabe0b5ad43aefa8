/** Runs one of our own commands as a process of its own, where it keeps no request waiting. */
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/**
 * @param name of a file in scripts/
 * @param settings all of the environment it gets, beside the path: no secrets that it has no use for
 * @returns what it said
 * @throws {Error} with what it complained of
 */
export async function runOwnCommand(name: string, args: string[], settings: Record<string, string>): Promise<string> {
  const program = ['--import', 'tsx', `scripts/${name}.ts`, ...args];
  const env = { PATH: process.env.PATH, NODE_ENV: process.env.NODE_ENV, ...settings };
  try {
    const { stdout } = await promisify(execFile)(process.execPath, program, { cwd: ROOT, env });
    return stdout.trim();
  } catch (error) {
    const complaint = error instanceof Error && 'stderr' in error ? String(error.stderr).trim() : '';
    throw new Error(complaint || `npm run ${name} failed`, { cause: error });
  }
}
