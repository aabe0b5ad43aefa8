/** Several processes of the server on one database, behind nginx: each can be replaced or killed while the others go on. */
import { findNginx, startNginx } from './nginx.ts';
import { freePort, startServer, type RunningServer } from './server.ts';

/** `process` is the first of them. */
export type ServersBehindNginx = RunningServer & {
  /** Of each process itself. */
  urls: string[];
  /** As an upgrade does: told to stop, waited for, and started anew. */
  replace(place: number): Promise<void>;
  /** `kill -9`. */
  kill(place: number): Promise<void>;
  /** One that was killed. */
  startAgain(place: number): Promise<void>;
};

/** The same for all of them: a cookie that one gave is taken by the others. */
const SECRET = 'only-for-these-servers-'.repeat(2);

/**
 * @param env with the `DATABASE_URL` that they share
 * @throws when nginx is not installed
 */
export async function startBehindNginx(count: number, env: Record<string, string>): Promise<ServersBehindNginx> {
  const program = findNginx();
  if (program === null) throw new Error('nginx is not installed: it comes from the packages of the system');
  const port = await freePort();
  const ports: number[] = [];
  while (ports.length < count) ports.push(await freePort());
  const settings = { SESSION_SECRET: SECRET, ...env, BASE_URL: `http://localhost:${port}`, TRUST_PROXY: '1' };
  const start = (place: number) => startServer({ ...settings, PORT: String(ports[place]) });
  const servers: RunningServer[] = [];
  for (let place = 0; place < count; place += 1) servers.push(await start(place));
  const nginx = await startNginx(program, port, ports);
  const [{ process, databaseUrl, mailFolder }] = servers as [RunningServer];

  async function startAgain(place: number): Promise<void> {
    servers[place] = await start(place);
  }

  return {
    url: nginx.url,
    databaseUrl,
    mailFolder,
    process,
    urls: servers.map((server) => server.url),
    async replace(place) {
      await servers[place]!.stop();
      await startAgain(place);
    },
    async kill(place) {
      servers[place]!.process.kill('SIGKILL');
      await servers[place]!.stop();
    },
    startAgain,
    async stop() {
      await nginx.stop();
      for (const server of servers) await server.stop();
    },
  };
}
