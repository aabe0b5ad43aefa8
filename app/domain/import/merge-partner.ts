/**
 * An existing partner with what the sheet states put in. The sheet wins where it says something; an empty cell says
 * nothing; and everything it has no column for (referral, waiting, hours, programmes, covenant, other contacts) stays.
 * Ids stay too, so the same row twice gives an equal partner.
 */
import { sameHouseNumber } from '#app/domain/duplicates/subject.ts';
import type { Contact, Location, OrganisationDetails } from '#app/domain/organisation/organisation.ts';
import { normalise } from '#app/domain/search/dutch/normalise.ts';
import type { RowNotes } from './findings.ts';
import type { DraftLocation } from './location-cells.ts';
import { mergeServices, sameSet } from './merge-services.ts';
import { newContact, pointOf, summaryOf, type Making } from './new-partner.ts';
import type { PartnerDraft } from './read-row.ts';

/** About a metre: coordinates that went through a sheet may be rounded. */
const SAME_POINT_DEGREES = 0.00001;

export function mergePartner(
  existing: OrganisationDetails,
  draft: PartnerDraft,
  making: Making,
  notes: RowNotes,
): OrganisationDetails {
  const description = draft.description ?? existing.description;
  const services = mergeServices(existing, draft, making, notes);
  const typeStated = draft.type !== null || draft.typeLabel !== null;
  const summaryWasOurs = existing.summary === summaryOf(existing.description, existing.services);
  return {
    ...existing,
    name: draft.name,
    domain: draft.domain,
    type: typeStated ? draft.type : existing.type,
    typeLabel: typeStated ? draft.typeLabel : existing.typeLabel,
    summary: summaryWasOurs ? summaryOf(description, services) : existing.summary,
    description,
    languages:
      draft.languages.length === 0 || sameSet(draft.languages, existing.languages)
        ? existing.languages
        : draft.languages,
    keywords: withKeywords(existing.keywords, draft.keywords),
    ...mergeReach(existing, draft),
    website: draft.website ?? existing.website,
    locations: mergeLocations(existing.locations, draft.location, notes),
    services,
    contacts: mergeContacts(existing, draft, making, notes),
  };
}

/** Without a contact person, number and address are the organisation's, unless one of its contacts has them already. */
function mergeReach(existing: OrganisationDetails, draft: PartnerDraft): Pick<OrganisationDetails, 'phone' | 'email'> {
  const phoneKnown = draft.contact !== null || existing.contacts.some((contact) => contact.phone === draft.phone);
  const emailKnown = draft.contact !== null || existing.contacts.some((contact) => contact.email === draft.email);
  return {
    phone: phoneKnown ? existing.phone : (draft.phone ?? existing.phone),
    email: emailKnown ? existing.email : (draft.email ?? existing.email),
  };
}

function mergeContacts(existing: OrganisationDetails, draft: PartnerDraft, making: Making, notes: RowNotes): Contact[] {
  const { contacts } = existing;
  const { contact } = draft;
  if (!contact) return contacts;
  const phone = draft.phone === existing.phone ? null : draft.phone;
  const email = draft.email === existing.email ? null : draft.email;

  const named = contacts.findIndex((one) => normalise(one.name) === normalise(contact.name));
  if (named >= 0) {
    const known = contacts[named]!;
    const role = contact.role ?? known.role;
    return contacts.with(named, { ...known, role, phone: phone ?? known.phone, email: email ?? known.email });
  }
  // Somebody else on the same number or address has taken over; whatever was personal does not pass on.
  const place = contacts.findIndex(
    (one) => (one.phone !== null && one.phone === draft.phone) || (one.email !== null && one.email === draft.email),
  );
  if (place >= 0) {
    const known = contacts[place]!;
    const successor = {
      ...known,
      ...contact,
      phone: phone ?? known.phone,
      email: email ?? known.email,
      absence: null,
      legalBasis: 'legitimate-interest' as const,
      legalBasisOn: making.today,
    };
    notes.remark('contact_name', contact.name, 'contact-replaced', { name: contact.name, before: known.name });
    return contacts.with(place, successor);
  }
  if (contacts.length > 0) {
    const others = contacts.map((one) => one.name).join(', ');
    notes.remark('contact_name', contact.name, 'contacts-kept', { name: contact.name, others });
  }
  return [newContact(contact, draft, making), ...contacts];
}

function mergeLocations(locations: Location[], draft: DraftLocation, notes: RowNotes): Location[] {
  const samePostcode = (one: Location) => one.postcode === draft.postcode;
  const sameDoor = (one: Location) =>
    samePostcode(one) && (draft.houseNumber === null || sameHouseNumber(one.houseNumber ?? '', draft.houseNumber));
  const position = [locations.findIndex(sameDoor), locations.findIndex(samePostcode), 0].find((index) => index >= 0)!;
  const known = locations[position]!;
  if (samePostcode(known)) {
    const street = draft.street ?? known.street;
    const houseNumber = draft.houseNumber ?? known.houseNumber;
    const city = draft.cityStated ? draft.city : known.city;
    const { municipality } = draft;
    const merged = { ...known, street, houseNumber, city, municipality: municipality ?? known.municipality };
    return locations.with(position, { ...merged, ...mergedPoint(known, draft, sameDoor(known)) });
  }
  const { street, houseNumber, postcode, city, municipality } = draft;
  notes.remark('postcode', postcode, 'location-moved', { postcode: known.postcode, city: known.city });
  const moved = { ...known, street, houseNumber, postcode, city, municipality, wheelchair: null, accessibility: null };
  return locations.with(position, { ...moved, ...pointOf(draft) });
}

/** A point somebody put in its place by hand stays while the address does and the sheet has no other. */
function mergedPoint(known: Location, draft: DraftLocation, sameDoor: boolean) {
  const { stated } = draft;
  const keep = stated
    ? Math.abs(stated.latitude - known.latitude) < SAME_POINT_DEGREES &&
      Math.abs(stated.longitude - known.longitude) < SAME_POINT_DEGREES
    : sameDoor;
  return keep ? {} : pointOf(draft);
}

function withKeywords(existing: string[], stated: string[]): string[] {
  const known = new Set(existing.map(normalise));
  return [...existing, ...stated.filter((word) => !known.has(normalise(word)))];
}
