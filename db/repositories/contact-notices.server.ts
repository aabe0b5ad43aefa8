/** Whose work contact is in the directory and was not looked at yet, and who was told. Those of the demo are made up. */
import { and, asc, eq, isNotNull, lte, notExists, notInArray, sql } from 'drizzle-orm';
import type { Queries } from '../database.ts';
import { applications, contactNotices, contacts, organisations, users } from '../schema.ts';

const address = sql<string>`lower(${contacts.email})`;

const isOnline = and(eq(organisations.status, 'published'), eq(organisations.demo, false), isNotNull(contacts.email));

/**
 * Addresses in small letters, of contacts of entries that are online and did not change since.
 * @param before UTC milliseconds
 */
export async function addressesToLookAt(db: Queries, before: number, most: number): Promise<string[]> {
  const known = db
    .select({ email: contactNotices.email })
    .from(contactNotices)
    .where(eq(contactNotices.email, address));
  const rows = await db
    .selectDistinct({ email: address })
    .from(contacts)
    .innerJoin(organisations, eq(organisations.id, contacts.organisation))
    .where(and(isOnline, lte(organisations.updatedAt, before), notExists(known)))
    .orderBy(asc(address))
    .limit(most);
  return rows.map(({ email }) => email);
}

export type ShownContact = Pick<
  typeof contacts.$inferSelect,
  'name' | 'role' | 'task' | 'phone' | 'visibility' | 'phoneVisibility' | 'emailVisibility' | 'legalBasis'
> & { organisation: string; organisationName: string; slug: string; ownEmail: string | null };

/** The contacts with this address that are online. */
export async function contactsOnlineWith(db: Queries, email: string): Promise<ShownContact[]> {
  const { name, role, task, phone, visibility, phoneVisibility, emailVisibility, legalBasis } = contacts;
  const contact = { name, role, task, phone, visibility, phoneVisibility, emailVisibility, legalBasis };
  const { id, slug } = organisations;
  return db
    .select({
      ...contact,
      organisation: id,
      organisationName: organisations.name,
      slug,
      ownEmail: sql<string | null>`lower(${organisations.email})`,
    })
    .from(contacts)
    .innerJoin(organisations, eq(organisations.id, contacts.organisation))
    .where(and(isOnline, eq(address, email)))
    .orderBy(asc(organisations.name), asc(contacts.position));
}

/** Whoever signs in with it, or registered an organisation with it, has read and typed it. */
export async function isKnownToOwner(db: Queries, email: string): Promise<boolean> {
  const account = await db.select({ id: users.id }).from(users).where(eq(users.email, email)).limit(1);
  if (account.length > 0) return true;
  const confirmed = and(eq(applications.email, email), isNotNull(applications.confirmedAt));
  const applied = await db.select({ id: applications.id }).from(applications).where(confirmed).limit(1);
  return applied.length > 0;
}

/** @param toldAt null when there is nobody to tell. @returns false when another process did it just before */
export async function noteLookedAt(tx: Queries, email: string, toldAt: number | null): Promise<boolean> {
  const rows = await tx.insert(contactNotices).values({ email, toldAt }).onConflictDoNothing().returning();
  return rows.length > 0;
}

/** Addresses that no contact of any entry has any more. */
export async function forgetGoneAddresses(tx: Queries): Promise<void> {
  const present = tx.select({ email: address }).from(contacts).where(isNotNull(contacts.email));
  await tx.delete(contactNotices).where(notInArray(contactNotices.email, present));
}
