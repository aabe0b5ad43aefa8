/** Who refers to whom, for what. */
import { and, asc, eq, inArray, or } from 'drizzle-orm';
import type { ReferralRoute } from '#app/domain/organisation/organisation.ts';
import type { Queries } from '../database.ts';
import { insertRows } from '../insert-rows.server.ts';
import { referralRoutes } from '../schema.ts';

export async function readReferralRoutes(db: Queries): Promise<ReferralRoute[]> {
  return db
    .select()
    .from(referralRoutes)
    .orderBy(asc(referralRoutes.from), asc(referralRoutes.to), asc(referralRoutes.theme));
}

export async function insertReferralRoutes(tx: Queries, routes: ReferralRoute[]): Promise<void> {
  await insertRows(tx, referralRoutes, routes);
}

/** Those of one partner, always in the same order. */
export async function routesLeaving(db: Queries, from: string): Promise<ReferralRoute[]> {
  return db
    .select()
    .from(referralRoutes)
    .where(eq(referralRoutes.from, from))
    .orderBy(asc(referralRoutes.to), asc(referralRoutes.theme));
}

/** Those of several partners, each in the same order. */
export async function routesLeavingEach(db: Queries, from: string[]): Promise<ReferralRoute[]> {
  return db
    .select()
    .from(referralRoutes)
    .where(inArray(referralRoutes.from, from))
    .orderBy(asc(referralRoutes.from), asc(referralRoutes.to), asc(referralRoutes.theme));
}

export async function replaceReferralRoutes(tx: Queries, from: string, routes: ReferralRoute[]): Promise<void> {
  await replaceRoutesOfEach(tx, [from], routes);
}

/** @param routes of all of these partners */
export async function replaceRoutesOfEach(tx: Queries, from: string[], routes: ReferralRoute[]): Promise<void> {
  await tx.delete(referralRoutes).where(inArray(referralRoutes.from, from));
  await insertRows(tx, referralRoutes, routes);
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
