/** Two entries made into one: what the kept one says stands, and nothing that only the other says is lost. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mergeDetails } from '#app/domain/duplicates/merge-details.ts';
import { aContact, aLocation, anOrganisation, aService } from '#tests/support/an-organisation.ts';
import { organisationArbitrary } from '#tests/support/organisation-arbitrary.ts';

/** Ids that no entry of a test has. */
function counting(): () => string {
  let count = 0;
  return () => `new-${(count += 1)}`;
}

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

  test('takes over places, services and contacts that are not there yet, under ids of their own', () => {
    const kept = anOrganisation();
    const other = anOrganisation({
      locations: [aLocation({ postcode: '6041 ab' }), aLocation({ id: 'location-2', postcode: '5961 AA' })],
      services: [aService({ name: 'BUDGETMAATJE' }), aService({ id: 'service-2', name: 'Taalmaatje' })],
      contacts: [aContact(), aContact({ id: 'contact-2', task: 'Overleg' })],
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

  test('of an entry with itself changes nothing', () => {
    fc.assert(
      fc.property(organisationArbitrary, (entry) => {
        expect(mergeDetails(entry, entry, counting())).toEqual(entry);
      }),
    );
  });

  test('loses nothing of the kept entry, keeps every id apart, and merging once more adds nothing', () => {
    fc.assert(
      fc.property(organisationArbitrary, organisationArbitrary, (kept, other) => {
        const newId = counting();
        const merged = mergeDetails(kept, other, newId);
        for (const list of ['locations', 'services', 'contacts', 'programmes', 'languages'] as const) {
          expect(merged[list].slice(0, kept[list].length)).toEqual(kept[list]);
        }
        for (const list of ['locations', 'services', 'contacts'] as const) {
          const ids = merged[list].map(({ id }) => id);
          expect(new Set(ids).size).toBe(ids.length);
        }
        expect(mergeDetails(merged, other, newId)).toEqual(merged);
      }),
    );
  });
});
