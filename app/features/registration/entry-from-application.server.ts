/** The entry that an application would become, with its address on the map. Nothing is written here. */
import { entryFrom, readAnswers } from '#app/domain/application/read-answers.ts';
import type { Directory } from '#app/domain/directory/directory.ts';
import { localTime } from '#app/domain/hours/local-time.ts';
import type { OrganisationDetails } from '#app/domain/organisation/organisation.ts';
import type { Geocoder } from '#app/platform/geocoder.server.ts';
import type { Application } from '#db/repositories/applications.server.ts';
import { locateAddress } from './locate-address.server.ts';

type Deps = { directory: Directory; geocoder: Geocoder | null; newId: () => string; now: number };

/** @returns null while something is missing, or when the address cannot be put on the map */
export async function entryFromApplication(
  { directory, geocoder, newId, now }: Deps,
  { answers }: Pick<Application, 'answers'>,
): Promise<OrganisationDetails | null> {
  const read = readAnswers(answers, directory);
  if (!read.ok) return null;
  const point = await locateAddress({ directory, geocoder }, read.values.places);
  return point && entryFrom(read.values, { point, newId, today: localTime(now).date });
}
