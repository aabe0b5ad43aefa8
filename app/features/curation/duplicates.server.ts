/** Pairs of entries that look like one organisation. What somebody said is different is not asked again. */
import type { Person } from '#app/domain/access/actor.ts';
import { subjectOf } from '#app/domain/access/entry-subject.ts';
import { may } from '#app/domain/access/permissions.ts';
import { pairFinder, type DuplicatePair, type PairFinder } from '#app/domain/duplicates/duplicate-pairs.ts';
import { subjectOfPartner } from '#app/domain/duplicates/subject.ts';
import type { Directory } from '#app/domain/directory/directory.ts';
import type { Organisation } from '#app/domain/organisation/organisation.ts';
import { inSlices } from '#app/platform/slices.server.ts';
import type { Database } from '#db/database.ts';
import { knownDifferent, markDifferent, pairKey } from '#db/repositories/not-duplicates.server.ts';

export type EntryPair = DuplicatePair<Organisation> & { id: string };

type Pairs = DuplicatePair<Organisation>[];

/** A snapshot of the directory never changes, so its pairs are looked for once. */
const pairsOf = new WeakMap<Directory, Promise<Pairs>>();
/** The next snapshot has nearly the same partners: only what changed is compared anew, one snapshot after the other. */
const searches = new WeakMap<Database, { find: PairFinder<Organisation>; done: Promise<unknown> }>();

export async function duplicatePairs(db: Database, directory: Directory): Promise<EntryPair[]> {
  const different = await knownDifferent(db.read);
  const pairs = await (pairsOf.get(directory) ?? findPairs(db, directory));
  return pairs.map((pair) => ({ ...pair, id: pairId(pair.a, pair.b) })).filter(({ id }) => !different.has(id));
}

/** Beside each other all contacts of both are seen. Merging them is another matter: see merge-entries.server.ts. */
export function mayCompare(person: Person, { a, b }: EntryPair): boolean {
  return [a, b].every((entry) => may(person, 'see-all-contacts', subjectOf(entry, entry.id)));
}

function findPairs(db: Database, directory: Directory): Promise<Pairs> {
  const { find, done } = searches.get(db) ?? {
    find: pairFinder<Organisation>(subjectOfPartner),
    done: Promise.resolve(),
  };
  const found = done.then(() => inSlices(find(directory.organisations)));
  pairsOf.set(directory, found);
  searches.set(db, { find, done: found });
  // What was broken off cannot go on: the next search starts anew.
  found.catch(() => {
    searches.delete(db);
    pairsOf.delete(directory);
  });
  return found;
}

function pairId(a: Organisation, b: Organisation): string {
  return pairKey(a.id, b.id);
}

export async function sayDifferent(
  { db, now }: { db: Database; now: number },
  person: string,
  { a, b }: EntryPair,
): Promise<void> {
  await db.inTransaction((tx) => markDifferent(tx, a.id, b.id, person, now));
}
