/** What somebody does who knows the database and not this program. */
import pg from 'pg';
import { kindOfDatabase } from '#db/database-kind.ts';
import { fileOf } from '#db/database-file.server.ts';
import { tamperWith as tamperWithFile } from './earlier-database.ts';

/** @param url of a database of either kind, which others may have open */
export async function tamperWith(url: string, statement: string): Promise<void> {
  if (kindOfDatabase(url) === 'sqlite') return tamperWithFile(fileOf(url), statement);
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
