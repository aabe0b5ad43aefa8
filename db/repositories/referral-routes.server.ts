/** Who refers to whom, for what. */
import { asc } from 'drizzle-orm';
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
