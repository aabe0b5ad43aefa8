/** One day of a meeting as its page shows it, with its other days. */
import type { Actor } from '#app/domain/access/actor.ts';
import type { Directory } from '#app/domain/directory/directory.ts';
import { localTime } from '#app/domain/hours/local-time.ts';
import { seesNetworkMeetings } from '#app/domain/meeting/agenda-filter.ts';
import type { Meeting } from '#app/domain/meeting/meeting.ts';
import { lastPlannedDay, plannedDays } from '#app/domain/meeting/recurrence-days.ts';
import { nextDay } from '#app/domain/meeting/upcoming.ts';
import { startAndEnd } from '#app/domain/meeting/wall-clock.ts';
import { dayInWords, ruleInWords, timeInWords } from '#app/features/coalition/meeting-times.server.ts';
import type { Phrases } from '#app/i18n/phrases.server.ts';
import { paths } from '#app/paths.ts';

const MOST_DAYS = 8;

export type MeetingView = ReturnType<typeof viewMeeting>;

export function viewMeeting(
  directory: Directory,
  meeting: Meeting,
  { on, actor, now }: { on: string; actor: Actor; now: number },
  phrases: Phrases,
) {
  const { t, language } = phrases;
  const group = directory.groups.find(({ id }) => id === meeting.group);
  const next = nextDay(meeting, now);
  const isOver = startAndEnd(meeting, on).endsAt <= now;
  return {
    slug: meeting.slug,
    title: meeting.title,
    kind: t(`agenda.kind.${meeting.kind}`),
    on,
    day: dayInWords(language, on, now),
    time: timeInWords(language, meeting, on),
    rule: ruleText(),
    notice: noticeText(),
    paragraphs: meeting.description.split(/\n\s*\n/).filter((text) => text.trim() !== ''),
    place: meeting.place,
    video: meeting.videoLink === null ? null : videoOf(meeting.videoLink),
    /** Nobody else can take part. */
    isForNetwork: meeting.visibility === 'network' || (meeting.place === null && meeting.videoLink !== null),
    by: organiser(),
    group: group ? { name: group.name, to: paths.group(group.slug) } : null,
    days: meeting.repeats && meeting.state === 'planned' ? otherDays() : null,
    /** Adding it to a calendar makes sense. */
    canBeAdded: meeting.state === 'planned' && next !== null,
    isRepeated: meeting.repeats !== null,
  };

  function ruleText(): string | null {
    const rule = ruleInWords(language, meeting);
    return rule && t('meeting.untilDay', { rule, date: phrases.day(lastPlannedDay(meeting)) });
  }

  function noticeText(): string | null {
    if (meeting.state === 'cancelled') return t('meeting.cancelled');
    const following = next && next.on !== on ? t('meeting.nextIs', { date: dayInWords(language, next.on, now) }) : null;
    const what = meeting.cancelled.includes(on)
      ? t('meeting.dayCancelled')
      : isOver && t(next ? 'meeting.dayPast' : 'meeting.past');
    return what ? [what, following].filter(Boolean).join(' ') : null;
  }

  function videoOf(link: string) {
    if (seesNetworkMeetings(actor)) return { link, signIn: null };
    return { link: null, signIn: actor.kind === 'visitor' ? paths.signIn(paths.meeting(meeting.slug, on)) : null };
  }

  /** Somebody to turn to: the pages that are linked say how. */
  function organiser() {
    const here = meeting.municipality === null ? null : directory.municipalityByCode(meeting.municipality);
    if (here) return { name: here.name, to: paths.municipality(here.slug) };
    return { name: directory.coalition.name, to: paths.about() };
  }

  function otherDays() {
    const all = plannedDays(meeting, { from: localTime(now).date, to: lastPlannedDay(meeting) });
    return {
      shown: all.slice(0, MOST_DAYS).map((day) => ({
        on: day,
        text: dayInWords(language, day, now),
        to: paths.meeting(meeting.slug, day),
        isCancelled: meeting.cancelled.includes(day),
        isThis: day === on,
      })),
      more: Math.max(all.length - MOST_DAYS, 0),
    };
  }
}
