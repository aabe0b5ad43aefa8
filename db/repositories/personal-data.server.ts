/** Everything that is kept of one person, over all tables, by account and by mail address: to show it, and to erase it. */
import { and, asc, eq, inArray, isNull, or, sql } from 'drizzle-orm';
import type { MailLinkPurpose } from '#app/domain/access/mail-links.ts';
import { STARTABLE } from '#app/domain/import/prepared-import.ts';
import type { Queries } from '../database.ts';
import {
  applications,
  calendarKeys,
  checks,
  contactNotices,
  contacts,
  digestSubscriptions,
  groupMembers,
  imports,
  lessons,
  limits,
  mailLinks,
  meetingRegistrations,
  meetings,
  municipalityLeads,
  organisations,
  outbox,
  questions,
  revisions,
  signals,
  signInCodes,
  takenItems,
  workingGroups,
} from '../schema.ts';
import type { Column } from '../schema/dialect.ts';

export type PersonalRecords = Awaited<ReturnType<typeof personalRecords>>;

/** `id`: of the account, when there is one. `email` in small letters. */
export type Somebody = { id: string | null; email: string };

/** Sessions and roles are not among these: they come with the account. Times are UTC milliseconds. */
export async function personalRecords(db: Queries, { id: account, email }: Somebody) {
  // No row has the empty id.
  const id = account ?? '';
  return {
    changes: await db
      .select({
        at: revisions.at,
        action: revisions.action,
        subjectKind: revisions.subjectKind,
        subject: revisions.subjectId,
      })
      .from(revisions)
      .where(eq(revisions.actorId, id))
      .orderBy(asc(revisions.at)),
    applications: await db.select().from(applications).where(has(applications.email, email)),
    questions: await db
      .select({ text: questions.text, askedAt: questions.askedAt, answer: questions.answer })
      .from(questions)
      .where(has(questions.recipient, email)),
    signals: await db
      .select({ text: signals.text, createdAt: signals.createdAt, answer: signals.answer })
      .from(signals)
      .where(has(signals.email, email)),
    mails: await db
      .select({ kind: outbox.kind, subject: outbox.subject, createdAt: outbox.createdAt, sentAt: outbox.sentAt })
      .from(outbox)
      .where(has(outbox.recipient, email)),
    subscriptions: await db
      .select({
        municipality: digestSubscriptions.municipality,
        theme: digestSubscriptions.theme,
        language: digestSubscriptions.language,
        confirmedAt: digestSubscriptions.confirmedAt,
        createdAt: digestSubscriptions.createdAt,
      })
      .from(digestSubscriptions)
      .where(has(digestSubscriptions.email, email)),
    meetings: await db
      .select({
        meeting: meetings.title,
        on: meetingRegistrations.on,
        name: meetingRegistrations.name,
        organisation: meetingRegistrations.organisation,
        language: meetingRegistrations.language,
        createdAt: meetingRegistrations.createdAt,
        remindedAt: meetingRegistrations.remindedAt,
      })
      .from(meetingRegistrations)
      .innerJoin(meetings, eq(meetings.id, meetingRegistrations.meeting))
      .where(or(eq(meetingRegistrations.person, id), has(meetingRegistrations.email, email)))
      .orderBy(asc(meetingRegistrations.on)),
    /** They stay when the account goes, without who wrote them. */
    lessons: await db
      .select({ title: lessons.title, slug: lessons.slug, state: lessons.state, publishedOn: lessons.publishedOn })
      .from(lessons)
      .where(eq(lessons.author, id)),
    /** The secret of an own calendar is not among it: only its hash is kept. */
    calendars: await db
      .select({ createdAt: calendarKeys.createdAt })
      .from(calendarKeys)
      .where(eq(calendarKeys.person, id)),
    links: await db
      .select({ purpose: mailLinks.purpose, createdAt: mailLinks.createdAt, usedAt: mailLinks.usedAt })
      .from(mailLinks)
      .where(has(mailLinks.email, email)),
    municipalityLeads: await db
      .select({
        municipality: municipalityLeads.municipality,
        name: municipalityLeads.name,
        role: municipalityLeads.role,
        phone: municipalityLeads.phone,
      })
      .from(municipalityLeads)
      .where(has(municipalityLeads.email, email)),
    checks: await db
      .select({ organisation: checks.organisation, startedAt: checks.startedAt, outcome: checks.outcome })
      .from(checks)
      .where(has(checks.recipient, email)),
  };
}

/** @param email in small letters */
function has(column: Column, email: string) {
  return eq(sql`lower(${column})`, email);
}

export type ContactWithEmail = {
  organisation: string;
  slug: string;
  organisationName: string;
  id: string;
  name: string;
};

