/** Where a parent can go whose card is for a partner that has left. */
import { helpersIn } from '#app/domain/directory/coverage.ts';
import type { Directory } from '#app/domain/directory/directory.ts';
import { distanceKm } from '#app/domain/geo/distance.ts';
import type { Organisation } from '#app/domain/organisation/organisation.ts';
import { cardFacts } from './card-facts.ts';

/**
 * The nearest partner for the same theme in the same municipality whom parents can call themselves.
 * @param today ISO date in the Netherlands
 */
export function nearestAlternative(
  directory: Directory,
  gone: Organisation,
  theme: string | null,
  today: string,
): Organisation | null {
  const [from] = gone.locations;
  const [about] = cardFacts(gone, theme, today).themes;
  const code = from?.municipality ?? gone.services[0]?.serviceAreas[0];
  if (!from || !about || !code) return null;
  const nearest = (one: Organisation) => Math.min(...one.locations.map((location) => distanceKm(from, location)));
  const [found] = helpersIn(directory, about, code)
    .filter((one) => one.id !== gone.id && cardFacts(one, about, today).phone !== null)
    .sort((a, b) => nearest(a) - nearest(b) || (a.id < b.id ? -1 : 1));
  return found ?? null;
}
