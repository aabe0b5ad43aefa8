/** The order of the answers. Ties end at the name and then the id, so that no page repeats or skips anybody. */
import { distanceKm, type Km, type Point } from '#app/domain/geo/distance.ts';
import type { LivePart } from '../index/search-index.ts';
import type { Sort } from '../sorts.ts';

/** One answer, as far as ranking needs to know it. */
export type Ranked = {
  part: LivePart;
  slot: number;
  score: number;
  exactName: boolean;
  /** Null when no place is known. */
  servesPlace: boolean | null;
  /** Straight line to the nearest visiting address; Infinity when there is nothing to measure from. */
  km: Km;
  /** From `matchStep`. */
  step: number;
  /** UTC milliseconds; 0 when never. */
  checkedAt: number;
};

/** Answers that differ less than this are equal. */
const STEP = 0.02;
/**
 * What each doubling of the distance takes off the match: between two about as good the nearer one comes first, but
 * nobody is sent to a worse one to save a kilometre. 1 km costs 0.035, 30 km 0.17.
 */
const PER_DOUBLING = 0.035;
/**
 * What is taken off when the owner never confirmed the entry: as much as the way to a partner at 2 km. Among equals it
 * comes last, and whoever answers clearly better still comes first.
 */
const UNCONFIRMED = 0.06;

/** Sorts in place. */
export function order(answers: Ranked[], sort: Sort): Ranked[] {
  return answers.sort(COMPARISONS[sort]);
}

const COMPARISONS: Record<Sort, (a: Ranked, b: Ranked) => number> = {
  match: (a, b) =>
    Number(b.exactName) - Number(a.exactName) || byMatch(a, b) || byDistance(a, b) || byChecked(a, b) || byName(a, b),
  distance: (a, b) => byDistance(a, b) || byMatch(a, b) || byName(a, b),
  checked: (a, b) => byChecked(a, b) || byMatch(a, b) || byName(a, b),
  name: (a, b) => byName(a, b),
};

function byMatch(a: Ranked, b: Ranked): number {
  return b.step - a.step;
}

/** How good an answer is, in steps: the match, less what the way there and doubt about the entry take off. */
export function matchStep(score: number, km: Km, isUnconfirmed: boolean): number {
  const way = km === Infinity ? 0 : PER_DOUBLING * Math.log2(1 + km);
  return Math.round((score - way - (isUnconfirmed ? UNCONFIRMED : 0)) / STEP);
}

function byDistance(a: Ranked, b: Ranked): number {
  return a.km === b.km ? 0 : a.km - b.km;
}

function byChecked(a: Ranked, b: Ranked): number {
  return b.checkedAt - a.checkedAt;
}

function byName(a: Ranked, b: Ranked): number {
  return compare(nameOf(a), nameOf(b)) || compare(a.part.organisations[a.slot]!.id, b.part.organisations[b.slot]!.id);
}

function nameOf({ part, slot }: Ranked): string {
  return part.names[slot]![0]!.whole;
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

/** The visiting address of the partner that is nearest to the origin, as a position among its locations. */
export function nearestLocation(part: LivePart, slot: number, origin: Point | null): { position: number; km: Km } {
  const { locationStarts, latitudes, longitudes } = part.columns;
  if (!origin) return { position: 0, km: Infinity };
  let best = { position: 0, km: Infinity };
  for (let row = locationStarts[slot]!; row < locationStarts[slot + 1]!; row++) {
    const km = distanceKm(origin, { latitude: latitudes[row]!, longitude: longitudes[row]! });
    if (km < best.km) best = { position: row - locationStarts[slot]!, km };
  }
  return best;
}
