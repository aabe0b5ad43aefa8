/** Where an address is: looked up when there is a geocoder, and else the middle of its four-digit postcode. */
import { postcodePoint, type FoundPoint, type TypedAddress } from '#app/domain/entry/places-form.ts';
import type { Directory } from '#app/domain/directory/directory.ts';
import type { Geocoder } from '#app/platform/geocoder.server.ts';

type Deps = { directory: Directory; geocoder: Geocoder | null };

/** @returns null for a postcode nobody knows */
export async function locateAddress({ directory, geocoder }: Deps, address: TypedAddress): Promise<FoundPoint | null> {
  const areas = new Map(directory.postcodes.map((area) => [area.code, area]));
  const middle = postcodePoint(areas)(address);
  const found = address.houseNumber === null ? null : await geocoder?.(address);
  if (!found) return middle;
  const { latitude, longitude, city } = found;
  // One outside the coalition is none that anybody here knows or curates.
  const municipality = directory.municipalityByCode(found.municipality ?? middle?.municipality ?? '')?.code ?? null;
  return { latitude, longitude, municipality, city: address.city ?? city, precision: 'address' };
}
