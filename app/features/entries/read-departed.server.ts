/** What became of a partner that is no longer in the directory, for whoever has its address on a card. */
import type { Directory } from '#app/domain/directory/directory.ts';
import type { Database } from '#db/database.ts';
import { entryById, entryBySlug, type Entry } from '#db/repositories/read-organisations.server.ts';

/** More often than this an entry is not merged; a circle ends here too. */
const MOST_MERGES = 10;

/** `moved`: under its earlier name it became part of the partner with this slug. */
export type Departed = { kind: 'moved'; name: string; slug: string } | { kind: 'left'; entry: Entry };

/** @returns null for a slug that was never given out, and for a draft */
export async function readDeparted(
  { db, directory }: { db: Database; directory: Directory },
  slug: string,
): Promise<Departed | null> {
  const entry = await entryBySlug(db.read, slug);
  if (entry?.status !== 'archived') return null;
  let last: Entry | null = entry;
  for (let merges = 0; last?.mergedInto && merges < MOST_MERGES; merges++) {
    const into = directory.byId(last.mergedInto);
    if (into) return { kind: 'moved', name: entry.name, slug: into.slug };
    last = await entryById(db.read, last.mergedInto);
  }
  return { kind: 'left', entry: last ?? entry };
}
