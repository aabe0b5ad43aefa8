/** Where an application belongs, for what a kartrekker may decide on. */
import { subjectOf } from '#app/domain/access/entry-subject.ts';
import type { Subject } from '#app/domain/access/permissions.ts';
import { readAnswers } from '#app/domain/application/read-answers.ts';
import type { Directory } from '#app/domain/directory/directory.ts';
import type { Application } from '#db/repositories/applications.server.ts';

/** Of a claim the entry; of a new organisation the municipality of its address, or else those it works in. */
export function applicationSubject({ organisation, answers }: Application, directory: Directory): Subject {
  const entry = organisation === null ? null : directory.byId(organisation);
  if (entry) return subjectOf(entry, entry.id);
  const read = readAnswers(answers, directory);
  if (!read.ok) return { organisation, municipalities: [] };
  const { postcode, serviceAreas } = read.values.places;
  const home = directory.postcodes.find(({ code }) => code === postcode.slice(0, 4))?.municipality;
  return { organisation, municipalities: home ? [home] : serviceAreas };
}
