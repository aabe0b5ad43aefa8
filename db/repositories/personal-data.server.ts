/** Everything that is kept of one person, over all tables, by account and by mail address: to show it, and to erase it. */
import { and, asc, eq, inArray, isNull, or, sql } from 'drizzle-orm';
import type { MailLinkPurpose } from '#app/domain/access/mail-links.ts';
import type { Queries } from '../client.server.ts';
import {
  applications,
  calendarKeys,
  contacts,
  digestSubscriptions,
  lessons,
  mailLinks,
  meetingRegistrations,
  meetings,
  organisations,
  outbox,
  questions,
  revisions,
  signals,
  signInCodes,
  takenItems,
} from '../schema.ts';

export type PersonalRecords = Awaited<ReturnType<typeof personalRecords>>;

/** Sessions and roles are not among these: they come with the account. Times are UTC milliseconds. */
export async function personalRecords(db: Queries, { id, email }: { id: string; email: string }) {
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
    applications: await db.select().from(applications).where(eq(applications.email, email)),
    questions: await db
      .select({ text: questions.text, askedAt: questions.askedAt, answer: questions.answer })
      .from(questions)
      .where(eq(questions.recipient, email)),
    signals: await db
      .select({ text: signals.text, createdAt: signals.createdAt, answer: signals.answer })
      .from(signals)
      .where(eq(signals.email, email)),
    mails: await db
      .select({ kind: outbox.kind, subject: outbox.subject, createdAt: outbox.createdAt, sentAt: outbox.sentAt })
      .from(outbox)
      .where(eq(outbox.recipient, email)),
    subscriptions: await db
      .select({
        municipality: digestSubscriptions.municipality,
        theme: digestSubscriptions.theme,
        language: digestSubscriptions.language,
        confirmedAt: digestSubscriptions.confirmedAt,
        createdAt: digestSubscriptions.createdAt,
      })
      .from(digestSubscriptions)
      .where(eq(digestSubscriptions.email, email)),
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
      .where(or(eq(meetingRegistrations.person, id), eq(meetingRegistrations.email, email)))
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
      .where(eq(mailLinks.email, email)),
  };
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
    .where(eq(sql`lower(${contacts.email})`, email))
    .orderBy(asc(organisations.name));
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

/** What somebody had taken on the workbench is free again. */
export async function releaseTakenItems(tx: Queries, person: string): Promise<void> {
  await tx.delete(takenItems).where(eq(takenItems.person, person));
}
