/** Which meeting and which of its days a page is about. */
import type { RequestContext } from '#app/context.server.ts';
import { isShownTo } from '#app/domain/meeting/agenda-filter.ts';
import type { Meeting } from '#app/domain/meeting/meeting.ts';
import { lastPlannedDay, plannedDays } from '#app/domain/meeting/recurrence-days.ts';
import { nextDay } from '#app/domain/meeting/upcoming.ts';
import { allowed } from '../../guard.server.ts';

type Asked = { request: Request; context: RequestContext; params: { meeting?: string } };

/** @throws 404; for a meeting of the network what `allowed` throws */
export async function meetingAsked({ request, context, params }: Asked): Promise<Meeting> {
  const meeting = context.directory.current().meetings.find(({ slug }) => slug === params.meeting);
  if (!meeting) throw new Response(null, { status: 404 });
  if (!isShownTo(meeting, context.actor)) await allowed({ request, context }, 'see-network-contacts');
  return meeting;
}

/**
 * The day in the address, or the next one, or the last one there was.
 * @throws 404 for a day on which it never is
 */
export function dayAsked(request: Request, meeting: Meeting, now: number): string {
  const asked = new URL(request.url).searchParams.get('dag');
  if (asked === null) return nextDay(meeting, now)?.on ?? lastPlannedDay(meeting);
  if (!plannedDays(meeting, { from: asked, to: asked }).includes(asked)) throw new Response(null, { status: 404 });
  return asked;
}
