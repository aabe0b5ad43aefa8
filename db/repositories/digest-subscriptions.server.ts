/** Who wants mail about new and changed partners, of what, and up to when they were told. */
import { and, asc, eq, isNotNull, isNull, lte } from 'drizzle-orm';
import type { Queries } from '../database.ts';
import { digestSubscriptions } from '../schema.ts';

export type Subscription = typeof digestSubscriptions.$inferSelect;

export type NewSubscription = Pick<Subscription, 'id' | 'email' | 'language' | 'municipality' | 'theme'>;

/**
 * One that waits for its confirmation waits anew from this moment; one that was confirmed stays as it is: whoever asks
 * need not be its reader.
 */
export async function ensureSubscription(tx: Queries, asked: NewSubscription, now: number): Promise<Subscription> {
  const { email, municipality, theme, language } = asked;
  const [written] = await tx
    .insert(digestSubscriptions)
    .values({ ...asked, confirmedAt: null, toldUntil: now, createdAt: now })
    .onConflictDoUpdate({
      target: [digestSubscriptions.email, digestSubscriptions.municipality, digestSubscriptions.theme],
      set: { language, createdAt: now },
      setWhere: isNull(digestSubscriptions.confirmedAt),
    })
    .returning();
  if (written) return written;
  const [confirmed] = await tx
    .select()
    .from(digestSubscriptions)
    .where(
      and(
        eq(digestSubscriptions.email, email),
        eq(digestSubscriptions.municipality, municipality),
        eq(digestSubscriptions.theme, theme),
      ),
    );
  if (!confirmed) throw new Error('A subscription is neither written nor there');
  return confirmed;
}

export async function subscriptionById(db: Queries, id: string): Promise<Subscription | null> {
  const [row] = await db.select().from(digestSubscriptions).where(eq(digestSubscriptions.id, id));
  return row ?? null;
}

/** Confirming twice keeps what was told since the first time. */
export async function markConfirmed(tx: Queries, id: string, now: number): Promise<void> {
  await tx
    .update(digestSubscriptions)
    .set({ confirmedAt: now, toldUntil: now })
    .where(and(eq(digestSubscriptions.id, id), isNull(digestSubscriptions.confirmedAt)));
}

/** Confirmed, and last told at `toldBefore` or earlier; longest ago first. */
export async function dueSubscriptions(db: Queries, toldBefore: number, limit: number): Promise<Subscription[]> {
  return db
    .select()
    .from(digestSubscriptions)
    .where(and(isNotNull(digestSubscriptions.confirmedAt), lte(digestSubscriptions.toldUntil, toldBefore)))
    .orderBy(asc(digestSubscriptions.toldUntil))
    .limit(limit);
}

/** @returns false when another told them meanwhile, or they stopped */
export async function markTold(
  tx: Queries,
  { id, toldUntil }: Pick<Subscription, 'id' | 'toldUntil'>,
  upTo: number,
): Promise<boolean> {
  const rows = await tx
    .update(digestSubscriptions)
    .set({ toldUntil: upTo })
    .where(and(eq(digestSubscriptions.id, id), eq(digestSubscriptions.toldUntil, toldUntil)))
    .returning({ id: digestSubscriptions.id });
  return rows.length > 0;
}

/** Ids of those that nobody confirmed, asked for at `askedBefore` or earlier. */
export async function unconfirmedSubscriptions(db: Queries, askedBefore: number): Promise<string[]> {
  const rows = await db
    .select({ id: digestSubscriptions.id })
    .from(digestSubscriptions)
    .where(and(isNull(digestSubscriptions.confirmedAt), lte(digestSubscriptions.createdAt, askedBefore)));
  return rows.map(({ id }) => id);
}

export async function removeSubscription(tx: Queries, id: string): Promise<void> {
  await tx.delete(digestSubscriptions).where(eq(digestSubscriptions.id, id));
}
