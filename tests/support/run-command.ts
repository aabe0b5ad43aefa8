/** One of our own commands, run to its end as an operator runs it. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { childEnvironment } from './child-environment.ts';

export type Ended = { code: number; out: string; err: string };

/** @param name of a file in scripts/ */
export async function runCommand(name: string, databaseUrl: string, args: string[]): Promise<Ended> {
  const program = ['--import', 'tsx', `scripts/${name}.ts`, ...args];
  const env = childEnvironment({ DATABASE_URL: databaseUrl });
  try {
    const { stdout } = await promisify(execFile)(process.execPath, program, { env });
    return { code: 0, out: stdout, err: '' };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { code, out: stdout, err: stderr };
  }
}
