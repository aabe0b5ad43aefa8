/**
 * The pin of an address that somebody put right by hand. It holds for the address it was put at, and near to where that
 * was found: anywhere else it is a mistake.
 */
import type { FoundPoint, TypedAddress } from '#app/domain/entry/places-form.ts';
import { distanceKm, type Point } from '#app/domain/geo/distance.ts';

/** `at` is null when the pin was not touched; `address` is what it was put at, as `addressText` writes it. */
export type Pin = { at: Point | null; address: string | null };

const MOST_KM = 5;
const POINT = /^(\d{1,2}\.\d{1,8}),(\d{1,2}\.\d{1,8})$/;

/** `51.194120,5.987130`; null for anything else. */
export function readPoint(written: string): Point | null {
  const [, latitude, longitude] = POINT.exec(written) ?? [];
  return latitude && longitude ? { latitude: Number(latitude), longitude: Number(longitude) } : null;
}

export function writePoint({ latitude, longitude }: Point): string {
  return `${latitude.toFixed(6)},${longitude.toFixed(6)}`;
}

/** Equal for the same address. */
export function addressText({ street, houseNumber, postcode, city }: TypedAddress): string {
  return [street, houseNumber, postcode, city].filter(Boolean).join(' ');
}

/** Where the address is: the pin, if it holds, and else where it was found. */
export function withPin(found: FoundPoint, address: TypedAddress, { at, address: putAt }: Pin): FoundPoint {
  if (at === null || putAt !== addressText(address) || distanceKm(at, found) > MOST_KM) return found;
  return { ...found, ...at, precision: 'address' };
}
