/**
 * Answers a search: interpret, find candidates, rank, explain.
 * Pure: the same directory, request and time give the same answer.
 */
import type { Directory } from '#app/domain/directory/directory.ts';
import type { Km, Point } from '#app/domain/geo/distance.ts';
import { isOpen, localTime, type LocalTime } from '#app/domain/hours/local-time.ts';
import type { Location, Organisation } from '#app/domain/organisation/organisation.ts';
import { countFacets, type FacetCounts } from './facets.ts';
import { failedFacets, type Filters } from './filters.ts';
import { interpret, readPlace } from './interpret/interpret.ts';
import type { Interpretation } from './interpret/interpretation.ts';
import type { PlaceMeaning } from './interpret/meanings.ts';
import { shorten } from './interpret/tokens.ts';
import { candidates, type Candidates } from './rank/candidates.ts';
import { explain, type Explanation } from './rank/explain.ts';
import { matchStep, nearestLocation, order, type Ranked } from './rank/order.ts';
import { askedAreas, worksInOneOf } from './rank/service-area.ts';
import type { Sort } from './sorts.ts';

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

export type Hit = Explanation & {
  organisation: Organisation;
  /** 0–1; above 1 for a partner whose name was typed. */
  score: number;
  exactName: boolean;
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
  /** Number of answers that are listed. */
  total: number;
  /** Of these, how many work where the client lives or were asked for by name; they come first. */
  serving: number;
  /** Partners that match but do not work where the client lives; listed only when asked for. */
  others: number;
  /** Answers in order, from `from` up to `to`, each with its reasons. */
  hits(from?: number, to?: number): Hit[];
  /** Answers from `from` up to `to` as points on the map. */
  points(from: number, to: number): { organisation: Organisation; location: Location }[];
  /** Position among the answers, or -1. */
  positionOf(isMeant: (organisation: Organisation) => boolean): number;
  facets(): FacetCounts;
};

/** Everything scoring under this share of the best answer is noise. */
const TAIL = 0.22;
/** When somebody answers all of several needs, who answers only one of them is noise. */
const ALL_NEEDS_MET = 0.75;
const TAIL_OF_SEVERAL_NEEDS = 0.65;

export function search(directory: Directory, request: SearchRequest, now: number): SearchAnswer {
  const { interpretation, place } = readRequest(directory, request);
  const origin = interpretation.nearMe && request.position ? request.position : (place ?? request.position);
  const themes = askedThemes(interpretation, request.filters);
  const clientCodes = codesOfClient(directory, interpretation, place);
  const at = localTime(now);

  const found = candidates(directory.search, interpretation);
  const answers = answersOf(found, interpretation, themes, clientCodes);
  const { filters } = request;
  const isPassing = (one: Answer) => passes(one, filters, at);
  // Distances and an order only for who is listed.
  const ordered = (some: Answer[]) =>
    order(
      some.map((one) => toRanked(one, origin)),
      request.sort,
    );
  const serving = ordered(answers.serving.filter(isPassing));
  const others = answers.others.filter(isPassing);
  const everybody = () => [...answers.serving, ...answers.others];
  const listed = request.serves === 'all' ? [...serving, ...ordered(others)] : serving;

  function toHit(ranked: Ranked): Hit {
    const { part, slot, score, exactName, servesPlace, km } = ranked;
    const organisation = part.organisations[slot]!;
    const named = found.find((one) => one.part === part)?.named.get(slot)?.score ?? 0;
    return {
      ...explain(part, slot, interpretation, named, themes),
      organisation,
      score,
      exactName,
      areas: askedAreas(organisation, themes),
      servesPlace,
      distanceKm: km === Infinity ? null : km,
      location: locationOf(ranked, origin),
      openNow: openNow(organisation, at),
    };
  }

  return {
    interpretation,
    place,
    total: listed.length,
    serving: serving.length,
    others: others.length,
    hits: (from = 0, to = listed.length) => listed.slice(from, to).map(toHit),
    points: (from, to) =>
      listed
        .slice(from, to)
        .map((one) => ({ organisation: one.part.organisations[one.slot]!, location: locationOf(one, origin) })),
    positionOf: (isMeant) => listed.findIndex((one) => isMeant(one.part.organisations[one.slot]!)),
    facets: () =>
      countFacets({
        hits: request.serves === 'all' ? everybody() : answers.serving,
        everywhere: everybody(),
        filters,
        isOpen: ({ part, slot }) => openNow(part.organisations[slot]!, at) === true,
        themes,
        municipalities: directory.municipalities.map((one) => one.code),
      }),
  };
}

