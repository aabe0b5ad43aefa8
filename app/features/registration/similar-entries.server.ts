/**
 * "Lijkt op … Bent u dat?": entries that what is being filled in may be already. Anybody may ask, so only what everybody
 * may see is compared: a number for the network alone is not given away by typing it.
 */
import { visibleContacts } from '#app/domain/access/visible-contact.ts';
import { duplicateIndex, type DuplicateIndex, type RankedDuplicate } from '#app/domain/duplicates/duplicate-index.ts';
import { subjectOfPartner, type DuplicateSubject } from '#app/domain/duplicates/subject.ts';
import type { Directory } from '#app/domain/directory/directory.ts';
import type { Organisation } from '#app/domain/organisation/organisation.ts';
import type { Steps } from '#app/domain/steps.ts';
import { inSlices } from '#app/platform/slices.server.ts';

/** What is in an index, and how each partner is taken out of it again. */
type Compared = { index: DuplicateIndex<Organisation>; takeOut: Map<Organisation, () => void>; directory: Directory };

/**
 * Making one takes seconds at national size, so it is made once and follows the directory. A directory that was read
 * whole has places of its own; one that follows from an earlier one shares them.
 */
const compared = new WeakMap<Directory['places'], Promise<Compared>>();

const PARTNERS_PER_STEP = 20;

/** The most certain first. */
export async function similarEntries(
  directory: Directory,
  subject: DuplicateSubject,
): Promise<RankedDuplicate<Organisation>[]> {
  let making = compared.get(directory.places);
  if (!making) compared.set(directory.places, (making = inSlices(compareInSteps(directory))));
  const known = await making;
  follow(known, directory);
  return known.index.ranked(subject);
}

function* compareInSteps(directory: Directory): Steps<Compared> {
  const known: Compared = { index: duplicateIndex(), takeOut: new Map(), directory };
  for (const [at, partner] of directory.organisations.entries()) {
    if (at % PARTNERS_PER_STEP === 0) yield;
    take(known, partner);
  }
  return known;
}

/** A partner that changed is another object than before. */
function follow(known: Compared, directory: Directory): void {
  if (known.directory === directory) return;
  known.directory = directory;
  for (const [partner, takeOut] of known.takeOut) {
    if (directory.byId(partner.id) === partner) continue;
    takeOut();
    known.takeOut.delete(partner);
  }
  for (const partner of directory.organisations) if (!known.takeOut.has(partner)) take(known, partner);
}

function take({ index, takeOut }: Compared, partner: Organisation): void {
  const subject = subjectOfPartner({ ...partner, contacts: visibleContacts(partner, 'public') });
  takeOut.set(partner, index.add(subject, partner));
}
