/** A visiting address as an HSDS location. */
import type { PublicPartner } from '#app/domain/interchange/public-partner.ts';
import type { Location } from '#app/domain/organisation/organisation.ts';
import { addressLine, isExactLine } from './addresses.ts';
import { fieldAttributes } from './attributes.ts';
import { filled } from './filled.ts';
import type { HsdsAccessibility, HsdsLocation } from './objects.ts';
import { keptId, ownId } from './own-id.ts';
import { schedulesOf } from './schedule.ts';
import words from './words.json';
import type { HsdsWorld } from './world.ts';

export function locationIdOf({ idOf }: HsdsWorld, partner: { id: string }, location: Location): string {
  return ownId(idOf, `location/${partner.id}`, location.id);
}

export function hsdsLocation(world: HsdsWorld, partner: PublicPartner, location: Location): HsdsLocation {
  const id = locationIdOf(world, partner, location);
  const municipality = location.municipality === null ? null : world.municipality(location.municipality);
  const { street, houseNumber } = location;
  return filled<HsdsLocation>({
    id,
    location_type: 'physical',
    organization_id: partner.id,
    name: location.name,
    latitude: location.latitude,
    longitude: location.longitude,
    addresses: [
      filled({
        id: world.idOf(`address/${id}`),
        location_id: id,
        // HSDS wants a line; where we know none, the place is all there is to say.
        address_1: addressLine(location) || location.city,
        city: location.city,
        region: municipality?.name ?? null,
        state_province: municipality?.province ?? world.province,
        postal_code: location.postcode,
        country: 'NL',
        address_type: 'physical',
      }),
    ],
    accessibility: accessibilityOf(world, id, location),
    schedules: schedulesOf(world, id, location.hours),
    attributes: fieldAttributes(
      world,
      { entity: 'location', id },
      {
        id: keptId(location.id),
        address: isExactLine(location) && addressLine(location) !== '' ? null : { street, houseNumber },
        municipality: location.municipality,
        precision: location.precision,
        wheelchair: location.wheelchair,
      },
    ),
  });
}

/** @returns what the standard sentence about a wheelchair is; null when it is not known */
export function wheelchairText(wheelchair: boolean | null): string | null {
  if (wheelchair === null) return null;
  return wheelchair ? words.wheelchair : words.noWheelchair;
}

function accessibilityOf({ idOf }: HsdsWorld, id: string, location: Location): HsdsAccessibility[] {
  const standard = wheelchairText(location.wheelchair);
  const description = location.accessibility ?? standard;
  if (description === null) return [];
  const details = location.accessibility === null ? null : standard;
  return [filled({ id: idOf(`accessibility/${id}`), location_id: id, description, details })];
}
