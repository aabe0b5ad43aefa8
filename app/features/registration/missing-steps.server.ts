/** Which steps are not right yet. An address that is nowhere on the map is not right either. */
import type { RegistrationAnswers, RegistrationStep } from '#app/domain/application/application.ts';
import { readAnswers } from '#app/domain/application/read-answers.ts';
import type { Directory } from '#app/domain/directory/directory.ts';
import type { Geocoder } from '#app/platform/geocoder.server.ts';
import { locateAddress } from './locate-address.server.ts';

export type Missing = { directory: Directory; geocoder: Geocoder | null };

export async function missingSteps(deps: Missing, answers: RegistrationAnswers): Promise<RegistrationStep[]> {
  const read = readAnswers(answers, deps.directory);
  if (!read.ok) return read.missing;
  return (await locateAddress(deps, read.values.places)) ? [] : ['places'];
}
