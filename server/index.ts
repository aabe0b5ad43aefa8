/** Starts the server, and stops it without cutting off a request. */
import { createServer } from 'node:http';
import { createAppContext, type AppContext } from '#app/context.server.ts';
import { InvalidConfiguration, readConfig } from '#app/platform/config.server.ts';
import { createLog } from '#app/platform/log.server.ts';
import { DatabaseUnavailable } from '#db/database.ts';
import { createApp } from './app.ts';
import { gracefulStop } from './graceful-stop.ts';

/** A search of 10,000 characters in percent-encoded UTF-8 still fits in the request line. */
const MAX_HEADER_BYTES = 160 * 1024;
/** Longer than a proxy keeps a connection for its next request: it would otherwise send one into a connection that ends. */
const KEEP_ALIVE_MS = 75_000;
/** A proxy finds out within a request or two. */
const LEAVE_MS = 1_500;
const GRACE_MS = 10_000;
/** A mail that is being sent is recorded, or goes out a second time. */
const LAST_WORK_MS = 15_000;

async function start() {
  const config = readConfig(process.env);
  const log = createLog(config.logLevel);
  const context = await createAppContext(config, log);
  const { listener, stop } = gracefulStop(await createApp(context));
  const server = createServer({ maxHeaderSize: MAX_HEADER_BYTES, keepAliveTimeout: KEEP_ALIVE_MS }, listener);

  server.on('error', (error: NodeJS.ErrnoException) => {
    const reason = error.code === 'EADDRINUSE' ? `port ${config.port} is in use; set PORT to another` : error.message;
    process.stderr.write(`Korte Lijntjes cannot listen: ${reason}\n`);
    process.exit(1);
  });
  server.listen(config.port, config.host, () => {
    process.stdout.write(`Korte Lijntjes is ready on ${config.baseUrl}\n`);
  });

  let stopping = false;
  async function end() {
    // A signal to the whole group reaches us twice: once directly, once through npm.
    if (stopping) return;
    stopping = true;
    await stop(server, { leaveMs: config.trustProxy > 0 ? LEAVE_MS : 0, graceMs: GRACE_MS });
    setTimeout(() => process.exit(0), LAST_WORK_MS).unref();
    await close(context);
    process.exit(0);
  }
  process.on('SIGTERM', () => void end());
  process.on('SIGINT', () => void end());
}

async function close({ directory, background, searches, db }: AppContext): Promise<void> {
  directory.stop();
  await background.stop();
  await searches.stop();
  await db.close();
}

start().catch((error: unknown) => {
  const known = error instanceof DatabaseUnavailable || error instanceof InvalidConfiguration;
  process.stderr.write(`${known ? error.message : error instanceof Error ? error.stack : String(error)}\n`);
  process.exit(1);
});
