/** How partners take part in the coalition. */
import { asc, eq } from 'drizzle-orm';
import type { Membership } from '#app/domain/membership/membership.ts';
import type { Queries } from '../database.ts';
import { memberships } from '../schema.ts';

export async function readMemberships(db: Queries): Promise<Membership[]> {
  return db.select().from(memberships).orderBy(asc(memberships.organisation));
}

export async function membershipOf(db: Queries, organisation: string): Promise<Membership | null> {
  const [row] = await db.select().from(memberships).where(eq(memberships.organisation, organisation));
  return row ?? null;
}

export async function replaceMembership(tx: Queries, membership: Membership): Promise<void> {
  await tx.delete(memberships).where(eq(memberships.organisation, membership.organisation));
  await tx.insert(memberships).values(membership);
}

export async function deleteMembership(tx: Queries, organisation: string): Promise<void> {
  await tx.delete(memberships).where(eq(memberships.organisation, organisation));
}
