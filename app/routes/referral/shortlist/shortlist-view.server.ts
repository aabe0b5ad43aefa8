/** A list of partners beside each other, in the visitor's words, and what was left out of it. Only what is public. */
import type { RequestContext } from '#app/context.server.ts';
import { firstContact, reachOf, visibleContacts } from '#app/domain/access/visible-contact.ts';
import type { Directory } from '#app/domain/directory/directory.ts';
import { localTime } from '#app/domain/hours/local-time.ts';
import type { Domain } from '#app/domain/organisation/domains.ts';
import type { Organisation, Service } from '#app/domain/organisation/organisation.ts';
import { formatPhone, phoneHref } from '#app/domain/phone/dutch-phone.ts';
import {
  LONGEST_SHORTLIST,
  movedForward,
  readShortlist,
  shortlistParameters,
  type Shortlist,
} from '#app/domain/referral/shortlist.ts';
import { readDeparted } from '#app/features/entries/read-departed.server.ts';
import type { Phrases } from '#app/i18n/phrases.server.ts';
import { paths } from '#app/paths.ts';
import { areaNames, capital, servedCodes } from '../../directory/partner/areas.server.ts';
import { activeStop } from '../../directory/partner/services.server.ts';

export type ShortlistRow = 'what' | 'who' | 'works' | 'refer' | 'waiting' | 'phone' | 'hours';

/** `own`: in Dutch, as the partner wrote it. */
export type ShortlistFact = { text: string; own: boolean; href: string | null };

export type Listed = {
  slug: string;
  name: string;
  domain: Domain;
  facts: Record<ShortlistRow, ShortlistFact | null>;
  /** Addresses of the list without this one, and with this one earlier; null for the first. */
  removed: string;
  earlier: string | null;
};

export type LeftOut = {
  /** The first few of the addresses nobody knows, and how many more there are. */
  unknown: { named: string[]; more: number } | null;
  archived: string[];
  moved: { name: string; into: string; to: string }[];
  tooMany: number;
};

export type ShortlistView = {
  partners: Listed[];
  leftOut: LeftOut | null;
  most: number;
  /** Addresses of this same list. */
  to: { list: string; compare: string; cards: string; contacts: string; empty: string };
};

/** So many addresses without a partner are looked up; the rest counts as unknown. */
const MOST_LOOKED_UP = LONGEST_SHORTLIST;
const MOST_NAMED = 5;
const LONGEST_NAMED = 60;

export async function viewShortlist(
  context: RequestContext,
  asked: URLSearchParams,
  phrases: Phrases,
): Promise<ShortlistView> {
  const directory = context.directory.current();
  const list = readShortlist(directory, asked);
  const today = localTime(context.clock()).date;
  const slugs = list.partners.map(({ slug }) => slug);
  const kept = asked.has('vergelijk');
  const addressOf = (some: string[]) => paths.shortlist(withView(listParameters(some), kept));
  return {
    partners: list.partners.map((partner, index) => ({
      slug: partner.slug,
      name: partner.name,
      domain: partner.domain,
      facts: factsOf(directory, partner, phrases, today),
      removed: addressOf(slugs.filter((slug) => slug !== partner.slug)),
      earlier: index === 0 ? null : addressOf(movedForward(slugs, partner.slug)),
    })),
    leftOut: await leftOutOf(context, directory, list),
    most: LONGEST_SHORTLIST,
    to: {
      list: paths.shortlist(shortlistParameters(slugs)),
      compare: paths.shortlist(withView(shortlistParameters(slugs), true)),
      cards: paths.shortlistCards(shortlistParameters(slugs)),
      contacts: paths.shortlistContacts(shortlistParameters(slugs)),
      empty: paths.shortlist(listParameters([])),
    },
  };
}

/** Without any it still says that it is a list: the browser's own does not come in its place. */
function listParameters(slugs: string[]): URLSearchParams {
  return shortlistParameters(slugs.length > 0 ? slugs : ['']);
}

function withView(parameters: URLSearchParams, isCompared: boolean): URLSearchParams {
  if (isCompared) parameters.set('vergelijk', 'ja');
  return parameters;
}

function factsOf(directory: Directory, partner: Organisation, phrases: Phrases, today: string): Listed['facts'] {
  const { services, locations, summary } = partner;
  const contact = firstContact(visibleContacts(partner, 'public'), today);
  const { phone } = reachOf(partner, contact, today);
  const hours = contact && contact.hours.length > 0 ? contact.hours : (locations[0]?.hours ?? []);
  const eligibility = [...new Set(services.flatMap((service) => service.eligibility))].slice(0, 3);
  return {
    what: own(summary),
    who: eligibility.length > 0 ? own(eligibility.join('; ')) : null,
    works: said(capital(phrases.and(areaNames(directory, partner, servedCodes(directory, services), phrases)))),
    refer: referText(services, phrases),
    waiting: waitingOf(services[0], phrases, today),
    phone: phone ? { text: formatPhone(phone), own: false, href: phoneHref(phone) } : null,
    hours: hours.length > 0 ? said(phrases.hours(hours)) : null,
  };
}

function referText(services: Service[], { t, or }: Phrases): ShortlistFact | null {
  const referral = services.find((service) => service.referral)?.referral;
  if (!referral) return null;
  const { who, channels } = referral;
  const whom = t(
    who.length > 1 ? 'partner.whoBoth' : who.includes('self') ? 'partner.whoSelf' : 'partner.whoProfessional',
  );
  const how = capital(or(channels.map((channel) => t(`partner.channel.${channel}`))));
  return said(`${whom.replace(/\.$/, '')}. ${how}.`);
}

function waitingOf(service: Service | undefined, { t, day }: Phrases, today: string): ShortlistFact | null {
  const stop = service && activeStop(service, today);
  if (stop) return said(t('state.stop', { date: day(stop.until) }));
  return service?.waiting ? own(service.waiting.text) : null;
}

function own(text: string): ShortlistFact {
  return { text, own: true, href: null };
}

function said(text: string): ShortlistFact {
  return { text, own: false, href: null };
}

async function leftOutOf(
  context: RequestContext,
  directory: Directory,
  { absent, tooMany }: Shortlist,
): Promise<LeftOut | null> {
  const [unknown, archived, moved]: [string[], string[], LeftOut['moved']] = [[], [], []];
  // Most addresses that do not exist never did, and need no look in the database.
  const known = absent.filter((slug) => directory.slugs.has(slug)).slice(0, MOST_LOOKED_UP);
  for (const slug of absent) {
    const gone = known.includes(slug) ? await readDeparted({ db: context.db, directory }, slug) : null;
    const into = gone?.kind === 'moved' ? directory.bySlug(gone.slug) : null;
    if (gone?.kind === 'moved' && into) moved.push({ name: gone.name, into: into.name, to: paths.partner(into.slug) });
    else if (gone?.kind === 'left') archived.push(gone.entry.name);
    else unknown.push(slug.slice(0, LONGEST_NAMED));
  }
  if (absent.length === 0 && tooMany === 0) return null;
  const named = unknown.slice(0, MOST_NAMED);
  return {
    unknown: unknown.length > 0 ? { named, more: unknown.length - named.length } : null,
    archived,
    moved,
    tooMany,
  };
}
