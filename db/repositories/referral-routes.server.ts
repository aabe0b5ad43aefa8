/** Who refers to whom, for what. */
import { and, asc, eq, or } from 'drizzle-orm';
import type { ReferralRoute } from '#app/domain/organisation/organisation.ts';
import type { Queries } from '../client.server.ts';
import { referralRoutes } from '../schema.ts';

export async function readReferralRoutes(db: Queries): Promise<ReferralRoute[]> {
  return db
    .select()
    .from(referralRoutes)
    .orderBy(asc(referralRoutes.from), asc(referralRoutes.to), asc(referralRoutes.theme));
}

export async function insertReferralRoute(tx: Queries, route: ReferralRoute): Promise<void> {
  await tx.insert(referralRoutes).values(route);
}

/** Two entries became one: what led to or from the one leads to or from the other, and not from it to itself. */
export async function moveReferralRoutes(tx: Queries, from: string, to: string): Promise<void> {
  const moved = await tx
    .delete(referralRoutes)
    .where(or(eq(referralRoutes.from, from), eq(referralRoutes.to, from)))
    .returning();
  const renamed = (id: string) => (id === from ? to : id);
  for (const route of moved) {
    await tx
      .insert(referralRoutes)
      .values({ ...route, from: renamed(route.from), to: renamed(route.to) })
      .onConflictDoNothing();
  }
  await tx.delete(referralRoutes).where(and(eq(referralRoutes.from, to), eq(referralRoutes.to, to)));
}
