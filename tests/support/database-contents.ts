/** What is in every table, as one fingerprint per table: shows that nothing was changed, or where. */
import { createHash } from 'node:crypto';
import type { Database } from '#db/database.ts';
import * as tables from '#db/schema.ts';

export async function databaseContents({ read }: Database): Promise<Record<string, string>> {
  const contents = Object.entries(tables).map(async ([name, table]): Promise<[string, string]> => {
    const rows = await read.select().from(table);
    return [name, createHash('sha256').update(JSON.stringify(rows)).digest('hex')];
  });
  return Object.fromEntries(await Promise.all(contents));
}
