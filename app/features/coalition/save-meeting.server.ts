/**
 * Plans a meeting, changes it, and calls it or one of its days off. Each is one revision, and in the same transaction
 * everybody who registered for a day that changed is told.
 */
import type { Person } from '#app/domain/access/actor.ts';
import { may } from '#app/domain/access/permissions.ts';
import { localTime } from '#app/domain/hours/local-time.ts';
import type { MailSite } from '#app/domain/mail/mail.ts';
import { isOn, newsOfDay } from '#app/domain/meeting/day-news.ts';
import type { Meeting, MeetingDetails } from '#app/domain/meeting/meeting.ts';
import { plannedDays } from '#app/domain/meeting/recurrence-days.ts';
import { slugFromName, uniqueSlug } from '#app/domain/organisation/slug.ts';
import type { Database, Queries } from '#db/database.ts';
import { countsByDay } from '#db/repositories/meeting-registrations.server.ts';
import { isMeetingSlug, meetingById, saveMeeting } from '#db/repositories/meetings.server.ts';
import { revisionsOf, type Revision } from '#db/repositories/revisions.server.ts';
import type { LiveDirectory } from '../live-directory.server.ts';
import { recordChange } from './record-change.server.ts';
import { tellRegistered } from './tell-registered.server.ts';

type Deps = { db: Database; directory: LiveDirectory; newId: () => string; now: number; site: MailSite };

/**
 * - `conflict`: somebody changed it since `version`, and nothing is written
 * - `capacity`: `taken` registered for one day already
 */
export type MeetingSaved =
  | { ok: true; slug: string }
  | { ok: false; error: 'forbidden' | 'missing' | 'conflict' }
  | { ok: false; error: 'capacity'; taken: number };

/** At the workbench this stands where else the slug of a meeting does. */
export const NEW_MEETING = 'nieuw';

/** What stands in an address in the place of a slug. */
const RESERVED_SLUGS = [NEW_MEETING, 'afmelden'];

/** A kartrekker plans for the own municipalities, a coordinator also for the whole coalition. */
export function mayPlan(person: Person, { municipality }: Pick<MeetingDetails, 'municipality'>): boolean {
  return may(person, 'edit-meeting', {
    organisation: null,
    municipalities: municipality === null ? [] : [municipality],
  });
}

export function planMeeting(deps: Deps, by: Person, details: MeetingDetails): Promise<MeetingSaved> {
  return deps.db.inTransaction(async (tx): Promise<MeetingSaved> => {
    if (!mayPlan(by, details)) return { ok: false, error: 'forbidden' };
    const isTaken = async (slug: string) => RESERVED_SLUGS.includes(slug) || (await isMeetingSlug(tx, slug));
    const slug = await uniqueSlug(slugFromName(details.title), isTaken);
    const id = deps.newId();
    const after: Meeting = { ...details, id, slug, state: 'planned', version: 1, updatedAt: deps.now };
    await saveMeeting(tx, after);
    await recordChange(tx, deps, { by, subjectKind: 'meeting', subjectId: id, before: null, after });
    return { ok: true, slug };
  });
}

/** Which meeting, as whoever changes it saw it, and what those who registered read about why. */
export type MeetingAsked = { id: string; version: number; reason: string };

/** Days that were called off stay so. */
export function changeMeeting(
  deps: Deps,
  by: Person,
  asked: MeetingAsked,
  details: Omit<MeetingDetails, 'cancelled'>,
): Promise<MeetingSaved> {
  return change(deps, by, asked, (before) => ({ ...before, ...details }));
}

export function cancelMeeting(deps: Deps, by: Person, asked: MeetingAsked): Promise<MeetingSaved> {
  return change(deps, by, asked, (before) => ({ ...before, state: 'cancelled' }));
}

export function resumeMeeting(deps: Deps, by: Person, asked: MeetingAsked): Promise<MeetingSaved> {
  return change(deps, by, asked, (before) => ({ ...before, state: 'planned' }));
}

/** @param on one of its days; another is `missing` */
export function cancelDay(deps: Deps, by: Person, asked: MeetingAsked, on: string): Promise<MeetingSaved> {
  return change(deps, by, asked, (before) => {
    const isPlanned = plannedDays(before, { from: on, to: on }).length > 0;
    return isPlanned ? { ...before, cancelled: [...new Set([...before.cancelled, on])].sort() } : null;
  });
}

export function resumeDay(deps: Deps, by: Person, asked: MeetingAsked, on: string): Promise<MeetingSaved> {
  return change(deps, by, asked, (before) => ({
    ...before,
    cancelled: before.cancelled.filter((day) => day !== on),
  }));
}

/** Who changed what and why, newest first. */
export async function meetingHistory(db: Database, id: string): Promise<Revision[]> {
  return (await revisionsOf(db.read, 'meeting', id)).reverse();
}

/** @param changed null when what was asked is not there */
function change(
  deps: Deps,
  by: Person,
  { id, version, reason }: MeetingAsked,
  changed: (before: Meeting) => Meeting | null,
): Promise<MeetingSaved> {
  return deps.db.inTransaction(async (tx): Promise<MeetingSaved> => {
    const before = await meetingById(tx, id);
    if (!before) return { ok: false, error: 'missing' };
    const wanted = changed(before);
    if (!wanted) return { ok: false, error: 'missing' };
    if (!mayPlan(by, before) || !mayPlan(by, wanted)) return { ok: false, error: 'forbidden' };
    if (before.version !== version) return { ok: false, error: 'conflict' };
    const taken = await mostTaken(tx, before, wanted, localTime(deps.now).date);
    const capacity = wanted.registration?.capacity ?? null;
    if (capacity !== null && taken > capacity) return { ok: false, error: 'capacity', taken };
    const after = { ...wanted, version: version + 1, updatedAt: deps.now };
    await saveMeeting(tx, after);
    await recordChange(tx, deps, { by, reason, subjectKind: 'meeting', subjectId: id, before, after });
    await tellRegistered(tx, { ...deps, directory: deps.directory.current() }, { before, after, reason });
    return { ok: true, slug: after.slug };
  });
}

/** On the fullest of the days that are still to come and go on, also when on another day. */
async function mostTaken(tx: Queries, before: Meeting, wanted: Meeting, today: string): Promise<number> {
  const goesOn = (on: string) => isOn(wanted, on) || newsOfDay(before, wanted, on)?.kind === 'moved';
  const counts = [...(await countsByDay(tx, wanted.id))].filter(([on]) => on >= today && goesOn(on));
  return Math.max(0, ...counts.map(([, count]) => count));
}
