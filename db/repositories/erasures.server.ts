/** That somebody's data were erased, by whom and why. Whose they were cannot be read from it. */
import { desc, eq, isNull, sql } from 'drizzle-orm';
import type { Queries } from '../database.ts';
import { applications, contacts, erasures, meetingRegistrations, municipalityLeads, outbox, users } from '../schema.ts';

export type Erasure = typeof erasures.$inferSelect;

export async function insertErasure(tx: Queries, erasure: Erasure): Promise<void> {
  await tx.insert(erasures).values(erasure);
}

/** Newest first. */
export async function latestErasures(db: Queries, most: number): Promise<Erasure[]> {
  return db.select().from(erasures).orderBy(desc(erasures.at)).limit(most);
}

/** Hashes of the mail addresses of whoever was erased. */
export async function erasedAddresses(db: Queries): Promise<Set<string>> {
  const rows = await db.selectDistinct({ emailHash: erasures.emailHash }).from(erasures);
  return new Set(rows.map(({ emailHash }) => emailHash));
}

/** Made after the backup that was put back. */
export async function erasuresToDoAgain(db: Queries): Promise<Erasure[]> {
  return db.select().from(erasures).where(isNull(erasures.rows));
}

export async function markDoneAgain(tx: Queries, id: string, rows: number): Promise<void> {
  await tx.update(erasures).set({ rows }).where(eq(erasures.id, id));
}

/** Every mail address of a person, in small letters. */
export async function everyAddress(db: Queries): Promise<string[]> {
  const columns = [
    [contacts, contacts.email],
    [users, users.email],
    [applications, applications.email],
    [meetingRegistrations, meetingRegistrations.email],
    [municipalityLeads, municipalityLeads.email],
    [outbox, outbox.recipient],
  ] as const;
  const found = new Set<string>();
  for (const [table, column] of columns) {
    const rows = await db.selectDistinct({ email: sql<string | null>`lower(${column})` }).from(table);
    for (const { email } of rows) if (email) found.add(email);
  }
  return [...found];
}
