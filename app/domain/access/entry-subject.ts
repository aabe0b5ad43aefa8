/** Which municipalities an entry belongs to, for what a kartrekker may do with it. */
import type { OrganisationDetails } from '#app/domain/organisation/organisation.ts';
import type { Subject } from './permissions.ts';

/** Those its offices stand in; without an office in a known municipality, those its services reach. */
export function subjectOf(details: OrganisationDetails, id: string | null): Subject {
  const offices = details.locations.flatMap(({ municipality }) => municipality ?? []);
  const reached = details.services.flatMap(({ serviceAreas }) => serviceAreas);
  return { organisation: id, municipalities: [...new Set(offices.length > 0 ? offices : reached)] };
}
