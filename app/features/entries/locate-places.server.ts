/** Looks up where the addresses are that somebody filled in for an entry. Those that stay as they were keep their point. */
import { changedAddresses, type FindPoint, type FoundPoint, type PlacesForm } from '#app/domain/entry/places-form.ts';
import type { Directory } from '#app/domain/directory/directory.ts';
import type { Location, OrganisationDetails } from '#app/domain/organisation/organisation.ts';
import type { Geocoder } from '#app/platform/geocoder.server.ts';
import { locateAddress } from '../registration/locate-address.server.ts';

type Deps = { directory: Directory; geocoder: Geocoder | null };

/** @returns what finds the points of these addresses and of those of the entry, and of no others */
export async function locatePlaces(deps: Deps, details: OrganisationDetails, form: PlacesForm): Promise<FindPoint> {
  // Somebody who works from an older version may have typed what another filled in meanwhile.
  const points = new Map<string, FoundPoint>(
    details.locations.flatMap((place) => [
      [keyOf(place), pointOf(place)],
      [keyOf({ ...place, city: null }), pointOf(place)],
    ]),
  );
  for (const address of changedAddresses(details, form)) {
    const point = await locateAddress(deps, address);
    if (point) points.set(keyOf(address), point);
  }
  return (address) => points.get(keyOf(address)) ?? null;
}

function pointOf({ latitude, longitude, precision, municipality, city }: Location): FoundPoint {
  return { latitude, longitude, precision, municipality, city };
}

function keyOf({ street, houseNumber, postcode, city }: Parameters<FindPoint>[0]): string {
  return JSON.stringify([street, houseNumber, postcode, city]);
}
