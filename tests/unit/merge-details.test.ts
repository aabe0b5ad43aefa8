/** Two entries made into one: what the kept one says stands, and nothing that only the other says is lost. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mergeDetails } from '#app/domain/duplicates/merge-details.ts';
import {
  sameContacts,
  samePlaces,
  sameServices,
  withIdsOf,
  type SameItems,
} from '#app/domain/duplicates/same-items.ts';
import type { Contact, Location, OrganisationDetails, Service } from '#app/domain/organisation/organisation.ts';
import { changesBetween } from '#app/domain/revision/diff.ts';
import { aContact, aLocation, anOrganisation, aService } from '#tests/support/an-organisation.ts';
import { organisationArbitrary } from '#tests/support/organisation-arbitrary.ts';

/** Ids that no entry of a test has. */
function counting(): () => string {
  let count = 0;
  return () => `new-${(count += 1)}`;
}

type Item = { id: string };

/** Every item of both is there, and of one that both have all that either says. */
function expectBoth<T extends Item>(merged: T[], kept: T[], same: SameItems<T>, other: T[]): void {
  expect(merged).toHaveLength(kept.length + other.length - same.size);
  for (const [at, item] of kept.entries()) {
    const theirs = other.find((one) => same.get(one) === item);
    if (theirs) expectNothingLost(merged[at]!, item, theirs);
    else expect(merged[at]).toEqual(item);
  }
  const added = merged.slice(kept.length).map((item) => ({ ...item, id: '' }));
  expect(added).toEqual(other.filter((item) => !same.has(item)).map((item) => ({ ...item, id: '' })));
}

/** Only where both say something, and not the same, that of the kept one stands alone; of lists all is there. */
function expectNothingLost(merged: object, kept: object, other: object): void {
  const [all, ours] = [merged, kept].map((one) => new Map<string, unknown>(Object.entries(one)));
  for (const [property, said] of Object.entries(other)) {
    const [is, was] = [all!.get(property), ours!.get(property)];
    if (isList(is) && isList(was) && isList(said) && property !== 'hours') {
      const texts = is.map(textOf);
      for (const member of [...was, ...said]) expect(texts).toContain(textOf(member));
    } else if (saysNothing(property, was) && !saysNothing(property, said)) expect(is, property).toEqual(said);
  }
}

/** Without its lists of items, and without its type, of which the one way to say it excludes the other. */
function ownFacts(entry: OrganisationDetails): object {
  return { ...entry, type: null, typeLabel: null, locations: [], services: [], contacts: [], programmes: [] };
}

function isList(value: unknown): value is unknown[] {
  return Array.isArray(value);
}

/** No interpreter is nothing said; no room for a wheelchair is said, as that can also be left open. */
function saysNothing(property: string, value: unknown): boolean {
  if (value === false) return property === 'interpreter';
  return value === null || value === '' || (isList(value) && value.length === 0);
}

/** Of something with more than a text, its text. */
function textOf(member: unknown): string {
  return lowered(JSON.stringify(typeof member === 'object' && member && 'text' in member ? member.text : member));
}

function lowered(text: string): string {
  return text.toLowerCase();
}

const withPlace = (place: Location) => anOrganisation({ locations: [place] });
const withService = (service: Service) => anOrganisation({ services: [service] });
const withContact = (contact: Contact) => anOrganisation({ contacts: [contact] });

const BARE = {
  shortName: null,
  type: null,
  typeLabel: null,
  description: '',
  phone: null,
  email: null,
  website: null,
  interpreter: false,
  covenant: { status: 'none' as const, signedOn: null },
};

