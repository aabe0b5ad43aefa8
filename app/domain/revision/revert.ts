/** Undoes one change of an entry that may have changed again since. */
import type { OrganisationDetails } from '#app/domain/organisation/organisation.ts';
import { reconcile, type FieldConflict } from './reconcile.ts';

/** What was changed again later stays as it is, and is reported: `mine` is how it was before the revision. */
export function revert(
  revision: { before: OrganisationDetails; after: OrganisationDetails },
  current: OrganisationDetails,
): { merged: OrganisationDetails; conflicts: FieldConflict[] } {
  return reconcile(revision.after, revision.before, current);
}
