/**
 * The built server with two troubles that cannot be brought about from outside: the service that looks addresses up is at
 * the address of the first argument (without one there is none), and SIGUSR2 makes the database one that may not be written,
 * and another SIGUSR2 one that may. All else is as the environment says.
 */
import { createServer } from 'node:http';
import { createAppContext } from '#app/context.server.ts';
import { readConfig } from '#app/platform/config.server.ts';
import { pdokGeocoder } from '#app/platform/geocoder.server.ts';
import { createLog } from '#app/platform/log.server.ts';
import type { Database, Queries } from '#db/database.ts';
import { createApp } from '#server/app.ts';

const [geocoderUrl] = process.argv.slice(2);
const config = readConfig(process.env);
const context = await createAppContext(config, createLog(config.logLevel));
const app = await createApp({ ...context, geocoder: geocoderUrl === undefined ? null : pdokGeocoder(geocoderUrl) });
const writer = await writerOf(context.db);

let isReadOnly = false;
process.on('SIGUSR2', () => {
  isReadOnly = !isReadOnly;
  writer.run(`pragma query_only = ${isReadOnly ? 'on' : 'off'}`);
  process.stdout.write(`${isReadOnly ? 'read-only' : 'writable'}\n`);
});
createServer(app).listen(config.port, config.host, () => {
  process.stdout.write(`Korte Lijntjes is ready on ${config.baseUrl}\n`);
});

/** The one connection that writes: a setting of it outlives the transaction. */
function writerOf(db: Database): Promise<Queries> {
  return db.inTransaction((tx) => Promise.resolve(tx));
}
