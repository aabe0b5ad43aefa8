/**
 * Somebody says to come to a day of a meeting, and unregisters with the link in the mail. No account is needed. Whether
 * an address is registered already is told in a mail to it alone: who asks gets the same answer.
 */
import type { Actor } from '#app/domain/access/actor.ts';
import { canonicalEmail } from '#app/domain/access/limits.ts';
import { isShownTo, seesNetworkMeetings } from '#app/domain/meeting/agenda-filter.ts';
import { isOn } from '#app/domain/meeting/day-news.ts';
import type { Meeting, MeetingRegistration } from '#app/domain/meeting/meeting.ts';
import { placesLeft } from '#app/domain/meeting/places-left.ts';
import { plannedDays } from '#app/domain/meeting/recurrence-days.ts';
import { startAndEnd } from '#app/domain/meeting/wall-clock.ts';
import type { MailSite } from '#app/domain/mail/mail.ts';
import type { Database, Queries } from '#db/database.ts';
import {
  countOn,
  countsByDay,
  insertRegistration,
  registrationById,
  registrationOf,
  removeRegistration,
  setPerson,
} from '#db/repositories/meeting-registrations.server.ts';
import { meetingById } from '#db/repositories/meetings.server.ts';
import { isWithinLimits } from '../limits.server.ts';
import { readMailLink } from '../mail/mail-link.server.ts';
import { queueMail } from '../mail/queue-mail.server.ts';
import { registeredMail } from './meeting-mails.server.ts';
import { makeEndLink } from './tell-registered.server.ts';

/** `ip`: network address of the visitor */
type Deps = { db: Database; newId: () => string; now: number; site: MailSite; ip: string };

export type Asked = Pick<MeetingRegistration, 'meeting' | 'on' | 'name' | 'email' | 'organisation' | 'language'>;

export type RegistrationRefusal = 'limit' | 'missing' | 'none' | 'cancelled' | 'past' | 'full';
export type Registered = { ok: true } | { ok: false; error: RegistrationRefusal };

export async function registerForMeeting(deps: Deps, actor: Actor, asked: Asked): Promise<Registered> {
  const { db, ip } = deps;
  const counted = {
    'meeting-registration-by-address': ip,
    'meeting-registration-by-email': canonicalEmail(asked.email),
  };
  if (!(await isWithinLimits(deps, counted))) return { ok: false, error: 'limit' };
  return db.inTransaction((tx) => register(tx, deps, actor, asked));
}

async function register(tx: Queries, deps: Deps, actor: Actor, asked: Asked): Promise<Registered> {
  const { now, newId } = deps;
  const { on, email } = asked;
  const meeting = await meetingById(tx, asked.meeting);
  if (!meeting || !isShownTo(meeting, actor)) return { ok: false, error: 'missing' };
  const refusal = whyClosed(meeting, on, now);
  if (refusal) return { ok: false, error: refusal };
  const isFull = placesLeft(meeting, await countOn(tx, { meeting: meeting.id, on })) === 0;
  const person = actor.kind === 'person' && actor.email === email ? actor.id : null;
  const known = await registrationOf(tx, { meeting: meeting.id, on }, email);
  if (!known && isFull) return { ok: false, error: 'full' };
  const registration = known ?? { ...asked, id: newId(), person, createdAt: now, remindedAt: null };
  if (!known) await insertRegistration(tx, registration);
  else if (person) await setPerson(tx, known.id, person);
  const seesLink = person !== null && seesNetworkMeetings(actor);
  const secret = await makeEndLink(tx, registration, now);
  await queueMail(tx, deps, registeredMail(deps, { ...asked, seesLink }, { meeting, on, secret }));
  // Who is on the list of a full day hears so by mail: the page would tell it to anybody.
  return isFull ? { ok: false, error: 'full' } : { ok: true };
}

/** Why nobody can register for a day, however many places there are. */
export function whyClosed(meeting: Meeting, on: string, now: number): 'missing' | 'none' | 'cancelled' | 'past' | null {
  if (plannedDays(meeting, { from: on, to: on }).length === 0) return 'missing';
  if (!isOn(meeting, on)) return 'cancelled';
  if (startAndEnd(meeting, on).startsAt <= now) return 'past';
  return meeting.registration ? null : 'none';
}

/** How many registered, by day. */
export function registeredByDay({ db }: Pick<Deps, 'db'>, meeting: string): Promise<Map<string, number>> {
  return countsByDay(db.read, meeting);
}

export type OwnRegistration = { registration: MeetingRegistration; meeting: Meeting };

/** @returns null for a link that does not hold, also because they unregistered already, or the day was long ago */
export async function readRegistration(
  db: Queries,
  secret: string | null,
  now: number,
): Promise<OwnRegistration | null> {
  const link = await readMailLink(db, 'end-registration', secret, now);
  const registration = link && (await registrationById(db, link.subject));
  const meeting = registration && (await meetingById(db, registration.meeting));
  return meeting ? { registration, meeting } : null;
}

/** Their place is free at once. Nothing happens for a link that does not hold: doing so twice is no mistake. */
export function endRegistration({ db, now }: Pick<Deps, 'db' | 'now'>, secret: string | null): Promise<void> {
  return db.inTransaction(async (tx) => {
    const link = await readMailLink(tx, 'end-registration', secret, now);
    if (link) await removeRegistration(tx, link.subject);
  });
}
