/** Starts the server, and stops it without cutting off a request. */
import { createServer } from 'node:http';
import { createAppContext, type AppContext } from '#app/context.server.ts';
import { InvalidConfiguration, readConfig } from '#app/platform/config.server.ts';
import { createLog } from '#app/platform/log.server.ts';
import { DatabaseUnavailable } from '#db/client.server.ts';
import { createApp } from './app.ts';

/** A search of 10,000 characters in percent-encoded UTF-8 still fits in the request line. */
const MAX_HEADER_BYTES = 160 * 1024;
const GRACE_MS = 10_000;

async function start() {
  const config = readConfig(process.env);
  const log = createLog(config.logLevel);
  const context = await createAppContext(config, log);
  const server = createServer({ maxHeaderSize: MAX_HEADER_BYTES }, await createApp(context));

  server.on('error', (error: NodeJS.ErrnoException) => {
    const reason = error.code === 'EADDRINUSE' ? `port ${config.port} is in use; set PORT to another` : error.message;
    process.stderr.write(`Korte Lijntjes cannot listen: ${reason}\n`);
    process.exit(1);
  });
  server.listen(config.port, config.host, () => {
    process.stdout.write(`Korte Lijntjes is ready on ${config.baseUrl}\n`);
  });

  let stopping = false;
  function stop() {
    // A signal to the whole group reaches us twice: once directly, once through npm.
    if (stopping) return;
    stopping = true;
    server.close(() => {
      void close(context).then(() => process.exit(0));
    });
    server.closeIdleConnections();
    setTimeout(() => process.exit(0), GRACE_MS).unref();
  }
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}

async function close({ directory, background, searches, db }: AppContext): Promise<void> {
  directory.stop();
  await background.stop();
  await searches.stop();
  db.close();
}

start().catch((error: unknown) => {
  const known = error instanceof DatabaseUnavailable || error instanceof InvalidConfiguration;
  process.stderr.write(`${known ? error.message : error instanceof Error ? error.stack : String(error)}\n`);
  process.exit(1);
});
