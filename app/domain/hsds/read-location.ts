/** An HSDS location as a visiting address, or null when it is none in the Netherlands. */
import { z } from 'zod';
import { normalisePostcode } from '#app/domain/import/location-cells.ts';
import { location as locationShape, type Location } from '#app/domain/organisation/organisation.ts';
import { doorOf } from './addresses.ts';
import { wheelchairText } from './location.ts';
import { readAttributes } from './read-attributes.ts';
import type { LocationRead } from './read-objects.ts';
import { lineOf } from './read-text.ts';
import type { ReadingWorld } from './read-world.ts';
import { hoursOf } from './schedule.ts';

const door = locationShape.pick({ street: true, houseNumber: true });

export function readLocation({ idOf, postcodes }: ReadingWorld, read: LocationRead): Location | null {
  const [address] = read.addresses;
  const postcode = normalisePostcode(address?.postal_code ?? '');
  if (read.location_type === 'virtual' || !address || postcode === null) return null;
  const fields = readAttributes(idOf, read.attributes);
  const area = postcodes.get(postcode.slice(0, 4)) ?? null;
  const precision = fields.text('precision');
  const wheelchair = fields.value('wheelchair', z.boolean());
  const found = locationShape.safeParse({
    id: fields.text('id') ?? read.id ?? idOf(`location/${JSON.stringify(address)}`),
    name: lineOf(read.name),
    ...(fields.value('address', door) ?? doorOf(lineOf(address.address_1) ?? '')),
    postcode,
    city: lineOf(address.city) ?? area?.place,
    // Of our own, no municipality means that it has none.
    municipality: precision === null ? (area?.municipality ?? null) : fields.text('municipality'),
    ...pointOf(read, precision, area),
    hours: hoursOf(read.schedules),
    wheelchair,
    accessibility: accessibilityOf(read, wheelchair),
  });
  return found.data ?? null;
}

/** Its own point, or else the middle of its postcode. */
function pointOf(
  { latitude, longitude }: LocationRead,
  precision: string | null,
  area: { latitude: number; longitude: number } | null,
) {
  if (latitude !== undefined && longitude !== undefined) {
    return { latitude, longitude, precision: precision ?? 'address' };
  }
  return { latitude: area?.latitude, longitude: area?.longitude, precision: 'postcode' };
}

/** The standard sentence about a wheelchair is ours: it says nothing beside the field. */
function accessibilityOf({ accessibility }: LocationRead, wheelchair: boolean | null): string | null {
  const standard = wheelchairText(wheelchair);
  const said = accessibility.flatMap(({ description, details }) => {
    if (details === undefined) return description === standard ? [] : [description];
    return details === standard ? [description] : [description, details];
  });
  return lineOf(said.filter((text) => text !== undefined).join(' ') || undefined);
}
