/**
 * A program in a process of its own, on a database of another kind than this one: the tables are described for one kind of
 * database when they are loaded. It answers with one value, and what it says meanwhile is passed on.
 */
import { spawn } from 'node:child_process';
import { childEnvironment } from './child-environment.ts';

/**
 * @param program a file, and its arguments
 * @throws when it ends otherwise than by an answer
 */
export async function answerWith<T>(databaseUrl: string, ...program: string[]): Promise<T> {
  const child = spawn(process.execPath, ['--import', 'tsx', ...program], {
    env: childEnvironment({ DATABASE_URL: databaseUrl }),
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  return new Promise((resolve, reject) => {
    child.once('message', (value) => resolve(value as T));
    child.once('exit', (code) => reject(new Error(`${program.join(' ')} ended with code ${code}`)));
  });
}

/** Called by such a program, as the last thing it does. */
export function answer(value: unknown): void {
  process.send!(value, () => process.exit(0));
}