describe('merging', () => {
  test('leaves what the kept entry says', () => {
    const kept = anOrganisation({ name: 'Het Lampje', keywords: [] });
    const other = anOrganisation({ phone: '+31475005999', email: 'post@lampje.example', description: 'Anders.' });
    const { name, phone, email, description, covenant } = mergeDetails(kept, other, counting());
    expect({ name, phone, email, description, covenant }).toEqual({
      name: kept.name,
      phone: kept.phone,
      email: kept.email,
      description: kept.description,
      covenant: kept.covenant,
    });
  });

  test('fills what the kept entry does not say', () => {
    const other = anOrganisation({ shortName: 'HL' });
    expect(mergeDetails(anOrganisation(BARE), other, counting())).toMatchObject({
      shortName: 'HL',
      type: other.type,
      description: other.description,
      phone: other.phone,
      email: other.email,
      website: other.website,
      interpreter: true,
      covenant: other.covenant,
    });
  });

  test('does not put a type of the list beside one in own words', () => {
    const own = anOrganisation({ type: null, typeLabel: 'Buurtkamer' });
    expect(mergeDetails(own, anOrganisation(), counting())).toMatchObject({ type: null, typeLabel: 'Buurtkamer' });
    expect(mergeDetails(anOrganisation(), own, counting())).toMatchObject({
      type: 'volunteer-organisation',
      typeLabel: null,
    });
  });

  test('keeps the other name as a word to search by', () => {
    const kept = anOrganisation({ keywords: ['Maatje'] });
    const other = anOrganisation({ name: 'Lampje Roermond', keywords: ['maatje', 'post'] });
    expect(mergeDetails(kept, other, counting()).keywords).toEqual(['Maatje', 'Lampje Roermond', 'post']);
  });

  test('keeps the other short name, and the other name of a service, as words to search by', () => {
    const kept = anOrganisation({ shortName: 'HL', keywords: [] });
    const other = anOrganisation({ shortName: 'Lampje', keywords: [], services: [aService({ name: 'Geldmaatje' })] });
    expect(mergeDetails(kept, other, counting()).keywords).toEqual(['Lampje', 'Geldmaatje']);
  });

  test('takes over places, services and contacts that are not there yet, under ids of their own', () => {
    const kept = anOrganisation();
    const other = anOrganisation({
      locations: [aLocation({ postcode: '6041 ab' }), aLocation({ id: 'location-2', postcode: '5961 AA' })],
      services: [aService({ name: 'BUDGETMAATJE' }), aService({ id: 'service-2', name: 'Taalmaatje', themes: [] })],
      contacts: [aContact(), aContact({ id: 'contact-2', name: 'Bo Bedacht', task: 'Overleg' })],
    });
    const merged = mergeDetails(kept, other, counting());
    expect(merged.locations.map(({ id, postcode }) => [id, postcode])).toEqual([
      ['location-1', '6041 AB'],
      ['new-1', '5961 AA'],
    ]);
    expect(merged.services.map(({ id, name }) => [id, name])).toEqual([
      ['service-1', 'Budgetmaatje'],
      ['new-2', 'Taalmaatje'],
    ]);
    expect(merged.contacts.map(({ id, task }) => [id, task])).toEqual([
      ['contact-1', 'Iemand aanmelden'],
      ['new-3', 'Overleg'],
    ]);
  });

  test('fills a place at the same door, and takes the point of the address over that of the postcode', () => {
    const kept = aLocation({ street: null, precision: 'postcode', wheelchair: null, hours: [] });
    const other = aLocation({ id: 'other', houseNumber: ' 7', latitude: 51.2, accessibility: 'Begane grond' });
    const merged = mergeDetails(anOrganisation({ locations: [kept] }), withPlace(other), counting());
    expect(merged.locations).toEqual([{ ...other, id: kept.id, houseNumber: '7' }]);
  });

  test('puts together what both say about one service', () => {
    const kept = aService({ cost: null, referral: null, serviceAreas: ['GM0957'], eligibility: [] });
    const other = aService({ id: 'other', name: 'Geldmaatje', serviceAreas: ['GM0988'], cost: '€ 5' });
    const merged = mergeDetails(anOrganisation({ services: [kept] }), withService(other), counting());
    expect(merged.services).toEqual([{ ...other, id: kept.id, name: kept.name, serviceAreas: ['GM0957', 'GM0988'] }]);
  });

  test('keeps services apart that are for the same as two others', () => {
    const two = [aService({ id: 'a', name: 'Taalmaatje' }), aService({ id: 'b', name: 'Geldmaatje' })];
    const merged = mergeDetails(anOrganisation(), anOrganisation({ services: two }), counting());
    expect(merged.services.map(({ name }) => name)).toEqual(['Budgetmaatje', 'Taalmaatje', 'Geldmaatje']);
  });

  test('shows a number that comes with a contact to no more people than before', () => {
    const kept = aContact({ phone: null, email: 'Zoe@lampje.example', visibility: 'public' });
    const other = aContact({
      id: 'other',
      name: 'Z. Zonderling',
      visibility: 'coordinators',
      phoneVisibility: 'public',
    });
    const merged = mergeDetails(anOrganisation({ contacts: [kept] }), withContact(other), counting());
    expect(merged.contacts).toEqual([{ ...kept, phone: other.phone, phoneVisibility: 'coordinators' }]);
  });

  test('keeps two people with one number apart', () => {
    const other = aContact({ id: 'other', name: 'Bo Bedacht', task: 'Overleg', email: null });
    const merged = mergeDetails(anOrganisation(), withContact(other), counting());
    expect(merged.contacts.map(({ name }) => name)).toEqual(['Zoë Zonderling', 'Bo Bedacht']);
  });

  test('of an entry with itself changes nothing', () => {
    fc.assert(
      fc.property(organisationArbitrary, (entry) => {
        expect(mergeDetails(entry, entry, counting())).toEqual(entry);
      }),
    );
  });

  test('loses nothing that only one of the two says', () => {
    fc.assert(
      fc.property(organisationArbitrary, organisationArbitrary, (kept, other) => {
        const merged = mergeDetails(kept, other, counting());
        expectBoth(merged.locations, kept.locations, samePlaces(kept.locations, other.locations), other.locations);
        expectBoth(merged.services, kept.services, sameServices(kept.services, other.services), other.services);
        expectBoth(merged.contacts, kept.contacts, sameContacts(kept.contacts, other.contacts), other.contacts);
        expectNothingLost(ownFacts(merged), ownFacts(kept), ownFacts(other));
        const programmes = merged.programmes.map(({ programme }) => programme);
        for (const { programme } of [...kept.programmes, ...other.programmes]) expect(programmes).toContain(programme);
        const names = [...merged.keywords, merged.name, ...merged.services.map(({ name }) => name)].map(lowered);
        for (const { name } of [other, ...other.services]) expect(names).toContain(lowered(name));
      }),
    );
  });

  test('keeps every id apart, and merging once more adds nothing', () => {
    fc.assert(
      fc.property(organisationArbitrary, organisationArbitrary, (kept, other) => {
        const newId = counting();
        const merged = mergeDetails(kept, other, newId);
        for (const list of ['locations', 'services', 'contacts'] as const) {
          const ids = merged[list].map(({ id }) => id);
          expect(new Set(ids).size).toBe(ids.length);
        }
        expect(mergeDetails(merged, other, newId)).toEqual(merged);
      }),
    );
  });
});

