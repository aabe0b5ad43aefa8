/**
 * Meetings as an iCalendar file (RFC 5545), to subscribe to or to add once. The same meetings make the same file, so
 * that a calendar that asks again hears that nothing changed.
 */
import ical, { ICalEventStatus, type ICalDateTimeValue, type ICalEventData } from 'ical-generator';
import { localTime } from '#app/domain/hours/local-time.ts';
import type { Meeting } from '#app/domain/meeting/meeting.ts';
import { rruleOf } from '#app/domain/meeting/recurrence-days.ts';
import { startAndEnd } from '#app/domain/meeting/wall-clock.ts';
import type { Language } from '#app/domain/vocabulary/vocabulary.ts';
import { textsIn } from '#app/i18n/i18n.server.ts';
import { paths } from '#app/paths.ts';
import { DUTCH_TIME_ZONE, DUTCH_VTIMEZONE } from './dutch-time-zone.ts';

const ASK_AGAIN_SECONDS = 4 * 3600;

type About = {
  name: string;
  /** Without a slash at the end. */
  baseUrl: string;
  language: Language;
  /** The video links are told. */
  isForNetwork: boolean;
};

/** @param meetings those that whoever gets the file may see */
export function calendarFile(about: About, meetings: readonly Meeting[]): string {
  const calendar = ical({
    name: escaped(about.name),
    prodId: { company: 'Korte Lijntjes', product: 'agenda', language: about.language },
    scale: 'GREGORIAN',
    ttl: ASK_AGAIN_SECONDS,
    events: meetings.map((meeting) => eventOf(meeting, about)),
  });
  // Given to the library it would stand among the properties, be left out of a calendar without events, which then holds
  // nothing at all, and make local times of those in UTC.
  const whole = calendar.toString().replace(/^(?=BEGIN:VEVENT|END:VCALENDAR)/m, DUTCH_VTIMEZONE);
  return `${whole}\r\n`;
}

/** One day of a meeting as a meeting of its own: adding it does not touch the others. */
export function singleDay(meeting: Meeting, on: string): Meeting {
  const isCancelled = meeting.state === 'cancelled' || meeting.cancelled.includes(on);
  return {
    ...meeting,
    id: `${meeting.id}-${on}`,
    date: on,
    repeats: null,
    cancelled: [],
    state: isCancelled ? 'cancelled' : 'planned',
  };
}

function eventOf(meeting: Meeting, { baseUrl, language, isForNetwork }: About): ICalEventData {
  const t = textsIn(language);
  const url = baseUrl + paths.meeting(meeting.slug);
  const { startsAt, endsAt } = startAndEnd(meeting, meeting.date);
  const end = localTime(endsAt);
  const changed = new Date(meeting.updatedAt);
  const videoLink = isForNetwork ? meeting.videoLink : null;
  const about = [
    meeting.description,
    videoLink && `${t('agenda.videoLink')}: ${videoLink}`,
    meeting.videoLink && !videoLink && t('agenda.linkForNetwork'),
    `${t(meeting.registration ? 'agenda.registerAt' : 'agenda.moreAt')}: ${url}`,
  ];
  return {
    id: `${meeting.id}@${new URL(baseUrl).hostname}`,
    sequence: meeting.version,
    stamp: changed,
    lastModified: changed,
    timezone: DUTCH_TIME_ZONE,
    start: onTheWall(meeting.date, meeting.time, startsAt),
    end: onTheWall(end.date, end.time, endsAt),
    repeating: recurrenceLines(meeting),
    summary: writable(meeting.title),
    description: writable(about.filter(Boolean).join('\n\n')),
    location: writable(meeting.place ?? videoLink ?? (meeting.videoLink ? t('agenda.online') : '')) || null,
    url,
    status: isOff(meeting) ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  };
}

/** A meeting that is once is off with its only day; of a series, `recurrenceLines` leaves the day out. */
function isOff({ state, repeats, cancelled, date }: Meeting): boolean {
  return state === 'cancelled' || (repeats === null && cancelled.includes(date));
}

function recurrenceLines(meeting: Meeting): string | null {
  const rule = rruleOf(meeting);
  if (rule === null) return null;
  const exceptions = [...meeting.cancelled].sort().map((on) => written(on, meeting.time));
  const lines = [`RRULE:${rule}`];
  if (exceptions.length > 0) lines.push(`EXDATE;TZID=${DUTCH_TIME_ZONE}:${exceptions.join(',')}`);
  return lines.join('\r\n');
}

/**
 * A local time in the shape the calendar library asks of a date library. A `Date` would be written by the clock of the
 * machine, and could not say an hour that is not there.
 */
function onTheWall(date: string, time: string, at: number): ICalDateTimeValue {
  const [day, hour] = written(date, time).split('T') as [string, string];
  return {
    format: (shape) => (shape === 'YYYYMMDD' ? day : hour),
    isValid: () => true,
    toDate: () => new Date(at),
    toJSON: () => `${date}T${time}`,
  };
}

/** `20260309T100000` */
function written(date: string, time: string): string {
  return `${date.replaceAll('-', '')}T${time.replace(':', '')}00`;
}

/** Signs that a calendar cannot hold, even escaped. */
const UNWRITABLE = /[^\P{Cc}\t\n\r]|\p{Cs}/gu;

function writable(text: string): string {
  return text.replace(UNWRITABLE, '');
}

/** The library escapes every text but the name of the calendar. */
function escaped(text: string): string {
  return writable(text).replace(/[\\;,]/g, '\\$&');
}
