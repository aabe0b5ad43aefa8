/**
 * Answers a search: interpret, match, leave out who does not work in the client's municipality, order, count, page.
 * Pure: the same directory, request and time give the same answer.
 */
import type { Directory } from '#app/domain/directory/directory.ts';
import { distanceKm, type Km, type Point } from '#app/domain/geo/distance.ts';
import { isOpen, localTime, type LocalTime } from '#app/domain/hours/local-time.ts';
import type { Location, Organisation } from '#app/domain/organisation/organisation.ts';
import { countFacets, passesFilters, type FacetCounts, type Filters } from './filters.ts';
import { interpret, readPlace } from './interpret.ts';
import type { Interpretation } from './interpretation.ts';
import type { PlaceMeaning } from './lexicon.ts';
import { isAnswerable, matchOrganisation, type Match, type Reason } from './match.ts';
import { askedName } from './match-name.ts';
import type { Sort } from './sorts.ts';
import { shorten } from './tokens.ts';

export type SearchRequest = {
  q: string;
  /** A place typed apart from the query: a town or a postcode. */
  place: string;
  /** Where the device is, WGS84. */
  position: Point | null;
  filters: Filters;
  /** `client`: only partners that work where the client lives. `all`: the others after them. */
  serves: 'client' | 'all';
  sort: Sort;
};

export type Hit = Match & {
  organisation: Organisation;
  /** CBS codes of where the services that were asked for work; of all services when none was. */
  areas: string[];
  /** Null when no place is known. */
  servesPlace: boolean | null;
  /** Straight line to the nearest visiting address; null when no place or position is known. */
  distanceKm: Km | null;
  /** The visiting address meant by the distance. */
  location: Location;
  openNow: boolean | null;
};

export type SearchAnswer = {
  interpretation: Interpretation;
  /** Where the client lives, by query, parameter or filter. */
  place: PlaceMeaning | null;
  /** All answers, in order; the caller takes its page. */
  hits: Hit[];
  /** Partners that match but do not work where the client lives; in `hits` only when asked for. */
  others: number;
  facets: FacetCounts;
};

/** Everything scoring under this share of the best answer is noise. */
const TAIL = 0.22;
/** When somebody answers all of several needs, who answers only one of them is noise. */
const ALL_NEEDS_MET = 0.75;
const TAIL_OF_SEVERAL_NEEDS = 0.65;
/** Scores nearer to each other than this are equal: distance decides. */
const SCORE_STEP = 0.06;

export function search(directory: Directory, request: SearchRequest, now: number): SearchAnswer {
  const { interpretation, place } = readRequest(directory, request);
  const origin: Point | null =
    interpretation.nearMe && request.position ? request.position : (place ?? request.position);
  const at = localTime(now);
  const themes = [
    ...interpretation.needs.flatMap((need) => need.meanings.filter((one) => one.kind === 'theme').map((one) => one.id)),
    ...request.filters.theme,
  ];

  const matched: Hit[] = [];
  if (isAnswerable(interpretation)) {
    const asked = askedName(interpretation);
    for (const organisation of directory.organisations) {
      const match = matchOrganisation(directory.search, interpretation, asked, organisation);
      if (match) matched.push(toHit(directory, match, organisation, interpretation, place, origin, at, themes));
    }
  }
  const best = Math.max(0, ...matched.map((hit) => hit.score));
  const tail = interpretation.needs.length > 1 && best >= ALL_NEEDS_MET ? TAIL_OF_SEVERAL_NEEDS : TAIL;
  const answers = matched.filter((hit) => hit.score >= best * tail);
  const passing = answers.filter((hit) => passesFilters(hit, request.filters));
  const [serving, rest] = apart(passing);
  const order = (hits: Hit[]) => hits.sort(comparison(request.sort));
  return {
    interpretation,
    place,
    hits: request.serves === 'all' ? [...order(serving), ...order(rest)] : order(serving),
    others: rest.length,
    facets: countFacets(request.serves === 'all' ? answers : apart(answers)[0], answers, request.filters),
  };
}

/** Those that work where the client lives (an exactly typed name always does), and the others. */
function apart(hits: Hit[]): [serving: Hit[], others: Hit[]] {
  const serves = (hit: Hit) => hit.servesPlace !== false || hit.exactName;
  return [hits.filter(serves), hits.filter((hit) => !serves(hit))];
}

