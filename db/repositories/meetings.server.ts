/** The meetings of the coalition. */
import { asc, eq } from 'drizzle-orm';
import type { Meeting } from '#app/domain/meeting/meeting.ts';
import type { Queries } from '../database.ts';
import { meetings } from '../schema.ts';

type Row = typeof meetings.$inferSelect;

export async function readMeetings(db: Queries): Promise<Meeting[]> {
  const rows = await db.select().from(meetings).orderBy(asc(meetings.date), asc(meetings.time), asc(meetings.slug));
  return rows.map(toMeeting);
}

export async function meetingById(db: Queries, id: string): Promise<Meeting | null> {
  const [row] = await db.select().from(meetings).where(eq(meetings.id, id));
  return row ? toMeeting(row) : null;
}

/** Whether a meeting has, or had, this address. */
export async function isMeetingSlug(db: Queries, slug: string): Promise<boolean> {
  const rows = await db.select({ id: meetings.id }).from(meetings).where(eq(meetings.slug, slug));
  return rows.length > 0;
}

/** Adds it, or puts it in place of what it was; registrations stay. */
export async function saveMeeting(tx: Queries, { registration, ...meeting }: Meeting): Promise<void> {
  const row: Row = {
    ...meeting,
    takesRegistrations: registration !== null,
    capacity: registration?.capacity ?? null,
  };
  await tx.insert(meetings).values(row).onConflictDoUpdate({ target: meetings.id, set: row });
}

function toMeeting({ takesRegistrations, capacity, ...row }: Row): Meeting {
  return { ...row, registration: takesRegistrations ? { capacity } : null };
}
