/**
 * The services of an existing partner with what the sheet states put in. A sheet says themes and areas once, for the
 * whole organisation: as long as its services together say the same, their own division stays.
 */
import type { OrganisationDetails, Service } from '#app/domain/organisation/organisation.ts';
import { serviceKey } from './cell-lists.ts';
import type { RowNotes } from './findings.ts';
import { newService, type Making } from './new-partner.ts';
import type { DraftService, PartnerDraft } from './read-row.ts';

export function mergeServices(
  { services, description }: OrganisationDetails,
  draft: PartnerDraft,
  making: Making,
  notes: RowNotes,
): Service[] {
  if (draft.services.length === 0) {
    return withStatedTerms(services, services, draft).map((service) =>
      // A row without services gave one with the description of the organisation; the two stay alike.
      service.description === description ? { ...service, description: draft.description ?? description } : service,
    );
  }
  const statedFor = pairServices(services, draft.services);
  const named = services.filter((service) => statedFor.has(service));
  for (const { name } of services.filter((service) => !statedFor.has(service))) {
    notes.remark('services', name, 'service-kept', { name });
  }
  const withTerms = new Map(withStatedTerms(named, services, draft).map((service) => [service.id, service]));
  const merged = services.map((service) => {
    const stated = statedFor.get(service);
    const known = withTerms.get(service.id) ?? service;
    return stated ? { ...known, name: stated.name, description: stated.description ?? known.description } : known;
  });
  const paired = new Set(statedFor.values());
  const added = draft.services.filter((stated) => !paired.has(stated));
  return [...merged, ...added.map((stated) => newService(stated, draft, making))];
}

export function sameSet(a: readonly string[], b: readonly string[]): boolean {
  const [setOfA, setOfB] = [new Set(a), new Set(b)];
  return setOfA.size === setOfB.size && [...setOfA].every((one) => setOfB.has(one));
}

/** By name; when both sides have as many, what is left over pairs by position: it was renamed. */
function pairServices(services: Service[], stated: DraftService[]): Map<Service, DraftService> {
  const pairs = new Map<Service, DraftService>();
  const taken = new Set<DraftService>();
  const pair = (service: Service, one: DraftService) => {
    pairs.set(service, one);
    taken.add(one);
  };
  for (const service of services) {
    const one = stated.find((each) => !taken.has(each) && serviceKey(each.name) === serviceKey(service.name));
    if (one) pair(service, one);
  }
  if (services.length !== stated.length) return pairs;
  for (const [position, service] of services.entries()) {
    const one = stated[position]!;
    if (!pairs.has(service) && !taken.has(one)) pair(service, one);
  }
  return pairs;
}

/** Themes, audiences and areas of the row for the named services. An empty list in the row says nothing. */
function withStatedTerms(named: Service[], all: Service[], draft: PartnerDraft): Service[] {
  const division = (listOf: (service: Service) => string[], stated: string[]) => {
    const divided = stated.length === 0 || [named, all].some((some) => sameSet(some.flatMap(listOf), stated));
    return (service: Service) => (divided || sameSet(listOf(service), stated) ? listOf(service) : stated);
  };
  const themesOf = division((service) => service.themes, draft.themes);
  const areasOf = division((service) => service.serviceAreas, draft.serviceAreas);
  // The sheet has no column for audiences, so those it mentions come to the ones that are known.
  const newAudiences = draft.audiences.filter(
    (audience) => !all.some((service) => service.audiences.includes(audience)),
  );
  return named.map((service) => ({
    ...service,
    themes: themesOf(service),
    audiences: [...service.audiences, ...newAudiences],
    serviceAreas: areasOf(service),
  }));
}
