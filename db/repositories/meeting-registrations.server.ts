/** Who comes on which day of a meeting: one row for a mail address and a day. */
import { and, asc, count, eq, gte, inArray, isNull, lt, lte, or } from 'drizzle-orm';
import type { MeetingRegistration } from '#app/domain/meeting/meeting.ts';
import type { Queries } from '../database.ts';
import { mailLinks, meetingRegistrations } from '../schema.ts';

type Day = Pick<MeetingRegistration, 'meeting' | 'on'>;

function ofDay({ meeting, on }: Day) {
  return and(eq(meetingRegistrations.meeting, meeting), eq(meetingRegistrations.on, on));
}

export async function registrationById(db: Queries, id: string): Promise<MeetingRegistration | null> {
  const [row] = await db.select().from(meetingRegistrations).where(eq(meetingRegistrations.id, id));
  return row ?? null;
}

/** @param email in small letters */
export async function registrationOf(db: Queries, day: Day, email: string): Promise<MeetingRegistration | null> {
  const [row] = await db
    .select()
    .from(meetingRegistrations)
    .where(and(ofDay(day), eq(meetingRegistrations.email, email)));
  return row ?? null;
}

/** In the order in which they registered. */
export async function registrationsOn(db: Queries, day: Day): Promise<MeetingRegistration[]> {
  return db.select().from(meetingRegistrations).where(ofDay(day)).orderBy(asc(meetingRegistrations.createdAt));
}

/** By day and then in order, from a local ISO date on. */
export async function registrationsFrom(db: Queries, meeting: string, from: string): Promise<MeetingRegistration[]> {
  return db
    .select()
    .from(meetingRegistrations)
    .where(and(eq(meetingRegistrations.meeting, meeting), gte(meetingRegistrations.on, from)))
    .orderBy(asc(meetingRegistrations.on), asc(meetingRegistrations.createdAt));
}

export async function countOn(db: Queries, day: Day): Promise<number> {
  const [row] = await db.select({ count: count() }).from(meetingRegistrations).where(ofDay(day));
  return row?.count ?? 0;
}

/** How many come, by day; a day without anybody is not in it. */
export async function countsByDay(db: Queries, meeting: string): Promise<Map<string, number>> {
  const rows = await db
    .select({ on: meetingRegistrations.on, count: count() })
    .from(meetingRegistrations)
    .where(eq(meetingRegistrations.meeting, meeting))
    .groupBy(meetingRegistrations.on);
  return new Map(rows.map((row) => [row.on, row.count]));
}

export async function insertRegistration(tx: Queries, registration: MeetingRegistration): Promise<void> {
  await tx.insert(meetingRegistrations).values(registration);
}

/** Who registered as a visitor and later as somebody signed in. */
export async function setPerson(tx: Queries, id: string, person: string): Promise<void> {
  await tx.update(meetingRegistrations).set({ person }).where(eq(meetingRegistrations.id, id));
}

/** Everybody of one day goes to another; who is registered there already stays once. They are reminded anew. */
export async function moveRegistrations(tx: Queries, from: Day, to: string): Promise<void> {
  const there = await registrationsOn(tx, { ...from, on: to });
  const twice = and(
    ofDay(from),
    inArray(
      meetingRegistrations.email,
      there.map(({ email }) => email),
    ),
  );
  await tx.delete(meetingRegistrations).where(twice);
  await tx.update(meetingRegistrations).set({ on: to, remindedAt: null }).where(ofDay(from));
}

/** Nobody reminded them yet of a day from the one to the other, both included. */
export async function unreminded(db: Queries, from: string, to: string): Promise<MeetingRegistration[]> {
  const { on, remindedAt } = meetingRegistrations;
  return db
    .select()
    .from(meetingRegistrations)
    .where(and(gte(on, from), lte(on, to), isNull(remindedAt)))
    .orderBy(asc(on));
}

/** @returns false when another reminded them meanwhile, or they do not come any more */
export async function markReminded(tx: Queries, id: string, now: number): Promise<boolean> {
  const rows = await tx
    .update(meetingRegistrations)
    .set({ remindedAt: now })
    .where(and(eq(meetingRegistrations.id, id), isNull(meetingRegistrations.remindedAt)))
    .returning({ id: meetingRegistrations.id });
  return rows.length > 0;
}

/** With the links that were mailed for it. @returns false when it was gone already */
export async function removeRegistration(tx: Queries, id: string): Promise<boolean> {
  await tx.delete(mailLinks).where(and(eq(mailLinks.subject, id), eq(mailLinks.purpose, 'end-registration')));
  const rows = await tx
    .delete(meetingRegistrations)
    .where(eq(meetingRegistrations.id, id))
    .returning({ id: meetingRegistrations.id });
  return rows.length > 0;
}

/** Ids of those for a day before this one. */
export async function registrationsBefore(db: Queries, day: string): Promise<string[]> {
  const rows = await db
    .select({ id: meetingRegistrations.id })
    .from(meetingRegistrations)
    .where(lt(meetingRegistrations.on, day));
  return rows.map(({ id }) => id);
}

type Whose = { id: string; email: string };

function isOf({ id, email }: Whose) {
  return or(eq(meetingRegistrations.person, id), eq(meetingRegistrations.email, email));
}

/** Of an account, and of its mail address. */
export async function registrationsOfPerson(db: Queries, whose: Whose): Promise<MeetingRegistration[]> {
  return db.select().from(meetingRegistrations).where(isOf(whose)).orderBy(asc(meetingRegistrations.on));
}

export async function removeRegistrationsOf(tx: Queries, whose: Whose): Promise<void> {
  for (const { id } of await registrationsOfPerson(tx, whose)) await removeRegistration(tx, id);
}
