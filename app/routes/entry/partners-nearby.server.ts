/** Names a browser may offer while somebody types one: of partners that help in the same municipalities. */
import type { Directory } from '#app/domain/directory/directory.ts';
import type { OrganisationDetails } from '#app/domain/organisation/organisation.ts';

/** More would make the page heavy; whoever is missing here can be typed all the same. */
const MOST_NAMES = 300;

export function partnersNearby(directory: Directory, { services, name: own }: OrganisationDetails): string[] {
  const here = new Set(services.flatMap(({ serviceAreas }) => serviceAreas));
  const names: string[] = [];
  for (const { name, services } of directory.organisations) {
    if (names.length === MOST_NAMES) break;
    const isHere = services.some(({ serviceAreas }) => serviceAreas.some((code) => here.has(code)));
    if (isHere && name !== own) names.push(name);
  }
  return names.sort((a, b) => a.localeCompare(b, 'nl'));
}
