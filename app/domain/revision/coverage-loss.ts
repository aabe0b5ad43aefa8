/**
 * Where clients lose this partner by a change, and how much help remains: what a coordinator or the partner wants to
 * know before it is made. Putting it into words is done by the screen.
 */
import type { OrganisationDetails } from '#app/domain/organisation/organisation.ts';

/** CBS code of the municipality; `remaining` is the number of other partners that help there with the theme. */
export type CoverageLoss = { municipality: string; theme: string; remaining: number };

/**
 * @param after null when the entry is archived
 * @param othersServing how many partners, this one not counted, have a service for the theme in the municipality
 * @returns where least help remains first
 */
export function coverageLoss(
  before: OrganisationDetails,
  after: OrganisationDetails | null,
  othersServing: (theme: string, municipality: string) => number,
): CoverageLoss[] {
  const kept = coverage(after);
  return [...coverage(before)]
    .filter(([key]) => !kept.has(key))
    .map(([, place]) => ({ ...place, remaining: othersServing(place.theme, place.municipality) }))
    .sort((a, b) => a.remaining - b.remaining || compare(a.municipality, b.municipality) || compare(a.theme, b.theme));
}

/** A theme is helped with where a service for that very theme works. */
function coverage(details: OrganisationDetails | null) {
  const places = (details?.services ?? []).flatMap(({ themes, serviceAreas }) =>
    themes.flatMap((theme) => serviceAreas.map((municipality) => ({ municipality, theme }))),
  );
  return new Map(places.map((place) => [`${place.municipality} ${place.theme}`, place]));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
