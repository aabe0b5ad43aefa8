/** One entry with what only its keepers see, also when it is not in the directory. Who may see it is asked elsewhere. */
import type { Database } from '#db/database.ts';
import { entryBySlug, type Entry } from '#db/repositories/read-organisations.server.ts';

export type { Entry };

/** @param slug also an earlier one */
export function readEntry(db: Database, slug: string): Promise<Entry | null> {
  return entryBySlug(db.read, slug);
}
