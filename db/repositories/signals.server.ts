/** What visitors say is wrong with an entry, and what they were answered. */
import { and, asc, desc, eq } from 'drizzle-orm';
import type { SignalState } from '#app/domain/signal/signal.ts';
import type { Queries } from '../database.ts';
import { organisations, signals } from '../schema.ts';

export type Signal = typeof signals.$inferSelect;

export type NewSignal = Pick<Signal, 'id' | 'organisation' | 'text' | 'email' | 'language'>;

export async function insertSignal(tx: Queries, signal: NewSignal, now: number): Promise<void> {
  await tx.insert(signals).values({ ...signal, state: 'open', createdAt: now });
}

export async function signalById(db: Queries, id: string): Promise<Signal | null> {
  const [row] = await db.select().from(signals).where(eq(signals.id, id));
  return row ?? null;
}

export type OpenSignal = Signal & { slug: string; name: string };

/** Those nobody dealt with yet, oldest first. */
export async function openSignals(db: Queries): Promise<OpenSignal[]> {
  const rows = await db
    .select({ signal: signals, slug: organisations.slug, name: organisations.name })
    .from(signals)
    .innerJoin(organisations, eq(organisations.id, signals.organisation))
    .where(eq(signals.state, 'open'))
    .orderBy(asc(signals.createdAt));
  return rows.map(({ signal, ...organisation }) => ({ ...signal, ...organisation }));
}

/** Of one partner, newest first. */
export async function signalsOf(db: Queries, organisation: string): Promise<Signal[]> {
  return db.select().from(signals).where(eq(signals.organisation, organisation)).orderBy(desc(signals.createdAt));
}

type Settled = { state: Exclude<SignalState, 'open'>; answer: string | null; by: string };

/** Of two who settle one signal at once, one does and the other gets false. */
export async function settleSignal(tx: Queries, id: string, { state, answer, by }: Settled, now: number) {
  const rows = await tx
    .update(signals)
    .set({ state, answer, answeredAt: now, answeredBy: by })
    .where(and(eq(signals.id, id), eq(signals.state, 'open')))
    .returning({ id: signals.id });
  return rows.length > 0;
}
