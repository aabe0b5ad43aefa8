/** Tells whoever registered what changed, in the transaction of the change: one mail for one address. */
import { seesNetworkMeetings } from '#app/domain/meeting/agenda-filter.ts';
import { personFrom } from '#app/domain/access/person-roles.ts';
import { newsOfDay, type DayNews } from '#app/domain/meeting/day-news.ts';
import { startAndEnd } from '#app/domain/meeting/wall-clock.ts';
import type { Directory } from '#app/domain/directory/directory.ts';
import type { Meeting, MeetingRegistration } from '#app/domain/meeting/meeting.ts';
import type { MailSite } from '#app/domain/mail/mail.ts';
import { groupBy } from '#app/domain/group-by.ts';
import type { Queries } from '#db/database.ts';
import { moveRegistrations, registrationsFrom } from '#db/repositories/meeting-registrations.server.ts';
import { peopleByIds } from '#db/repositories/people.server.ts';
import { makeMailLink } from '../mail/mail-link.server.ts';
import { queueMail } from '../mail/queue-mail.server.ts';
import { partnerDomains } from '../people/identify.server.ts';
import { changedMail, type ToldNews } from './meeting-mails.server.ts';

type Deps = { newId: () => string; now: number; site: MailSite; directory: Directory };
type Change = { before: Meeting; after: Meeting; reason: string };
type Told = { registration: MeetingRegistration; news: DayNews };

/** A day that is over is no news. */
export async function tellRegistered(tx: Queries, deps: Deps, { before, after, reason }: Change): Promise<void> {
  const told = (await registrationsFrom(tx, before.id, ''))
    .filter(({ on }) => startAndEnd(before, on).endsAt > deps.now)
    .flatMap((registration): Told[] => {
      const news = newsOfDay(before, after, registration.on);
      return news ? [{ registration, news }] : [];
    });
  const members = await networkMembers(
    tx,
    deps.directory,
    told.map(({ registration }) => registration),
  );
  for (const [email, ofOne] of groupBy(told, ({ registration }) => registration.email)) {
    const { language } = ofOne.at(-1)!.registration;
    const to = { email, language, seesLink: ofOne.some(({ registration }) => members.has(registration.person)) };
    const news: ToldNews[] = [];
    for (const one of ofOne) news.push({ news: one.news, secret: await secretFor(tx, deps, one) });
    await queueMail(tx, deps, changedMail(deps, to, { meeting: after, told: news, reason }));
  }
  const moved = told.find(({ news }) => news.kind === 'moved')?.news;
  if (moved?.kind === 'moved') await moveRegistrations(tx, { meeting: before.id, on: moved.on }, moved.to);
}

async function secretFor(tx: Queries, { now }: Deps, { registration, news }: Told): Promise<string | null> {
  return news.kind === 'cancelled' ? null : makeEndLink(tx, registration, now);
}

/** @returns the secret with which they say not to come */
export function makeEndLink(
  tx: Queries,
  { id, email }: Pick<MeetingRegistration, 'id' | 'email'>,
  now: number,
): Promise<string> {
  return makeMailLink(tx, { purpose: 'end-registration', subject: id, email }, now);
}

/** Ids of the accounts that belong to the network at this moment: they get the video link. */
export async function networkMembers(
  db: Queries,
  directory: Directory,
  registrations: readonly Pick<MeetingRegistration, 'person'>[],
): Promise<Set<string | null>> {
  const ids = [...new Set(registrations.flatMap(({ person }) => person ?? []))];
  const people = (await peopleByIds(db, ids)).map((one) => personFrom(one, partnerDomains(directory)));
  return new Set(people.filter(seesNetworkMeetings).map(({ id }) => id));
}