describe('comparing two entries with ids of their own', () => {
  const other = anOrganisation({
    locations: [aLocation({ id: 'location-9', houseNumber: '7 ', street: 'Fabelstr.', postcode: '6041' })],
    services: [
      aService({ id: 'service-8', name: 'Taalmaatje', themes: [] }),
      aService({ id: 'service-9', cost: '€ 5' }),
    ],
    contacts: [aContact({ id: 'contact-9', name: 'Z. Zonderling', email: 'ZOE@lampje.example' })],
  });

  test('shows what both have as a change, and only what one has as added or removed', () => {
    const changes = changesBetween(anOrganisation(), withIdsOf(anOrganisation(), other));
    expect(changes.map(({ key, kind }) => [key, kind])).toEqual([
      ['locations.location-1.address', 'changed'],
      ['services.service-1.cost', 'changed'],
      ['services.service-8', 'added'],
      ['contacts.contact-1.person', 'changed'],
    ]);
  });

  test('shows nothing when both say the same, whatever the order', () => {
    fc.assert(
      fc.property(organisationArbitrary, (entry) => {
        const anew = <T extends Item>(items: T[]) => items.map((item) => ({ ...item, id: `again ${item.id}` }));
        const { locations, services, contacts } = entry;
        const again = {
          ...entry,
          locations: anew(locations).reverse(),
          services: anew(services).reverse(),
          contacts: anew(contacts).reverse(),
        };
        expect(changesBetween(entry, withIdsOf(entry, again))).toEqual([]);
      }),
    );
  });
});
