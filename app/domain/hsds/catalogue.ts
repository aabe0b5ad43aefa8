/**
 * What the HSDS API lists: references to what the directory holds, in its order, filtered as asked. Objects are made of
 * them one by one, when they are sent.
 */
import type { Directory } from '#app/domain/directory/directory.ts';
import { distanceKm, type Point } from '#app/domain/geo/distance.ts';
import type { Location, Organisation, Service } from '#app/domain/organisation/organisation.ts';
import { publicPartnerOf } from '#app/domain/interchange/public-partner.ts';
import { noFilters } from '#app/domain/search/filters.ts';
import { normalise } from '#app/domain/search/dutch/normalise.ts';
import { search } from '#app/domain/search/search.ts';
import { statedFields } from './attributes.ts';
import { organizationFields } from './organization.ts';
import { serviceFields } from './service.ts';
import type { HsdsTaxonomy, HsdsTaxonomyTerm } from './objects.ts';
import type { HsdsQuery } from './request.ts';
import { termCode, type TaxonomyKind, type Taxonomies } from './taxonomies.ts';

export type ServiceRef = { organisation: Organisation; service: Service };
export type PlacedRef = ServiceRef & { location: Location };

/** @param now UTC milliseconds */
export type Asked = { directory: Directory; taxonomies: Taxonomies; query: HsdsQuery; now: number };

export function organisationsAsked(asked: Asked): Organisation[] {
  const isMeant = termFilter(asked);
  return foundOrganisations(asked).filter(
    (organisation) =>
      isRecent(asked, organisation) && organisation.services.some((service) => isMeant({ organisation, service })),
  );
}

export function servicesAsked(asked: Asked): ServiceRef[] {
  const { organization_id } = asked.query;
  const isMeant = termFilter(asked);
  return foundServices(asked).filter(
    (one) =>
      (organization_id === undefined || one.organisation.id === organization_id) &&
      isRecent(asked, one.organisation) &&
      isMeant(one),
  );
}

/** A postcode alone asks for what serves it; with a distance, for what can be visited within it. */
export function placedServicesAsked(asked: Asked): PlacedRef[] {
  const { postcode, proximity } = asked.query;
  const area = postcode === undefined ? null : postcodeArea(asked.directory, postcode);
  if (postcode !== undefined && area === null) return [];
  const isNear = (point: Point) => !area || !proximity || distanceKm(area, point) * 1000 <= proximity;
  return servicesAsked(asked)
    .filter(({ service }) => !area || proximity !== undefined || service.serviceAreas.includes(area.municipality))
    .flatMap((one) => placesOf(one).filter(({ location }) => isNear(location)));
}

export function postcodeArea({ postcodes }: Directory, postcode: string) {
  return postcodes.find(({ code }) => code === postcode.slice(0, 4)) ?? null;
}

export function taxonomiesAsked({ taxonomies, query }: Asked): HsdsTaxonomy[] {
  return taxonomies.taxonomies.filter((one) => holdsText(one, query.search));
}

/** Our taxonomies are flat: every term is at the top and has no children. */
export function termsAsked({ taxonomies, query }: Asked): HsdsTaxonomyTerm[] {
  if (query.parent_id !== undefined) return [];
  return taxonomies.terms.filter(
    (one) => (query.taxonomy_id === undefined || one.taxonomy_id === query.taxonomy_id) && holdsText(one, query.search),
  );
}

function foundOrganisations({ directory, query, now }: Asked): Organisation[] {
  return query.search === undefined ? directory.organisations : answerTo(directory, query.search, now).organisations;
}

/** Of a partner that was found, the help that was asked for; all of it when none is. */
function foundServices({ directory, query, now }: Asked): ServiceRef[] {
  if (query.search === undefined) return directory.organisations.flatMap(refsOf);
  const { organisations, themes } = answerTo(directory, query.search, now);
  return organisations.flatMap((organisation) => {
    const refs = refsOf(organisation);
    const meant = refs.filter(({ service }) => service.themes.some((theme) => themes.has(theme)));
    return meant.length > 0 ? meant : refs;
  });
}

/** Every list of services begins with all of them; a partner that changes is another object. */
const refsOf = keptFor((organisation: Organisation): ServiceRef[] =>
  organisation.services.map((service) => ({ organisation, service })),
);

const placesOf = keptFor((one: ServiceRef): PlacedRef[] =>
  one.organisation.locations.map((location) => ({ ...one, location })),
);

function keptFor<Key extends object, T>(make: (key: Key) => T): (key: Key) => T {
  const kept = new WeakMap<Key, T>();
  return (key) => {
    let made = kept.get(key);
    if (made === undefined) kept.set(key, (made = make(key)));
    return made;
  };
}

/** As the search box of the site answers. */
function answerTo(directory: Directory, q: string, now: number) {
  const request = { q, place: '', position: null, filters: noFilters(), serves: 'client', sort: 'match' } as const;
  const answer = search(directory, request, now);
  const meanings = answer.interpretation.needs.flatMap((need) => need.meanings);
  return {
    organisations: answer.points(0, answer.total).map(({ organisation }) => organisation),
    themes: new Set(meanings.filter(({ kind }) => kind === 'theme').map(({ id }) => id)),
  };
}

function isRecent({ query }: Asked, { updatedAt }: Organisation): boolean {
  return query.modified_after === undefined || updatedAt >= query.modified_after;
}

function termFilter({ directory, taxonomies, query }: Asked): (one: ServiceRef) => boolean {
  const { taxonomy_term_id: term, taxonomy_id: taxonomy } = query;
  if (term === undefined && taxonomy === undefined) return () => true;
  const meant = (isMeant: (one: HsdsTaxonomyTerm) => boolean) =>
    new Set(taxonomies.terms.filter(isMeant).map(({ code }) => code));
  const wanted = [
    ...(term === undefined ? [] : [meant(({ id }) => id === term)]),
    ...(taxonomy === undefined ? [] : [meant(({ taxonomy_id }) => taxonomy_id === taxonomy)]),
  ];
  const codesOf = wanted.some((codes) => [...codes].some(isField)) ? withFieldCodes(directory) : termCodes;
  return (one) => {
    const codes = codesOf(one);
    return wanted.every((some) => codes.some((code) => some.has(code)));
  };
}

/** Of the service itself and of its organization, which a service is sent with. */
function termCodes({ organisation, service }: ServiceRef): string[] {
  const ofKind = (kind: TaxonomyKind, ids: readonly string[]) => ids.map((id) => termCode(kind, id));
  return [
    ...ofKind('theme', service.themes),
    ...ofKind('phase', service.phases),
    ...ofKind('audience', service.audiences),
    ...ofKind('domain', [organisation.domain]),
    ...ofKind('organisation-type', organisation.type === null ? [] : [organisation.type]),
    ...ofKind(
      'programme',
      organisation.programmes.map(({ programme }) => programme),
    ),
  ];
}

/** Which fields have a value takes longer to say, and is seldom asked. */
function withFieldCodes(directory: Directory): (one: ServiceRef) => string[] {
  return (one) => {
    const partner = publicPartnerOf(one.organisation, directory.routesFrom(one.organisation.id));
    const fields = statedFields({ ...organizationFields(partner), ...serviceFields(one.service) });
    return [...termCodes(one), ...fields.map((name) => termCode('field', name))];
  };
}

function isField(code: string): boolean {
  return code.startsWith(termCode('field', ''));
}

function holdsText({ name, description }: HsdsTaxonomy, wanted: string | undefined): boolean {
  return normalise(`${name} ${description}`).includes(normalise(wanted ?? ''));
}
