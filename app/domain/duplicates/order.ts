/** Which of several duplicates is shown first, and how far apart two are. */
import { distanceKm, type Km } from '#app/domain/geo/distance.ts';
import type { DuplicateVerdict } from './compare-subjects.ts';
import type { ComparableSubject } from './subject.ts';

/** `km`: between the nearest of their addresses; null when one of the two has no point. */
export type Distanced = { km: Km | null };

/** The most certain ones first, of those the ones with most grounds, and then the nearest. */
export function byCertainty(a: DuplicateVerdict & Distanced, b: DuplicateVerdict & Distanced): number {
  if (a.certainty !== b.certainty) return a.certainty === 'likely' ? -1 : 1;
  if (a.grounds.length !== b.grounds.length) return b.grounds.length - a.grounds.length;
  return a.km === b.km ? 0 : (a.km ?? Infinity) - (b.km ?? Infinity);
}

export function nearestKm(a: ComparableSubject, b: ComparableSubject): Km | null {
  const distances = a.points.flatMap((point) => b.points.map((other) => distanceKm(point, other)));
  return distances.length === 0 ? null : Math.min(...distances);
}
