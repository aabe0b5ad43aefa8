/**
 * Two entries of one organisation made into one. What the kept entry says stands; the other fills what is missing and
 * adds what the kept one has not. Which of the two is kept, a person decides.
 */
import type { Contact, Location, OrganisationDetails, Service } from '#app/domain/organisation/organisation.ts';

/** @param newId what is taken over stays with the other entry too, for its history, so it gets an id of its own here */
export function mergeDetails(
  kept: OrganisationDetails,
  other: OrganisationDetails,
  newId: () => string,
): OrganisationDetails {
  const withId = <T extends { id: string }>(item: T): T => ({ ...item, id: newId() });
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
    // Whoever knows the organisation by its other name still finds it.
    keywords: joined(kept.keywords, [...otherName(kept, other), ...other.keywords], (word) => word.toLowerCase()),
    locations: [...kept.locations, ...missingFrom(kept.locations, other.locations, placeOf).map(withId)],
    services: [...kept.services, ...missingFrom(kept.services, other.services, serviceName).map(withId)],
    contacts: [...kept.contacts, ...missingFrom(kept.contacts, other.contacts, contactTask).map(withId)],
    programmes: joined(kept.programmes, other.programmes, ({ programme }) => programme),
  };
}

function otherName(kept: OrganisationDetails, other: OrganisationDetails): string[] {
  return other.name === kept.name ? [] : [other.name];
}

function placeOf({ postcode, houseNumber }: Location): string {
  return `${postcode} ${houseNumber ?? ''}`.toLowerCase();
}

function serviceName({ name }: Service): string {
  return name.toLowerCase();
}

function contactTask({ name, task }: Contact): string {
  return `${name} ${task}`.toLowerCase();
}

function joined<T>(first: T[], second: T[], keyOf: (item: T) => string): T[] {
  return [...first, ...missingFrom(first, second, keyOf)];
}

/** Those of the second that no key of the first has. */
function missingFrom<T>(first: T[], second: T[], keyOf: (item: T) => string): T[] {
  const known = new Set(first.map(keyOf));
  return second.filter((item) => !known.has(keyOf(item)));
}
