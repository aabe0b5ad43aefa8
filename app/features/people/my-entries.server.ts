/** The entries somebody edits, with whoever edits them as well. */
import type { Person } from '#app/domain/access/actor.ts';
import type { Organisation } from '#app/domain/organisation/organisation.ts';
import { openCheckOf } from '#db/repositories/checks.server.ts';
import type { SentInvitation } from '#db/repositories/invitations.server.ts';
import { organisationById } from '#db/repositories/read-organisations.server.ts';
import { editorsOf } from '#db/repositories/people.server.ts';
import { pendingRevisions } from '#db/repositories/revisions.server.ts';
import { invitationsOpenTo, type InviteDeps } from './invite.server.ts';

export type Colleague = { id: string; name: string; email: string };

export type MyEntry = {
  organisation: Organisation;
  /** False for a draft, and for what has left the coalition. */
  published: boolean;
  /** How many changes wait for a coordinator. */
  waiting: number;
  /** Since when its owner is being asked whether all is still right. */
  askedSince: number | null;
  editors: Colleague[];
  invited: SentInvitation[];
};

/** By name. */
export async function entriesOf(deps: InviteDeps, person: Person): Promise<MyEntry[]> {
  const invited = await invitationsOpenTo(deps, person);
  const entries: MyEntry[] = [];
  for (const id of person.edits) {
    const published = deps.directory.byId(id);
    const organisation = published ?? (await organisationById(deps.db.read, id));
    if (!organisation) continue;
    entries.push({
      organisation,
      published: published !== null,
      waiting: (await pendingRevisions(deps.db.read, id)).length,
      askedSince: (await openCheckOf(deps.db.read, id))?.startedAt ?? null,
      editors: await editorsOf(deps.db.read, id),
      invited: invited.filter(({ grant }) => grant.organisation === id),
    });
  }
  return entries.sort((one, other) => one.organisation.name.localeCompare(other.organisation.name, 'nl'));
}