/** The query itself, and the client's place: as typed in it, as given apart, or as filtered. */
function readRequest(directory: Directory, { q, place: placeText, filters }: SearchRequest) {
  const { lexicon, known } = directory.search;
  const asked = interpret(lexicon, known, q);
  const apart = placeText.trim();
  const given = apart === '' ? { place: null, region: null } : readPlace(lexicon, known, apart);
  const filtered = filters.municipality.map((slug) => directory.municipalityBySlug(slug)).find(Boolean);
  const unknownApart = apart !== '' && !given.place && !given.region ? shorten(apart).text : null;
  // A filter is chosen on purpose, so it goes before a place in the words.
  const place = (filtered && lexicon.municipalities.get(filtered.code)) ?? asked.place ?? given.place;
  const unknownPlace = asked.unknownPlace ?? unknownApart;
  return { interpretation: { ...asked, region: asked.region ?? given.region, unknownPlace }, place };
}

function askedThemes({ needs }: Interpretation, filters: Filters): string[] {
  const meant = needs.flatMap((need) => need.meanings.filter((one) => one.kind === 'theme').map((one) => one.id));
  return [...meant, ...filters.theme];
}

/** The municipalities the client may live in; null when nothing was said about it. */
function codesOfClient(
  directory: Directory,
  interpretation: Interpretation,
  place: PlaceMeaning | null,
): string[] | null {
  if (place?.municipality) return [place.municipality];
  const { region } = interpretation;
  if (!region) return null;
  return directory.municipalities.filter((one) => one.region === region.slug).map((one) => one.code);
}

type Answer = Omit<Ranked, 'km' | 'step' | 'checkedAt'>;

/** Those that work where the client lives (an exactly typed name always counts), and the others. */
function answersOf(
  found: Candidates[],
  interpretation: Interpretation,
  themes: string[],
  clientCodes: string[] | null,
): { serving: Answer[]; others: Answer[] } {
  const least = leastScore(found, interpretation);
  const serving: Answer[] = [];
  const others: Answer[] = [];
  for (const { part, slots, scores, named } of found) {
    const works = clientCodes && worksInOneOf(part, themes, clientCodes);
    for (const slot of slots) {
      const score = scores[slot]!;
      if (score < least) continue;
      const exactName = named.get(slot)?.exact ?? false;
      const servesPlace = works && works[slot] === 1;
      const answer = { part, slot, score, exactName, servesPlace };
      if (servesPlace === false && !exactName) others.push(answer);
      else serving.push(answer);
    }
  }
  return { serving, others };
}

function leastScore(found: Candidates[], { needs }: Interpretation): number {
  let best = 0;
  for (const { slots, scores } of found) for (const slot of slots) best = Math.max(best, scores[slot]!);
  return best * (needs.length > 1 && best >= ALL_NEEDS_MET ? TAIL_OF_SEVERAL_NEEDS : TAIL);
}

function toRanked({ part, slot, score, exactName, servesPlace }: Answer, origin: Point | null): Ranked {
  const { km } = nearestLocation(part, slot, origin);
  const checkedAt = part.columns.checkedAt[slot]!;
  const step = matchStep(score, km, part.columns.unconfirmed[slot] === 1);
  return { part, slot, score, exactName, servesPlace, km, step, checkedAt };
}

function passes({ part, slot }: Answer, filters: Filters, at: LocalTime): boolean {
  if (failedFacets(part, slot, filters).length > 0) return false;
  return !filters.openNow || openNow(part.organisations[slot]!, at) === true;
}

function locationOf({ part, slot }: Answer, origin: Point | null): Location {
  const organisation = part.organisations[slot]!;
  const location = organisation.locations[nearestLocation(part, slot, origin).position];
  if (!location) throw new Error(`Organisation ${organisation.slug} has no location`);
  return location;
}

function openNow(organisation: Organisation, at: LocalTime): boolean | null {
  const known = [...organisation.contacts.filter((one) => one.visibility === 'public'), ...organisation.locations]
    .map((one) => isOpen(one.hours, at))
    .filter((open) => open !== null);
  return known.length === 0 ? null : known.includes(true);
}
