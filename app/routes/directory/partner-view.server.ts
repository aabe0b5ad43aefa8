/** What the page of one partner shows, in the visitor's words. The parts are made in `partner/`. */
import type { Actor } from '#app/domain/access/actor.ts';
import { viewerOf } from '#app/domain/access/visible-contact.ts';
import type { Directory } from '#app/domain/directory/directory.ts';
import type { MapDrawing } from '#app/domain/geo/map-drawing.ts';
import { localTime } from '#app/domain/hours/local-time.ts';
import type { Domain } from '#app/domain/organisation/domains.ts';
import type { Organisation, ProgrammeOffer } from '#app/domain/organisation/organisation.ts';
import type { FreshnessText, Phrases } from '#app/i18n/phrases.server.ts';
import { paths } from '#app/paths.ts';
import { viewContacts, type ContactsView } from './partner/contacts.server.ts';
import { editLink, type EditLink } from './partner/edit-link.server.ts';
import { viewFacts, type Fact } from './partner/facts.server.ts';
import { viewMembership, type MembershipView } from './partner/membership.server.ts';
import { viewNetwork, viewSimilar, type NetworkView, type SimilarView } from './partner/network.server.ts';
import { viewPlaces, type PlacesView } from './partner/places.server.ts';
import { searchOrigin } from './partner/search-origin.server.ts';
import {
  orderServices,
  viewHowTo,
  viewServices,
  viewWhoFor,
  type HowTo,
  type ServiceItem,
  type WhoFor,
} from './partner/services.server.ts';
import { structuredData } from './partner/structured-data.server.ts';

export type Programme = { id: string; name: string; role: string; status: string };

export type PartnerView = {
  slug: string;
  name: string;
  shortName: string;
  domain: Domain;
  type: string | null;
  summary: string;
  description: string;
  fresh: FreshnessText;
  /** Canonical address of the page. */
  url: string;
  /** Address of its take-along card, about what was looked for. */
  card: string;
  /** Answers of the search the page was opened from; null without one. */
  found: number | null;
  /** The parameters of that search, to carry on. */
  query: string;
  facts: Fact[];
  /** The first counts for what was looked for. */
  howTo: HowTo[];
  whoFor: WhoFor[];
  services: ServiceItem[];
  programmes: Programme[];
  contacts: ContactsView;
  places: PlacesView;
  membership: MembershipView;
  network: NetworkView | null;
  similar: SimilarView | null;
  edit: EditLink;
  structuredData: string;
};

export function viewPartner(
  directory: Directory,
  organisation: Organisation,
  asked: URLSearchParams,
  drawing: MapDrawing,
  baseUrl: string,
  phrases: Phrases,
  now: number,
  actor: Actor,
): PartnerView {
  const { slug, name, shortName, domain, summary, description } = organisation;
  const today = localTime(now).date;
  const origin = searchOrigin(directory, organisation, asked, now);
  const services = orderServices(organisation, origin);
  const offers = (theme: string) => services.some((service) => service.themes.includes(theme));
  const url = `${baseUrl}${paths.partner(slug)}`;
  const about = origin.themes.find(offers);
  return {
    slug,
    name,
    shortName: shortName ?? name,
    domain,
    type: phrases.typeOf(organisation),
    summary,
    description,
    fresh: phrases.fresh(organisation, true),
    url,
    card: paths.card(slug, about ? new URLSearchParams({ thema: about }) : undefined),
    found: origin.found,
    query: origin.parameters.toString(),
    facts: viewFacts(directory, organisation, services, origin, phrases, today),
    howTo: viewHowTo(services, phrases),
    whoFor: viewWhoFor(directory, services),
    services: viewServices(directory, organisation, services, origin, phrases, today),
    programmes: organisation.programmes.map((offer) => viewProgramme(offer, phrases, today)),
    contacts: viewContacts(organisation, viewerOf(actor, organisation), phrases, now),
    places: viewPlaces(directory, organisation, drawing, phrases),
    membership: viewMembership(directory, organisation, phrases, actor),
    network: viewNetwork(directory, organisation, phrases),
    similar: viewSimilar(directory, organisation, about ?? services[0]?.themes[0], origin, phrases),
    edit: editLink(actor, organisation, phrases),
    structuredData: structuredData(directory, organisation, url),
  };
}

/** A partner that joined this year is new enough to say since when. */
function viewProgramme(offer: ProgrammeOffer, { t, term, language }: Phrases, today: string): Programme {
  const { programme, role, status, since } = offer;
  const isNew = status === 'active' && since !== null && since.slice(0, 4) === today.slice(0, 4);
  const month = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' });
  return {
    id: programme,
    name: term('programme', programme),
    role,
    status: isNew
      ? t('partner.since', { date: month.format(Date.parse(since)) })
      : t(`partner.programmeStatus.${status}`),
  };
}
