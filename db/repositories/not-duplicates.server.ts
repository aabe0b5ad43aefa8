/** Pairs of entries that look alike and are not the same. */
import type { Queries } from '../database.ts';
import { notDuplicates } from '../schema.ts';

/** The two ids in one text, whichever comes first. */
export function pairKey(one: string, other: string): string {
  return one < other ? `${one}_${other}` : `${other}_${one}`;
}

export async function knownDifferent(db: Queries): Promise<Set<string>> {
  const rows = await db.select().from(notDuplicates);
  return new Set(rows.map(({ first, second }) => pairKey(first, second)));
}

export async function markDifferent(
  tx: Queries,
  one: string,
  other: string,
  person: string,
  now: number,
): Promise<void> {
  const [first, second] = one < other ? [one, other] : [other, one];
  await tx.insert(notDuplicates).values({ first, second, person, at: now }).onConflictDoNothing();
}
