/** A meeting as a file for a calendar: all of its days, or the one in the address. */
import type { LoaderFunctionArgs } from '@remix-run/node';
import { seesNetworkMeetings } from '#app/domain/meeting/agenda-filter.ts';
import { calendarFile, singleDay } from '#app/features/coalition/calendar/calendar-file.server.ts';
import { languageOf } from '#app/i18n/i18n.server.ts';
import { calendarFileResponse } from './calendar-response.server.ts';
import { dayAsked, meetingAsked } from './meeting/meeting-asked.server.ts';

export async function loader(asked: LoaderFunctionArgs) {
  const { request, context } = asked;
  const meeting = await meetingAsked(asked);
  const isOneDay = new URL(request.url).searchParams.has('dag');
  const added = isOneDay ? singleDay(meeting, dayAsked(request, meeting, context.clock())) : meeting;
  const about = {
    name: meeting.title,
    baseUrl: context.config.baseUrl,
    language: await languageOf(request),
    isForNetwork: seesNetworkMeetings(context.actor),
  };
  return calendarFileResponse(calendarFile(about, [added]), meeting.slug, about.isForNetwork);
}
