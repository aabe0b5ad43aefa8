/**
 * Two entries of one organisation made into one. What the kept entry says stands; the other fills what is missing and
 * adds what the kept one has not. Which of the two is kept, a person decides.
 */
import type { OrganisationDetails, Service } from '#app/domain/organisation/organisation.ts';
import { joined } from './joined.ts';
import { mergeContact, mergePlace, mergeProgramme, mergeService } from './merge-items.ts';
import { sameContacts, samePlaces, sameServices, type SameItems } from './same-items.ts';

/** @param newId what is taken over stays with the other entry too, for its history, so it gets an id of its own here */
export function mergeDetails(
  kept: OrganisationDetails,
  other: OrganisationDetails,
  newId: () => string,
): OrganisationDetails {
  const places = samePlaces(kept.locations, other.locations);
  const services = sameServices(kept.services, other.services);
  const contacts = sameContacts(kept.contacts, other.contacts);
  return {
    ...kept,
    shortName: kept.shortName ?? other.shortName,
    type: kept.type ?? (kept.typeLabel === null ? other.type : null),
    typeLabel: kept.typeLabel ?? (kept.type === null ? other.typeLabel : null),
    description: kept.description === '' ? other.description : kept.description,
    phone: kept.phone ?? other.phone,
    email: kept.email ?? other.email,
    website: kept.website ?? other.website,
    interpreter: kept.interpreter || other.interpreter,
    covenant: kept.covenant.status === 'none' ? other.covenant : kept.covenant,
    languages: joined(kept.languages, other.languages, String),
    keywords: joined(kept.keywords, [...otherNames(kept, other, services), ...other.keywords], inSmallLetters),
    locations: mergeItems(kept.locations, other.locations, places, mergePlace, newId),
    services: mergeItems(kept.services, other.services, services, mergeService, newId),
    contacts: mergeItems(kept.contacts, other.contacts, contacts, mergeContact, newId),
    programmes: mergeProgrammes(kept, other),
  };
}

/** Names that are given up: whoever knows the organisation or what it offers by one of them still finds it. */
function otherNames(kept: OrganisationDetails, other: OrganisationDetails, services: SameItems<Service>): string[] {
  const givenUp = [
    [kept.name, other.name],
    [kept.shortName, other.shortName],
  ].concat([...services].map(([theirs, ours]) => [ours.name, theirs.name]));
  return givenUp.flatMap(([name, otherName]) =>
    name && otherName && inSmallLetters(name) !== inSmallLetters(otherName) ? [otherName] : [],
  );
}

function inSmallLetters(text: string): string {
  return text.toLowerCase();
}

function mergeItems<T extends { id: string }>(
  kept: T[],
  other: T[],
  same: SameItems<T>,
  merge: (kept: T, other: T) => T,
  newId: () => string,
): T[] {
  const counterpart = new Map([...same].map(([theirs, ours]) => [ours, theirs]));
  const merged = kept.map((item) => {
    const theirs = counterpart.get(item);
    return theirs ? merge(item, theirs) : item;
  });
  return [...merged, ...other.filter((item) => !same.has(item)).map((item) => ({ ...item, id: newId() }))];
}

function mergeProgrammes(kept: OrganisationDetails, other: OrganisationDetails) {
  const merged = kept.programmes.map((offer) => {
    const theirs = other.programmes.find(({ programme }) => programme === offer.programme);
    return theirs ? mergeProgramme(offer, theirs) : offer;
  });
  return joined(merged, other.programmes, ({ programme }) => programme);
}