/** Contacts of any entry, published or not, that carry this mail address. */
export async function contactsWithEmail(db: Queries, email: string): Promise<ContactWithEmail[]> {
  return db
    .select({
      organisation: organisations.id,
      slug: organisations.slug,
      organisationName: organisations.name,
      id: contacts.id,
      name: contacts.name,
    })
    .from(contacts)
    .innerJoin(organisations, eq(organisations.id, contacts.organisation))
    .where(has(contacts.email, email))
    .orderBy(asc(organisations.name));
}

/** Ids of entries, published or not, that have this address as their own, or a contact with it or with one of these names. */
export async function entriesNaming(db: Queries, email: string, names: readonly string[]): Promise<string[]> {
  const isNamed = or(has(contacts.email, email), inArray(contacts.name, [...names]));
  const ofContacts = await db.select({ id: contacts.organisation }).from(contacts).where(isNamed);
  const own = await db.select({ id: organisations.id }).from(organisations).where(has(organisations.email, email));
  return [...new Set([...ofContacts, ...own].map(({ id }) => id))].sort();
}

/**
 * What is only there because of this address. What an entry needs stays: its contacts, the questions about it, and an
 * application that waits for its decision.
 */
export async function forgetEmail(tx: Queries, email: string): Promise<void> {
  const ofMeetings = ['meeting-registered', 'meeting-reminder', 'meeting-changed'];
  const ofAccount = ['sign-in', 'invitation', 'digest-confirm', 'digest', ...ofMeetings];
  const linksOfAccount: MailLinkPurpose[] = ['invitation', 'confirm-digest', 'end-digest'];
  await tx.delete(outbox).where(and(eq(outbox.recipient, email), inArray(outbox.kind, ofAccount)));
  await tx.delete(mailLinks).where(and(eq(mailLinks.email, email), inArray(mailLinks.purpose, linksOfAccount)));
  await tx.delete(digestSubscriptions).where(eq(digestSubscriptions.email, email));
  await tx.delete(signInCodes).where(eq(signInCodes.identifier, `sign-in-otp-${email}`));
  await tx.update(signals).set({ email: null }).where(eq(signals.email, email));
  const own = eq(applications.email, email);
  await tx.delete(applications).where(and(own, isNull(applications.submittedAt)));
  await tx
    .update(applications)
    .set({ email: '', applicant: '', answers: {} })
    .where(and(own, inArray(applications.state, ['approved', 'rejected', 'withdrawn'])));
}

/** As `forgetEmail`, and what stays when somebody only ends an account: work that was done, and mail about it. */
export async function removeRecordsOf(tx: Queries, email: string): Promise<void> {
  await tx.delete(outbox).where(has(outbox.recipient, email));
  await tx.delete(mailLinks).where(has(mailLinks.email, email));
  await tx.delete(digestSubscriptions).where(has(digestSubscriptions.email, email));
  await tx.delete(signInCodes).where(eq(signInCodes.identifier, `sign-in-otp-${email}`));
  await tx.delete(meetingRegistrations).where(has(meetingRegistrations.email, email));
  await tx.delete(applications).where(has(applications.email, email));
  await tx.delete(questions).where(has(questions.recipient, email));
  await tx.delete(contactNotices).where(eq(contactNotices.email, email));
  await tx.delete(municipalityLeads).where(has(municipalityLeads.email, email));
  await tx.update(signals).set({ email: null }).where(has(signals.email, email));
  await tx.update(checks).set({ recipient: null }).where(has(checks.recipient, email));
  // A file cannot be searched. Whoever goes on with it gives it anew, without this person.
  await tx.update(imports).set({ bytes: null }).where(inArray(imports.state, STARTABLE));
}

/** @param hashes of the address, as they are counted */
export async function removeCounts(tx: Queries, hashes: string[]): Promise<void> {
  await tx.delete(limits).where(inArray(limits.key, hashes));
}

/** Members of working groups with one of these names, at one of these organisations. @returns ids of the groups */
export async function removeGroupMembers(tx: Queries, names: string[], at: string[] | 'everywhere'): Promise<string[]> {
  const there = at === 'everywhere' ? undefined : inArray(groupMembers.organisation, at);
  const removed = await tx
    .delete(groupMembers)
    .where(and(inArray(groupMembers.name, names), there))
    .returning({ group: groupMembers.group });
  const groups = [...new Set(removed.map(({ group }) => group))];
  await tx
    .update(workingGroups)
    .set({ version: sql`${workingGroups.version} + 1` })
    .where(inArray(workingGroups.id, groups));
  return groups;
}

/** What somebody had taken on the workbench is free again. */
export async function releaseTakenItems(tx: Queries, person: string): Promise<void> {
  await tx.delete(takenItems).where(eq(takenItems.person, person));
}
