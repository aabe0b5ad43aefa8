/** The meetings as those who plan them see them: the list, and one with its days, who comes and its history. */
import type { Person } from '#app/domain/access/actor.ts';
import type { Directory } from '#app/domain/directory/directory.ts';
import { localTime } from '#app/domain/hours/local-time.ts';
import type { Meeting } from '#app/domain/meeting/meeting.ts';
import { placesLeft } from '#app/domain/meeting/places-left.ts';
import { lastPlannedDay, plannedDays } from '#app/domain/meeting/recurrence-days.ts';
import { nextDay } from '#app/domain/meeting/upcoming.ts';
import { startAndEnd } from '#app/domain/meeting/wall-clock.ts';
import { dayInWords, timeInWords } from '#app/features/coalition/meeting-times.server.ts';
import { registeredByDay } from '#app/features/coalition/register-for-meeting.server.ts';
import { mayPlan, meetingHistory } from '#app/features/coalition/save-meeting.server.ts';
import { whoComes } from '#app/features/coalition/who-comes.server.ts';
import { namesOfPeople } from '#app/features/curation/taken-items.server.ts';
import { momentText } from '#app/i18n/moment-text.server.ts';
import type { Phrases } from '#app/i18n/phrases.server.ts';
import { paths } from '#app/paths.ts';
import type { RequestContext } from '#app/context.server.ts';
import { changedFields } from './changed-fields.ts';
import { formOf } from './meeting-schema.ts';

type Deps = Pick<RequestContext, 'db'> & { directory: Directory; now: number; person: Person; phrases: Phrases };

/** As many days as fit beside the form; the others open below them. */
const DAYS_SHOWN = 8;

/** What is coming, soonest first, and what was, latest first: only what this person may plan. */
export function listMeetings({ directory, now, person, phrases }: Deps) {
  const mine = directory.meetings.filter((meeting) => mayPlan(person, meeting));
  const dated = mine.map((meeting) => {
    const next = nextDay(meeting, now);
    return { meeting, isComing: next !== null, on: next?.on ?? lastPlannedDay(meeting) };
  });
  const line = ({ meeting, on }: (typeof dated)[number]) => ({
    to: paths.workbench('agenda', meeting.slug),
    title: meeting.title,
    day: dayInWords(phrases.language, on, now),
    time: timeInWords(phrases.language, meeting, on),
    kind: phrases.t(`agenda.kind.${meeting.kind}`),
    town: townOf(meeting, phrases),
    isCancelled: meeting.state === 'cancelled',
  });
  const inOrder = dated.sort((a, b) => (a.on < b.on ? -1 : 1));
  return {
    coming: inOrder.filter(({ isComing }) => isComing).map(line),
    past: inOrder
      .filter(({ isComing }) => !isComing)
      .reverse()
      .map(line),
  };
}

export type OneMeeting = Awaited<ReturnType<typeof openMeeting>>;

/** @param meeting null for a new one. @param asked the day whose list is shown */
export async function openMeeting(deps: Deps, meeting: Meeting | null, asked: string | null) {
  const { directory, phrases, person } = deps;
  const municipalities = directory.municipalities.filter(({ code }) => mayPlan(person, { municipality: code }));
  const own = meeting ? (directory.municipalityByCode(meeting.municipality ?? '')?.slug ?? '') : '';
  const start = !meeting && !mayPlan(person, { municipality: null }) ? (municipalities[0]?.slug ?? '') : own;
  return {
    slug: meeting?.slug ?? null,
    version: meeting?.version ?? 0,
    isCancelled: meeting?.state === 'cancelled',
    values: formOf(meeting, start),
    /** Whoever pulls one municipality plans nothing for all of them. */
    isForAll: mayPlan(person, { municipality: null }),
    municipalities: municipalities.map(({ slug, name }) => ({ value: slug, label: name })),
    groups: directory.groups
      .filter(({ id, state }) => state === 'active' || id === meeting?.group)
      .map(({ id, name }) => ({ value: id, label: name })),
    see: meeting && paths.meeting(meeting.slug),
    now: meeting && summaryOf(meeting, deps),
    days: meeting && (await daysOf(deps, meeting)),
    chosen: meeting && asked !== null ? await chosenDay(deps, meeting, asked) : null,
    history: meeting ? await historyOf(deps, meeting, phrases) : [],
  };
}

async function daysOf({ db, now, phrases }: Deps, meeting: Meeting) {
  const taken = await registeredByDay({ db }, meeting.id);
  const today = localTime(now).date;
  const coming = plannedDays(meeting, { from: today, to: lastPlannedDay(meeting) });
  const days = [...new Set([...taken.keys(), ...coming])].sort().map((on) => ({
    on,
    text: dayInWords(phrases.language, on, now),
    to: dayAddress(meeting, on),
    count: taken.get(on) ?? 0,
    left: placesLeft(meeting, taken.get(on) ?? 0),
    isCancelled: meeting.cancelled.includes(on),
    isPast: startAndEnd(meeting, on).endsAt <= now,
  }));
  return { shown: days.slice(0, DAYS_SHOWN), more: days.slice(DAYS_SHOWN) };
}

/** A day that is over, or on which people are registered still, has a list as well. */
async function chosenDay({ db, now, phrases }: Deps, meeting: Meeting, on: string) {
  const people = await whoComes({ db }, meeting.id, on);
  const isPlanned = plannedDays(meeting, { from: on, to: on }).length > 0;
  if (!isPlanned && people.length === 0) return null;
  return {
    on,
    text: dayInWords(phrases.language, on, now),
    isCancelled: meeting.cancelled.includes(on),
    canChange: isPlanned && startAndEnd(meeting, on).endsAt > now,
    here: dayAddress(meeting, on),
    file: paths.registrationsFile(meeting.slug, on),
    people: people.map(({ id, name, email, organisation }) => ({ id, name, email, organisation })),
  };
}

export function dayAddress({ slug }: Pick<Meeting, 'slug'>, on: string): string {
  return `${paths.workbench('agenda', slug)}?${new URLSearchParams({ dag: on })}`;
}

function summaryOf(meeting: Meeting, { now, phrases }: Deps): string[] {
  return [
    meeting.title,
    dayInWords(phrases.language, meeting.date, now),
    timeInWords(phrases.language, meeting, meeting.date),
    townOf(meeting, phrases),
    ...(meeting.place ? [meeting.place] : []),
  ];
}

function townOf({ municipality }: Meeting, phrases: Phrases): string {
  return municipality === null ? phrases.t('agenda.wholeCoalition') : phrases.municipality(municipality);
}

async function historyOf({ db }: Deps, meeting: Meeting, { t, language, and }: Phrases) {
  const history = await meetingHistory(db, meeting.id);
  const names = await namesOfPeople(
    db,
    history.flatMap(({ actor }) => actor.id ?? []),
  );
  return history.map(({ id, at, actor, reason, before, after }) => {
    const changed = changedFields(before as Meeting | null, after as Meeting);
    return {
      id,
      who: t('meetingEdit.history.by', {
        when: momentText(language, at),
        who: names.get(actor.id ?? '') ?? t('meetingEdit.history.somebody'),
      }),
      what:
        changed === null
          ? t('meetingEdit.history.planned')
          : t('meetingEdit.history.changed', { what: and(changed.map((name) => t(`meetingEdit.part.${name}`))) }),
      reason,
    };
  });
}
