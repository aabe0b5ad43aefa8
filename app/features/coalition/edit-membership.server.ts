/**
 * Changes how a partner takes part. Whether and when it signed the covenant is part of its entry: that is kept as a
 * revision of the entry, in the same transaction, and its editors are told.
 */
import type { Person } from '#app/domain/access/actor.ts';
import { may } from '#app/domain/access/permissions.ts';
import type { MailSite } from '#app/domain/mail/mail.ts';
import type { Membership, MembershipDetails } from '#app/domain/membership/membership.ts';
import { detailsOf, type OrganisationDetails } from '#app/domain/organisation/organisation.ts';
import { seenMark } from '#app/platform/seen-mark.server.ts';
import type { Database } from '#db/database.ts';
import { membershipOf, replaceMembership } from '#db/repositories/memberships.server.ts';
import { entryById } from '#db/repositories/read-organisations.server.ts';
import { revisionsOf, type Revision } from '#db/repositories/revisions.server.ts';
import { saveEntry } from '../entries/save-entry.server.ts';
import { recordChange } from './record-change.server.ts';

type Deps = { db: Database; newId: () => string; now: number; site: MailSite };
type Covenant = OrganisationDetails['covenant'];

type Change = {
  /** Id. */
  organisation: string;
  /** Mark of the membership and the covenant the form was made from; when they changed meanwhile nothing is written. */
  seen: string;
  details: MembershipDetails;
  covenant: Covenant;
};

export type MembershipEdited =
  { ok: true; changed: boolean } | { ok: false; error: 'forbidden' | 'missing' | 'conflict' | 'incomplete' };

class NotEdited extends Error {
  override name = 'NotEdited';
}

export async function editMembership(deps: Deps, by: Person, change: Change): Promise<MembershipEdited> {
  const { organisation, seen, details, covenant } = change;
  if (!may(by, 'edit-membership')) return { ok: false, error: 'forbidden' };
  try {
    return await deps.db.inTransaction(async (tx): Promise<MembershipEdited> => {
      const entry = await entryById(tx, organisation);
      if (entry?.status !== 'published') return { ok: false, error: 'missing' };
      const before = await membershipOf(tx, organisation);
      if (membershipMark(before, entry.covenant) !== seen) return { ok: false, error: 'conflict' };
      const joins = JSON.stringify(detailsIn(before)) !== JSON.stringify(detailsIn(details));
      const signs = JSON.stringify(entry.covenant) !== JSON.stringify(covenant);
      if (joins) {
        const after = { ...details, organisation, version: (before?.version ?? 0) + 1, updatedAt: deps.now };
        await replaceMembership(tx, after);
        await recordChange(tx, deps, { by, subjectKind: 'membership', subjectId: organisation, before, after });
      }
      if (signs) {
        const after = { ...detailsOf(entry), covenant };
        const saved = await saveEntry(tx, deps, by, entry, { after, action: 'edit', reason: '' });
        // Half a change is none.
        if (!saved.ok) throw new NotEdited();
      }
      return { ok: true, changed: joins || signs };
    });
  } catch (error) {
    if (error instanceof NotEdited) return { ok: false, error: 'incomplete' };
    throw error;
  }
}

/** @param membership null when nothing was said of it */
export function membershipMark(membership: Membership | null, covenant: Covenant): string {
  return seenMark([membership?.version ?? 0, covenant.status, covenant.signedOn]);
}

/** What was changed and by whom, newest first. What was changed of the covenant is in the history of the entry. */
export async function membershipHistory(db: Database, organisation: string): Promise<Revision[]> {
  return (await revisionsOf(db.read, 'membership', organisation)).reverse();
}

/** In one order, and for a partner of whom nothing was said as it counts. */
function detailsIn(details: MembershipDetails | null): MembershipDetails {
  const { ring = 'network', signedBy = null, document = null } = details ?? {};
  return { ring, signedBy, document };
}
