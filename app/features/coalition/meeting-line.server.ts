/** One day of a meeting as a line of a list: on the agenda, and on the pages of municipalities and groups. */
import type { MeetingDay } from '#app/domain/meeting/upcoming.ts';
import type { Phrases } from '#app/i18n/phrases.server.ts';
import { paths } from '#app/paths.ts';
import { dayInWords, timeInWords } from './meeting-times.server.ts';

export function meetingLine(
  { meeting, on, startsAt }: MeetingDay,
  { t, language, municipality }: Phrases,
  now: number,
) {
  const { slug, title, kind, place, videoLink, visibility } = meeting;
  const town = meeting.municipality === null ? t('agenda.wholeCoalition') : municipality(meeting.municipality);
  return {
    to: paths.meeting(slug, meeting.repeats ? on : undefined),
    title,
    on,
    day: dayInWords(language, on, now),
    time: timeInWords(language, meeting, on),
    kind: t(`agenda.kind.${kind}`),
    where: [place, videoLink && t('agenda.online')].filter(Boolean).join(' · ') || null,
    town: place?.includes(town) ? null : town,
    isForNetwork: visibility === 'network',
    isNow: startsAt <= now,
  };
}
