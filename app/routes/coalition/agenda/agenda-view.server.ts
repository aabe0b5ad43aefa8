/** The coming meetings as the agenda shows them, and the addresses of the calendar that follows the same ones. */
import type { Actor } from '#app/domain/access/actor.ts';
import type { Directory } from '#app/domain/directory/directory.ts';
import { shownMeetings, type AgendaFilter } from '#app/domain/meeting/agenda-filter.ts';
import { agendaMonths, endOfMonth } from '#app/domain/meeting/agenda-months.ts';
import { lastPlannedDay } from '#app/domain/meeting/recurrence-days.ts';
import { MEETING_KINDS } from '#app/domain/meeting/meeting.ts';
import { upcoming } from '#app/domain/meeting/upcoming.ts';
import { localTime } from '#app/domain/hours/local-time.ts';
import { meetingLine } from '#app/features/coalition/meeting-line.server.ts';
import { monthInWords, weekdayInWords } from '#app/features/coalition/meeting-times.server.ts';
import type { Phrases } from '#app/i18n/phrases.server.ts';
import { paths } from '#app/paths.ts';
import { filterAddress, filterChosen } from './agenda-address.ts';

export const MONTHS_SHOWN = 3;
const MOST_MONTHS = 24;
export const MONTHS_NAME = 'maanden';

export type AgendaView = ReturnType<typeof viewAgenda>;

export function viewAgenda(
  directory: Directory,
  { filter, months, actor, now }: { filter: AgendaFilter; months: number; actor: Actor; now: number },
  phrases: Phrases,
) {
  const { language, day } = phrases;
  const meetings = shownMeetings(directory.meetings, actor, filter).filter(({ state }) => state === 'planned');
  const until = endOfMonth(now, months);
  const today = localTime(now).date;
  const hasLater = months < MOST_MONTHS && meetings.some((meeting) => lastPlannedDay(meeting) > until);
  return {
    months: agendaMonths(upcoming(meetings, { now, until })).map(({ month, days }) => ({
      month,
      name: monthInWords(language, month),
      days: days.map(({ on, meetings: ofDay }) => ({
        on,
        weekday: weekdayInWords(language, on),
        number: Number(on.slice(8)),
        isToday: on === today,
        lines: ofDay.map((one) => meetingLine(one, phrases, now)),
      })),
    })),
    until: day(until),
    later: hasLater ? laterAddress() : null,
    isAll: filterAddress(directory, filter).size === 0,
  };

  function laterAddress(): string {
    const address = filterAddress(directory, filter);
    address.set(MONTHS_NAME, String(Math.min(months + MONTHS_SHOWN, MOST_MONTHS)));
    return paths.agenda(address);
  }
}

/** Only what there is something of: a choice that finds nothing is no choice. */
export function filterChoices(directory: Directory, filter: AgendaFilter, actor: Actor, { t }: Phrases) {
  const meetings = shownMeetings(directory.meetings, actor);
  const isChosenOrUsed = (id: string, chosen: string | null, used: (string | null)[]) =>
    id === chosen || used.includes(id);
  const kinds = meetings.map(({ kind }) => kind);
  const groups = meetings.map(({ group }) => group);
  return {
    chosen: filterChosen(directory, filter),
    municipalities: directory.municipalities.map(({ slug, name }) => ({ value: slug, label: name })),
    kinds: MEETING_KINDS.filter((kind) => isChosenOrUsed(kind, filter.kind, kinds)).map((kind) => ({
      value: kind,
      label: t(`agenda.kind.${kind}`),
    })),
    groups: directory.groups
      .filter(({ id }) => isChosenOrUsed(id, filter.group, groups))
      .map(({ slug, name }) => ({ value: slug, label: name })),
  };
}

/** Where somebody works or pulls: one press away. */
export function ownMunicipalities(directory: Directory, actor: Actor) {
  if (actor.kind === 'visitor') return [];
  const edited = actor.edits.flatMap((id) => directory.byId(id)?.locations.map((one) => one.municipality) ?? []);
  const codes = new Set([...actor.leads, ...edited]);
  return directory.municipalities
    .filter(({ code }) => codes.has(code))
    .map(({ slug, name }) => ({ name, to: paths.agenda(new URLSearchParams({ gemeente: slug })) }));
}

/** A calendar program that takes `webcal:` opens at once; the same address with `https:` can be pasted anywhere. */
export function feedAddresses(baseUrl: string, parameters: URLSearchParams) {
  const url = baseUrl + paths.agendaFeed(parameters);
  return { url, open: url.replace(/^https?:/, 'webcal:') };
}
