/** Who registered for a day of a meeting, for whoever organises it; and taking somebody off the list. */
import type { Person } from '#app/domain/access/actor.ts';
import type { MeetingRegistration } from '#app/domain/meeting/meeting.ts';
import type { MailSite } from '#app/domain/mail/mail.ts';
import type { Database } from '#db/database.ts';
import {
  registrationById,
  registrationsOn,
  removeRegistration,
} from '#db/repositories/meeting-registrations.server.ts';
import { meetingById } from '#db/repositories/meetings.server.ts';
import { queueMail } from '../mail/queue-mail.server.ts';
import { removedMail } from './meeting-mails.server.ts';
import { mayPlan } from './save-meeting.server.ts';

type Deps = { db: Database; newId: () => string; now: number; site: MailSite };

/** In the order in which they registered. */
export function whoComes({ db }: Pick<Deps, 'db'>, meeting: string, on: string): Promise<MeetingRegistration[]> {
  return registrationsOn(db.read, { meeting, on });
}

export type Removed = { ok: true } | { ok: false; error: 'forbidden' | 'missing' };

/** They get a mail that says so. @param reason what they read about why; may be empty */
export function removeFromMeeting(
  deps: Deps,
  by: Person,
  { id, reason }: { id: string; reason: string },
): Promise<Removed> {
  return deps.db.inTransaction(async (tx): Promise<Removed> => {
    const registration = await registrationById(tx, id);
    const meeting = registration && (await meetingById(tx, registration.meeting));
    if (!meeting) return { ok: false, error: 'missing' };
    if (!mayPlan(by, meeting)) return { ok: false, error: 'forbidden' };
    await removeRegistration(tx, id);
    const to = { ...registration, seesLink: false };
    await queueMail(tx, deps, removedMail(deps, to, meeting, registration.on, reason));
    return { ok: true };
  });
}
