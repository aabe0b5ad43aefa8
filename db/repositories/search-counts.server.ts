/** How often something was asked per day, and on which days words were asked that are not counted yet. */
import { and, countDistinct, desc, eq, gte, inArray, lt, sql } from 'drizzle-orm';
import type { CountedSearch } from '#app/domain/referral/search-count.ts';
import type { Queries } from '../database.ts';
import { searchCounts, unripeWords } from '../schema.ts';

/** @param day ISO date */
export async function addSearches(tx: Queries, day: string, search: CountedSearch, count: number): Promise<void> {
  await tx
    .insert(searchCounts)
    .values({ ...search, day, count })
    .onConflictDoUpdate({
      target: [
        searchCounts.day,
        searchCounts.theme,
        searchCounts.municipality,
        searchCounts.words,
        searchCounts.outcome,
      ],
      set: { count: sql`${searchCounts.count} + ${count}` },
    });
}

/** @returns on how many different days, this one included */
export async function noteWords(tx: Queries, fingerprint: string, day: string): Promise<number> {
  await tx.insert(unripeWords).values({ fingerprint, day }).onConflictDoNothing();
  const [row] = await tx
    .select({ days: countDistinct(unripeWords.day) })
    .from(unripeWords)
    .where(eq(unripeWords.fingerprint, fingerprint));
  return row?.days ?? 0;
}

export type AskedInVain = Omit<CountedSearch, 'outcome'> & { count: number };

/** What was not found, or poorly, since a day; most often first. */
export async function askedInVain(db: Queries, since: string, most: number): Promise<AskedInVain[]> {
  const count = sql<number>`sum(${searchCounts.count})`;
  const { theme, municipality, words } = searchCounts;
  return db
    .select({ theme, municipality, words, count })
    .from(searchCounts)
    .where(and(gte(searchCounts.day, since), inArray(searchCounts.outcome, ['none', 'poor'])))
    .groupBy(theme, municipality, words)
    .orderBy(desc(count), theme, municipality, words)
    .limit(most);
}

/** Searches since a day by how they were answered. */
export async function searchTotals(db: Queries, since: string): Promise<Map<CountedSearch['outcome'], number>> {
  const rows = await db
    .select({ outcome: searchCounts.outcome, count: sql<number>`sum(${searchCounts.count})` })
    .from(searchCounts)
    .where(gte(searchCounts.day, since))
    .groupBy(searchCounts.outcome);
  return new Map(rows.map(({ outcome, count }) => [outcome, count]));
}

/** @param day ISO date */
export async function eraseWordsBefore(tx: Queries, day: string): Promise<void> {
  await tx.delete(unripeWords).where(lt(unripeWords.day, day));
}

export async function eraseCountsBefore(tx: Queries, day: string): Promise<void> {
  await tx.delete(searchCounts).where(lt(searchCounts.day, day));
}
