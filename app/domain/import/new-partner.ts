/** A partner as the sheet states it, with nothing known that the sheet does not say. */
import type { Contact, Location, OrganisationDetails, Service } from '#app/domain/organisation/organisation.ts';
import type { DraftLocation } from './location-cells.ts';
import type { DraftService, PartnerDraft } from './read-row.ts';

/** What making parts of a partner needs from outside. */
export type Making = {
  newId: () => string;
  /** `2026-09-14`, the day personal data are taken in. */
  today: string;
};

/** A sheet has no column for the phase, so help counts for all of them. */
const ALL_PHASES = ['before', 'during', 'after'];
const LONGEST_SUMMARY = 110;

export function newPartner(draft: PartnerDraft, making: Making): OrganisationDetails {
  return {
    name: draft.name,
    shortName: null,
    domain: draft.domain,
    type: draft.type,
    typeLabel: draft.typeLabel,
    summary: summaryOf(draft.description ?? '', servicesOf(draft)),
    description: draft.description ?? '',
    languages: draft.languages,
    interpreter: false,
    keywords: draft.keywords,
    phone: draft.contact ? null : draft.phone,
    email: draft.contact ? null : draft.email,
    website: draft.website,
    covenant: { status: 'none', signedOn: null },
    locations: [newLocation(draft.location, making)],
    services: servicesOf(draft).map((service) => newService(service, draft, making)),
    contacts: draft.contact ? [newContact(draft.contact, draft, making)] : [],
    programmes: [],
  };
}

/** One line for the list: the first sentence of the description, or else what the first service is called. */
export function summaryOf(description: string, services: readonly { name: string }[]): string {
  const text = description.replace(/\s+/g, ' ').trim();
  const sentence = /^.*?[.!?](?=\s+\p{Lu}|$)/u.exec(text)?.[0] ?? text;
  return atWord(sentence === '' ? (services[0]?.name ?? '') : sentence);
}

export function newService({ name, description }: DraftService, draft: PartnerDraft, { newId }: Making): Service {
  return {
    id: newId(),
    name,
    description: description ?? '',
    themes: draft.themes,
    phases: ALL_PHASES,
    audiences: draft.audiences,
    eligibility: [],
    exclusions: [],
    serviceAreas: draft.serviceAreas,
    cost: null,
    referral: null,
    waiting: null,
    intakeStop: null,
  };
}

export function newContact(
  contact: NonNullable<PartnerDraft['contact']>,
  { phone, email }: Pick<PartnerDraft, 'phone' | 'email'>,
  { newId, today }: Making,
): Contact {
  return {
    id: newId(),
    ...contact,
    task: 'Contact',
    level: 'execution',
    visibility: 'public',
    phone,
    phoneVisibility: 'public',
    email,
    emailVisibility: 'public',
    hours: [],
    absence: null,
    // A work contact that the organisation gave to the coalition to be called on.
    legalBasis: 'legitimate-interest',
    legalBasisOn: today,
  };
}

/** The point of the sheet, or else the middle of the postcode. */
export function pointOf(location: DraftLocation): Pick<Location, 'latitude' | 'longitude' | 'precision'> {
  if (location.stated) return { ...location.stated, precision: 'address' };
  if (location.ofPostcode) return { ...location.ofPostcode, precision: 'postcode' };
  throw new Error(`Expected a point for ${location.postcode} ${location.city}`);
}

function servicesOf(draft: PartnerDraft): DraftService[] {
  return draft.services.length > 0 ? draft.services : [{ name: draft.serviceName, description: draft.description }];
}

function newLocation(location: DraftLocation, { newId }: Making): Location {
  return {
    id: newId(),
    name: null,
    street: location.street,
    houseNumber: location.houseNumber,
    postcode: location.postcode,
    city: location.city,
    municipality: location.municipality,
    ...pointOf(location),
    hours: [],
    wheelchair: null,
    accessibility: null,
  };
}

function atWord(text: string): string {
  if (text.length <= LONGEST_SUMMARY) return text;
  const room = text.slice(0, LONGEST_SUMMARY);
  const space = room.lastIndexOf(' ');
  return `${(space > 0 ? room.slice(0, space) : room.slice(0, -1)).replace(/[\s,;:–-]+$/, '')}…`;
}
