/** The built server as a process of its own, on a free port with a database of its own. */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { childEnvironment } from './child-environment.ts';
import { newDatabase } from './new-database.ts';

export type RunningServer = {
  url: string;
  databaseUrl: string;
  /** Where mails stay when it has no mail server. */
  mailFolder: string;
  process: ChildProcess;
  /** Also when it is gone already. */
  stop(): Promise<void>;
};

/** A directory of the whole country takes long on a busy machine. */
const START_MS = 180_000;

/** @param program and its arguments, when it is another than the server itself */
export async function startServer(
  env: Record<string, string> = {},
  program: string[] = ['server/index.ts'],
): Promise<RunningServer> {
  const folder = mkdtempSync(join(tmpdir(), 'korte-lijntjes-'));
  const port = env.PORT === undefined ? await freePort() : Number(env.PORT);
  const own = env.DATABASE_URL === undefined ? await newDatabase() : null;
  const databaseUrl = own?.url ?? env.DATABASE_URL!;
  const mailFolder = join(folder, 'mail');
  const child = spawn(process.execPath, ['--import', 'tsx', ...program], {
    env: childEnvironment({ MAIL_FOLDER: mailFolder, ...env, PORT: String(port), DATABASE_URL: databaseUrl }),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  await new Promise<void>((resolve, reject) => {
    const late = setTimeout(() => {
      child.kill('SIGKILL');
      reject(new Error(`The server did not start:\n${said}`));
    }, START_MS);
    const listen = (chunk: Buffer) => {
      said += chunk.toString();
      if (!said.includes('is ready on')) return;
      clearTimeout(late);
      resolve();
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.on('exit', (code) => reject(new Error(`The server stopped with code ${code}:\n${said}`)));
  });
  return {
    url: `http://localhost:${port}`,
    databaseUrl,
    mailFolder,
    process: child,
    async stop() {
      if (child.exitCode === null && child.signalCode === null) {
        const gone = new Promise((resolve) => child.once('exit', resolve));
        child.kill('SIGTERM');
        await gone;
      }
      await own?.remove();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
