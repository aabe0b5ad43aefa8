/** The form for where an organisation can be visited. Looking an address up on a map is not done here. */
import { z } from 'zod';
import { choice, optionalLine, requiredLine } from '#app/domain/form/fields.ts';
import { issue } from '#app/domain/form/form-issue.ts';
import type { PostcodeArea } from '#app/domain/geo/coalition.ts';
import { normalisePostcode } from '#app/domain/import/location-cells.ts';
import type { Location, OrganisationDetails } from '#app/domain/organisation/organisation.ts';
import { typedHours, writeHours } from './typed-hours.ts';

export const MOST_PLACES = 20;

/** The answers to whether a wheelchair can go in. */
export const WHEELCHAIR = ['yes', 'no', 'unknown'] as const;

/** Where an address is; null when nobody knows. */
export type FindPoint = (address: TypedAddress) => FoundPoint | null;
export type TypedAddress = Pick<PlaceForm, 'street' | 'houseNumber' | 'postcode' | 'city'>;
export type FoundPoint = Pick<Location, 'latitude' | 'longitude' | 'precision' | 'municipality' | 'city'>;

const place = z.object({
  /** Of a place that is there already. */
  id: optionalLine(60),
  name: optionalLine(120),
  street: optionalLine(120),
  houseNumber: optionalLine(20),
  postcode: requiredLine(20).transform((line, context): string => {
    const postcode = normalisePostcode(line);
    if (postcode === null) context.addIssue({ code: 'custom', message: issue('postcode') });
    return postcode ?? '';
  }),
  city: optionalLine(80),
  hours: typedHours,
  wheelchair: choice(WHEELCHAIR),
  accessibility: optionalLine(300),
});
export type PlaceForm = z.output<typeof place>;

/** An address that cannot be put on the map is refused: `unknown-choice`, beside its postcode. */
export function placesForm(details: OrganisationDetails, findPoint: FindPoint) {
  return z.object({
    locations: z
      .array(
        place.superRefine((typed, context) => {
          if (typed.postcode === '' || pointOf(typed, details, findPoint)) return;
          context.addIssue({ code: 'custom', path: ['postcode'], message: issue('unknown-choice') });
        }),
      )
      .min(1, issue('required'))
      .max(MOST_PLACES, issue('too-many', { max: MOST_PLACES })),
  });
}

export type PlacesForm = z.output<ReturnType<typeof placesForm>>;

/** A place whose address stays the same keeps its point, which somebody may have put right by hand. */
export function withPlaces(
  details: OrganisationDetails,
  { locations }: PlacesForm,
  { findPoint, newId }: { findPoint: FindPoint; newId: () => string },
): OrganisationDetails {
  const known = new Set(details.locations.map(({ id }) => id));
  return {
    ...details,
    locations: locations.map((typed): Location => {
      const { id, name, street, houseNumber, postcode, hours, wheelchair, accessibility } = typed;
      const point = pointOf(typed, details, findPoint);
      if (!point) throw new Error(`No point was looked up for ${postcode}`);
      const own = id !== null && known.delete(id) ? id : newId();
      const isOpen = wheelchair === 'unknown' ? null : wheelchair === 'yes';
      return { id: own, name, street, houseNumber, postcode, hours, wheelchair: isOpen, accessibility, ...point };
    }),
  };
}

/** The addresses that are not those of the place they stand at, and have to be found on the map. */
export function changedAddresses(details: OrganisationDetails, { locations }: PlacesForm): TypedAddress[] {
  return locations.filter((typed) => pointOf(typed, details, () => null) === null);
}

export function typedPlaces({ locations }: OrganisationDetails) {
  return {
    locations: locations.map((location) => ({
      id: location.id,
      name: location.name ?? '',
      street: location.street ?? '',
      houseNumber: location.houseNumber ?? '',
      postcode: location.postcode,
      city: location.city,
      hours: writeHours(location.hours),
      wheelchair: location.wheelchair === null ? 'unknown' : location.wheelchair ? 'yes' : 'no',
      accessibility: location.accessibility ?? '',
    })),
  };
}

/** For reading a form of which the addresses are still to be looked up. */
export const ANYWHERE: FindPoint = ({ city }) => {
  return { latitude: 52, longitude: 5, precision: 'postcode', municipality: null, city: city ?? '' };
};

/** The middle of the four-digit postcode, which every address has. */
export function postcodePoint(areas: ReadonlyMap<string, PostcodeArea>): FindPoint {
  return ({ postcode, city }) => {
    const area = areas.get(postcode.slice(0, 4));
    if (!area) return null;
    const { latitude, longitude, municipality, place: ofPostcode } = area;
    return { latitude, longitude, municipality, precision: 'postcode', city: city ?? ofPostcode };
  };
}

function pointOf(typed: PlaceForm, { locations }: OrganisationDetails, findPoint: FindPoint): FoundPoint | null {
  const before = locations.find(({ id }) => id === typed.id);
  if (!before || !isSameAddress(before, typed)) return findPoint(typed);
  const { latitude, longitude, precision, municipality, city } = before;
  return { latitude, longitude, precision, municipality, city };
}

function isSameAddress(before: Location, { street, houseNumber, postcode, city }: TypedAddress): boolean {
  const isSameCity = city === null || city === before.city;
  return before.street === street && before.houseNumber === houseNumber && before.postcode === postcode && isSameCity;
}
