/** A PostgreSQL for one piece of work, gone after it. What is committed is on the disk, as where it is used in earnest. */
import pg from 'pg';
import { newId } from '#app/platform/ids.server.ts';
import { startPostgres } from '../../scripts/postgres.mjs';

/**
 * @param work can make empty databases, of which it gets the URL
 * @throws when PostgreSQL is not installed
 */
export async function withPostgres<T>(work: (newDatabase: () => Promise<string>) => Promise<T>): Promise<T> {
  const postgres = await startPostgres({ durable: true });
  try {
    return await work(() => emptyDatabase(postgres.url));
  } finally {
    postgres.stop();
  }
}

async function emptyDatabase(serverUrl: string): Promise<string> {
  const name = `measured_${newId().replaceAll('-', '')}`;
  const server = new pg.Client({ connectionString: serverUrl });
  await server.connect();
  await server.query(`create database ${name}`);
  await server.end();
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return url.href;
}
