/** An invented partner as a file holds it, for a test to change what it is about. */
import { publicPartnerOf, type PublicPartner } from '#app/domain/interchange/public-partner.ts';
import { aLocation, anOrganisation, aService } from './an-organisation.ts';

/** A UUID to tell partners apart by. */
export function recordId(number: number): string {
  return `0199a1b2-0000-7000-8000-${String(number).padStart(12, '0')}`;
}

/** @param number makes its ids and its slug its own */
export function aRecord(overrides: Partial<PublicPartner> = {}, number = 1): PublicPartner {
  const details = anOrganisation({
    locations: [aLocation({ id: `location-${number}` })],
    services: [aService({ id: `service-${number}`, phases: ['during'] })],
    contacts: [],
  });
  const id = recordId(number);
  const kept = { verification: null, unconfirmedSince: null, demo: false, version: 1, updatedAt: 1 };
  return { ...publicPartnerOf({ ...details, ...kept, id, slug: `lampje-${number}` }, []), ...overrides };
}

/** The product's own JSON file, with whatever for records. */
export function fileOf(partners: unknown[]): string {
  return JSON.stringify({ format: 'korte-lijntjes', version: 1, coalition: 'Elders', partners });
}
