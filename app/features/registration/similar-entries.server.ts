/**
 * "Lijkt op … Bent u dat?": entries that what is being filled in may be already. Anybody may ask, so only what everybody
 * may see is compared: a number for the network alone is not given away by typing it.
 */
import { visibleContacts } from '#app/domain/access/visible-contact.ts';
import { duplicateIndex, type DuplicateIndex, type RankedDuplicate } from '#app/domain/duplicates/duplicate-index.ts';
import { subjectOfPartner, type DuplicateSubject } from '#app/domain/duplicates/subject.ts';
import type { Directory } from '#app/domain/directory/directory.ts';
import type { Organisation } from '#app/domain/organisation/organisation.ts';

/** A snapshot of the directory never changes, so its index is kept with it. */
const indexes = new WeakMap<Directory, DuplicateIndex<Organisation>>();

/** The most certain first. */
export function similarEntries(directory: Directory, subject: DuplicateSubject): RankedDuplicate<Organisation>[] {
  return indexOf(directory).ranked(subject);
}

function indexOf(directory: Directory): DuplicateIndex<Organisation> {
  const known = indexes.get(directory);
  if (known) return known;
  const index = duplicateIndex<Organisation>();
  for (const partner of directory.organisations) {
    index.add(subjectOfPartner({ ...partner, contacts: visibleContacts(partner, 'public') }), partner);
  }
  indexes.set(directory, index);
  return index;
}