/** The query itself, and the client's place: as typed in it, as given apart, or as filtered. */
function readRequest(directory: Directory, { q, place: given, filters }: SearchRequest) {
  const { lexicon, known } = directory.search;
  const asked = interpret(lexicon, known, q);
  const apart = given.trim();
  const placeApart = apart === '' ? null : readPlace(lexicon, known, apart);
  const filtered = filters.municipality.map((slug) => directory.municipalityBySlug(slug)).find(Boolean);
  const unknownApart = apart !== '' && placeApart === null ? shorten(apart).text : null;
  // A filter is chosen on purpose, so it goes before a place in the words.
  const place = (filtered && lexicon.municipalities.get(filtered.code)) ?? asked.place ?? placeApart;
  return { interpretation: { ...asked, unknownPlace: asked.unknownPlace ?? unknownApart }, place };
}

function toHit(
  directory: Directory,
  match: Match,
  organisation: Organisation,
  interpretation: Interpretation,
  place: PlaceMeaning | null,
  origin: Point | null,
  at: LocalTime,
  themes: string[],
): Hit {
  const areas = askedAreas(organisation, themes);
  const codes = clientCodes(directory, interpretation, place);
  return {
    ...match,
    reasons: withFilteredTheme(match.reasons, organisation, themes),
    organisation,
    areas,
    servesPlace: codes && areas.some((code) => codes.includes(code)),
    ...nearestLocation(organisation, origin),
    openNow: openNow(organisation, at),
  };
}

/** Where the services for one of the asked themes work; any service, when no theme was asked. */
function askedAreas(organisation: Organisation, themes: string[]): string[] {
  const meant = organisation.services.filter((service) => service.themes.some((theme) => themes.includes(theme)));
  const services = meant.length > 0 ? meant : organisation.services;
  return [...new Set(services.flatMap((service) => service.serviceAreas))].sort();
}

/** A theme chosen as a filter is a reason as much as one that was typed. */
function withFilteredTheme(reasons: Reason[], organisation: Organisation, themes: string[]): Reason[] {
  if (reasons.some((reason) => reason.kind === 'theme')) return reasons;
  const id = themes.find((theme) => organisation.services.some((service) => service.themes.includes(theme)));
  return id === undefined ? reasons : [...reasons, { kind: 'theme', id }];
}

/** The municipalities the client may live in; null when nothing was said about it. */
function clientCodes(
  directory: Directory,
  interpretation: Interpretation,
  place: PlaceMeaning | null,
): string[] | null {
  if (place?.municipality) return [place.municipality];
  const region = interpretation.region;
  if (!region) return null;
  return directory.municipalities.filter((one) => one.region === region.slug).map((one) => one.code);
}

function nearestLocation(organisation: Organisation, origin: Point | null): Pick<Hit, 'location' | 'distanceKm'> {
  const [first] = organisation.locations;
  if (!first) throw new Error(`Organisation ${organisation.slug} has no location`);
  if (!origin) return { location: first, distanceKm: null };
  let best = { location: first, distanceKm: distanceKm(origin, first) };
  for (const location of organisation.locations.slice(1)) {
    const km = distanceKm(origin, location);
    if (km < best.distanceKm) best = { location, distanceKm: km };
  }
  return best;
}

function openNow(organisation: Organisation, at: LocalTime): boolean | null {
  const known = [...organisation.contacts.filter((one) => one.visibility === 'public'), ...organisation.locations]
    .map((one) => isOpen(one.hours, at))
    .filter((open) => open !== null);
  return known.length === 0 ? null : known.includes(true);
}

/** Making one is slow, comparing with it is not. */
const alphabet = new Intl.Collator('nl');

function comparison(sort: Sort): (a: Hit, b: Hit) => number {
  const byName = (a: Hit, b: Hit) =>
    alphabet.compare(a.organisation.name, b.organisation.name) || a.organisation.id.localeCompare(b.organisation.id);
  const byDistance = (a: Hit, b: Hit) => (a.distanceKm ?? Infinity) - (b.distanceKm ?? Infinity) || 0;
  const byChecked = (a: Hit, b: Hit) => (b.organisation.verification?.at ?? 0) - (a.organisation.verification?.at ?? 0);
  const byScore = (a: Hit, b: Hit) => Math.round(b.score / SCORE_STEP) - Math.round(a.score / SCORE_STEP);
  switch (sort) {
    case 'name':
      return byName;
    case 'distance':
      return (a, b) => nanIsZero(byDistance(a, b)) || byScore(a, b) || byName(a, b);
    case 'checked':
      return (a, b) => byChecked(a, b) || byScore(a, b) || byName(a, b);
    case 'match':
      return (a, b) => byScore(a, b) || nanIsZero(byDistance(a, b)) || byChecked(a, b) || byName(a, b);
  }
}

/** Infinity - Infinity: neither has a distance. */
function nanIsZero(difference: number): number {
  return Number.isNaN(difference) ? 0 : difference;
}
