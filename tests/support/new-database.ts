/** A database of its own for whoever asks, of the kind this process works with: empty, or a copy of another. */
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { newId } from '#app/platform/ids.server.ts';
import { DATABASE_KIND } from '#db/database-kind.ts';

export type NewDatabase = {
  url: string;
  /** Takes it away; nobody has it open any more. */
  remove(): Promise<void>;
};

/** @param original address of a database that nobody has open; null: not even tables */
export function newDatabase(original: string | null = null): Promise<NewDatabase> {
  return DATABASE_KIND === 'postgres' ? newOnServer(original) : newFile(original);
}

async function newFile(original: string | null): Promise<NewDatabase> {
  const folder = mkdtempSync(join(tmpdir(), 'korte-lijntjes-'));
  const file = join(folder, 'test.db');
  if (original !== null) copyFileSync(original.slice('file:'.length), file);
  return { url: `file:${file}`, remove: async () => rmSync(folder, { recursive: true, force: true }) };
}

async function newOnServer(original: string | null): Promise<NewDatabase> {
  const name = `test_${newId().replaceAll('-', '')}`;
  const template = original === null ? 'template0' : new URL(original).pathname.slice(1);
  await onServer((client) => client.query(`CREATE DATABASE ${name} TEMPLATE ${template}`));
  return {
    url: urlOnServer(name),
    remove: () => onServer(async (client) => void (await client.query(`DROP DATABASE ${name} WITH (FORCE)`))),
  };
}

/** In a database of the PostgreSQL server that this run of the tests was given. */
export async function onServer<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

export function urlOnServer(name: string): string {
  const url = new URL(process.env.DATABASE_URL!);
  url.pathname = `/${name}`;
  return url.href;
}
