/**
 * The day before a meeting, whoever comes is reminded: once, and not of a day that was called off. Who registered after
 * that moment just got a mail. A month after its day a registration is erased.
 */
import { localTime } from '#app/domain/hours/local-time.ts';
import { isOn } from '#app/domain/meeting/day-news.ts';
import { KEPT_DAYS } from '#app/domain/privacy/retention.ts';
import type { MeetingRegistration } from '#app/domain/meeting/meeting.ts';
import { daysAfter, remindAt } from '#app/domain/meeting/remind-at.ts';
import { startAndEnd } from '#app/domain/meeting/wall-clock.ts';
import type { MailSite } from '#app/domain/mail/mail.ts';
import type { Database, Queries } from '#db/database.ts';
import {
  markReminded,
  registrationsBefore,
  removeRegistration,
  unreminded,
} from '#db/repositories/meeting-registrations.server.ts';
import { meetingById } from '#db/repositories/meetings.server.ts';
import type { LiveDirectory } from '../live-directory.server.ts';
import { queueMail } from '../mail/queue-mail.server.ts';
import { reminderMail } from './meeting-mails.server.ts';
import { makeEndLink, networkMembers } from './tell-registered.server.ts';

type Deps = {
  db: Database;
  directory: Pick<LiveDirectory, 'current'>;
  newId: () => string;
  now: number;
  site: MailSite;
};

/** One transaction for one mail: a visitor who writes meanwhile hardly waits. */
export async function remindRegistered(deps: Deps): Promise<void> {
  const { db, now } = deps;
  const today = localTime(now).date;
  for (const registration of await unreminded(db.read, today, daysAfter(today, 1))) {
    await db.inTransaction((tx) => remind(tx, deps, registration));
  }
}

/** Of two servers one reminds. */
async function remind(tx: Queries, deps: Deps, registration: MeetingRegistration): Promise<void> {
  const { now, directory } = deps;
  const { id, on, createdAt, person } = registration;
  const meeting = await meetingById(tx, registration.meeting);
  if (!meeting || !isOn(meeting, on)) return;
  const from = remindAt(meeting, on);
  if (now < from || createdAt > from || startAndEnd(meeting, on).startsAt <= now) return;
  if (!(await markReminded(tx, id, now))) return;
  const members = await networkMembers(tx, directory.current(), [registration]);
  const secret = await makeEndLink(tx, registration, now);
  const to = { ...registration, seesLink: members.has(person) };
  await queueMail(tx, deps, reminderMail(deps, to, { meeting, on, secret }));
}

export async function eraseOldRegistrations({ db, now }: Pick<Deps, 'db' | 'now'>): Promise<void> {
  const before = daysAfter(localTime(now).date, -KEPT_DAYS['meeting-registration']);
  await db.inTransaction(async (tx) => {
    for (const id of await registrationsBefore(tx, before)) await removeRegistration(tx, id);
  });
}
