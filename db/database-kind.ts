/** SQLite keeps everything in one file, and is what an installation has unless it says otherwise; PostgreSQL is a server. */
export type DatabaseKind = 'sqlite' | 'postgres';

/** What `DATABASE_URL` of the one kind or the other begins with. */
const STARTS: [string, DatabaseKind][] = [
  ['file:', 'sqlite'],
  ['postgres://', 'postgres'],
  ['postgresql://', 'postgres'],
];

/** @returns null when it names no database of ours */
export function kindOfDatabase(url: string): DatabaseKind | null {
  return STARTS.find(([start]) => url.startsWith(start))?.[1] ?? null;
}

/** To tell people which database is meant: the address, without the password. */
export function shownAddress(url: string): string {
  if (kindOfDatabase(url) !== 'postgres') return url;
  const { protocol, host, pathname } = new URL(url);
  return `${protocol}//${host}${pathname}`;
}

/**
 * The kind that this process works with, for as long as it runs. Read here because the tables are described when their module
 * loads, before there is a configuration; a wrong address is told by that.
 */
export const DATABASE_KIND: DatabaseKind = kindOfDatabase(process.env.DATABASE_URL ?? '') ?? 'sqlite';
