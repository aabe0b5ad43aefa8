/** What visitors miss. */
import { and, asc, eq } from 'drizzle-orm';
import type { Queries } from '../database.ts';
import { missingHelp } from '../schema.ts';

export type MissingHelp = typeof missingHelp.$inferSelect;

type NewMissingHelp = Pick<MissingHelp, 'id' | 'theme' | 'municipality' | 'text' | 'language'>;

export async function insertMissingHelp(tx: Queries, missing: NewMissingHelp, now: number): Promise<void> {
  await tx.insert(missingHelp).values({ ...missing, state: 'open', createdAt: now });
}

/** Oldest first. */
export async function openMissingHelp(db: Queries): Promise<MissingHelp[]> {
  return db.select().from(missingHelp).where(eq(missingHelp.state, 'open')).orderBy(asc(missingHelp.createdAt));
}

export async function missingHelpById(db: Queries, id: string): Promise<MissingHelp | null> {
  const [row] = await db.select().from(missingHelp).where(eq(missingHelp.id, id));
  return row ?? null;
}

/** Of two who settle one at once, one does and the other gets false. */
export async function settleMissingHelp(tx: Queries, id: string, by: string, now: number): Promise<boolean> {
  const rows = await tx
    .update(missingHelp)
    .set({ state: 'settled', settledAt: now, settledBy: by })
    .where(and(eq(missingHelp.id, id), eq(missingHelp.state, 'open')))
    .returning({ id: missingHelp.id });
  return rows.length > 0;
}
