/** The business card of a partner: its own public numbers and first address. The people stay on its page. */
import type { Organisation } from './organisation.ts';
import type { Card } from './vcard.ts';

/** A postcode area in the country is about this wide. */
const POSTCODE_METRES = 1500;

/** @param note such as where the whole entry can be read */
export function partnerCard(organisation: Organisation, note: string): Card {
  const { id, name, phone, email, website, updatedAt } = organisation;
  const location = organisation.locations[0];
  return {
    id,
    name,
    address: location
      ? {
          street: [location.street, location.houseNumber].filter(Boolean).join(' ') || null,
          postcode: location.postcode,
          city: location.city,
        }
      : null,
    position: location
      ? {
          latitude: location.latitude,
          longitude: location.longitude,
          uncertainMetres: location.precision === 'address' ? null : POSTCODE_METRES,
        }
      : null,
    phone,
    email,
    website,
    note,
    updatedAt,
  };
}
