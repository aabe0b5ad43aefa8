/** The calendar of somebody of the network: whether there is one, and making, renewing and ending it. */
import { data } from '@remix-run/node';
import type { RequestContext } from '#app/context.server.ts';
import { seesNetworkMeetings } from '#app/domain/meeting/agenda-filter.ts';
import { localTime } from '#app/domain/hours/local-time.ts';
import {
  endCalendarKey,
  makeCalendarKey,
  ownCalendarKeySince,
} from '#app/features/coalition/calendar/calendar-key.server.ts';
import type { Phrases } from '#app/i18n/phrases.server.ts';
import { paths, SECRET_NAME } from '#app/paths.ts';
import { ACT_NAME } from '../../account/act.tsx';
import { done, whatWasDone } from '../../account/done.ts';
import { allowed } from '../../guard.server.ts';
import { feedAddresses } from './agenda-view.server.ts';

export type OwnFeedView = {
  /** When it was made, in words; null when there is none. */
  since: string | null;
  isEnded: boolean;
};

/** @returns null for whoever is not of the network */
export async function ownFeedView(
  { db, actor }: RequestContext,
  { day }: Phrases,
  request: Request,
): Promise<OwnFeedView | null> {
  if (actor.kind !== 'person' || !seesNetworkMeetings(actor)) return null;
  const since = await ownCalendarKeySince({ db }, actor);
  return {
    since: since === null ? null : day(localTime(since).date),
    isEnded: whatWasDone(request, ['ended']) !== null,
  };
}

/**
 * The new address is in the answer to the form alone: it is kept nowhere, so it cannot be shown again.
 * @throws 400 for a form that is none of ours
 */
export async function changeOwnFeed(request: Request, context: RequestContext) {
  const person = await allowed({ request, context }, 'see-network-contacts');
  const deps = { db: context.db, now: context.clock() };
  switch ((await request.formData()).get(ACT_NAME)) {
    case 'make': {
      const secret = await makeCalendarKey(deps, person);
      return feedAddresses(context.config.baseUrl, new URLSearchParams({ [SECRET_NAME]: secret }));
    }
    case 'end':
      await endCalendarKey(deps, person);
      return done(paths.agenda(), 'ended');
    default:
      throw data(null, { status: 400 });
  }
}
