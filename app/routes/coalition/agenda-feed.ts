/**
 * The agenda for calendar programs to follow: of everywhere, or of a municipality, a kind or a group. With the secret of
 * somebody of the network also what is for the network.
 */
import type { LoaderFunctionArgs } from '@remix-run/node';
import { VISITOR } from '#app/domain/access/actor.ts';
import { shownMeetings } from '#app/domain/meeting/agenda-filter.ts';
import { localTime } from '#app/domain/hours/local-time.ts';
import { lastPlannedDay } from '#app/domain/meeting/recurrence-days.ts';
import { calendarFile } from '#app/features/coalition/calendar/calendar-file.server.ts';
import { readCalendarKey } from '#app/features/coalition/calendar/calendar-key.server.ts';
import { feedName } from '#app/features/coalition/calendar/feed-name.server.ts';
import { languageOf } from '#app/i18n/i18n.server.ts';
import { phrasesIn } from '#app/i18n/phrases.server.ts';
import { SECRET_NAME } from '#app/paths.ts';
import { filterAsked } from './agenda/agenda-address.ts';
import { calendarFeedResponse } from './calendar-response.server.ts';

/** What was before this is taken off: a calendar keeps what it has seen only for as long as the feed holds it. */
const KEPT_MS = 180 * 86_400_000;

/** Who is signed in makes no difference: a calendar program is not, and what it gets is kept for everybody. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const directory = context.directory.current();
  const asked = new URL(request.url).searchParams;
  const filter = filterAsked(directory, asked);
  const secret = asked.get(SECRET_NAME);
  const owner = secret === null ? null : await readCalendarKey(context, directory, secret);
  if (!filter || (secret !== null && !owner)) throw missing();
  const now = context.clock();
  const phrases = phrasesIn(await languageOf(request), directory, now);
  const keptFrom = localTime(now - KEPT_MS).date;
  const meetings = shownMeetings(directory.meetings, owner ?? VISITOR, filter);
  const about = {
    name: feedName(directory, filter, phrases),
    baseUrl: context.config.baseUrl,
    language: phrases.language,
    isForNetwork: owner !== null,
  };
  const body = calendarFile(
    about,
    meetings.filter((meeting) => lastPlannedDay(meeting) >= keptFrom),
  );
  return calendarFeedResponse(request, body, owner !== null);
}

function missing(): Response {
  return new Response(null, { status: 404, headers: { 'Cache-Control': 'private, no-store' } });
}
