/**
 * Reads the visiting address and its point on the map.
 * Coordinates of the sheet are used when they can be true; otherwise the middle of the four-digit postcode is.
 */
import type { PostcodeArea } from '#app/domain/geo/coalition.ts';
import { oneLine, readDecimal } from './cell-lists.ts';
import type { SheetRow } from './columns.ts';
import { shortened, type RowNotes } from './findings.ts';

export type DraftPoint = { latitude: number; longitude: number };

export type DraftLocation = {
  street: string | null;
  houseNumber: string | null;
  postcode: string;
  city: string;
  /** The cell said so; otherwise the city comes from the postcode. */
  cityStated: boolean;
  municipality: string | null;
  /** The point of the sheet itself; null when it has none that can be used. */
  stated: DraftPoint | null;
  /** The middle of the four-digit postcode; null when that is not in the table. */
  ofPostcode: DraftPoint | null;
};

/** Around the Netherlands, in WGS84 degrees; the two ranges do not overlap, so swapped values show. */
const LATITUDES = { from: 50.7, to: 53.7 };
const LONGITUDES = { from: 3.2, to: 7.3 };

/** "5981cd" and "NL-5981 CD" → "5981 CD"; "5981" stays. Null when it is no Dutch postcode. */
export function normalisePostcode(text: string): string | null {
  const compact = text.replace(/\s/g, '').toUpperCase().replace(/^NL-?/, '');
  const match = /^([1-9]\d{3})([A-Z]{2})?$/.exec(compact);
  if (!match) return null;
  return match[2] ? `${match[1]} ${match[2]}` : match[1]!;
}

export function readLocation(
  { cells }: SheetRow,
  postcodes: ReadonlyMap<string, PostcodeArea>,
  notes: RowNotes,
): DraftLocation | null {
  if (cells.postcode === undefined) {
    notes.refuse('postcode', '', 'postcode-missing');
    return null;
  }
  const postcode = normalisePostcode(cells.postcode);
  if (postcode === null) {
    notes.refuse('postcode', cells.postcode, 'postcode-invalid', { text: shortened(cells.postcode) });
    return null;
  }
  const area = postcodes.get(postcode.slice(0, 4)) ?? null;
  const stated = readPoint(cells, notes);
  if (!area && !stated) {
    notes.refuse('postcode', cells.postcode, 'postcode-unknown', { postcode });
    return null;
  }
  if (!area) notes.remark('postcode', cells.postcode, 'postcode-unknown', { postcode });
  const city = cells.city === undefined ? area?.place : oneLine(cells.city);
  if (city === undefined) {
    notes.refuse('city', '', 'city-missing');
    return null;
  }
  return {
    ...readDoor(cells),
    postcode,
    city,
    cityStated: cells.city !== undefined,
    municipality: area?.municipality ?? null,
    stated,
    ofPostcode: area && { latitude: area.latitude, longitude: area.longitude },
  };
}

/** A sheet with one address column has the number behind the street: "Steenweg 3a". */
function readDoor(cells: SheetRow['cells']): Pick<DraftLocation, 'street' | 'houseNumber'> {
  const street = cells.street === undefined ? null : oneLine(cells.street);
  if (cells.house_number !== undefined) return { street, houseNumber: oneLine(cells.house_number) };
  const together = street === null ? null : /^(.*\p{L}.*?)\s+(\d+\s?\p{L}?(?:[-/]\S+)?)$/u.exec(street);
  return together ? { street: together[1]!, houseNumber: together[2]! } : { street, houseNumber: null };
}

/** What is said of a point that cannot be used counts on that of the postcode: without that the row is refused. */
function readPoint(cells: SheetRow['cells'], notes: RowNotes): DraftPoint | null {
  if (cells.lat === undefined && cells.lng === undefined) return null;
  const written = `${cells.lat ?? ''} / ${cells.lng ?? ''}`;
  const latitude = readDecimal(cells.lat ?? '');
  const longitude = readDecimal(cells.lng ?? '');
  if (within(latitude, LATITUDES) && within(longitude, LONGITUDES)) return { latitude, longitude };
  if (within(longitude, LATITUDES) && within(latitude, LONGITUDES)) {
    notes.remark('lat', written, 'coordinates-swapped');
  } else if (cells.lat === undefined || cells.lng === undefined) {
    notes.remark(cells.lat === undefined ? 'lat' : 'lng', written, 'coordinates-incomplete');
  } else if (Number.isNaN(latitude) || Number.isNaN(longitude)) {
    notes.remark(Number.isNaN(latitude) ? 'lat' : 'lng', written, 'coordinates-unreadable');
  } else {
    notes.remark('lat', written, 'coordinates-outside');
  }
  return null;
}

function within(value: number, range: { from: number; to: number }): boolean {
  return value >= range.from && value <= range.to;
}
