/**
 * Keeps what somebody filled in on a form for a part of an entry. When somebody else changed the entry meanwhile, the two
 * are put together; what both changed is given back to choose from, and nothing is written until that is done.
 */
import type { Person } from '#app/domain/access/actor.ts';
import { detailsOf, type OrganisationDetails } from '#app/domain/organisation/organisation.ts';
import { reconcile, type FieldConflict } from '#app/domain/revision/reconcile.ts';
import { applyChanges } from '#app/domain/revision/take-over.ts';
import type { Database } from '#db/database.ts';
import { entryById } from '#db/repositories/read-organisations.server.ts';
import { entryAt } from './entry-before.server.ts';
import { saveEntry, type Incomplete, type SaveDeps, type Saved } from './save-entry.server.ts';

export type Side = 'mine' | 'theirs';

/** What was chosen where both changed something, by key of the conflict; made from this version of the entry. */
export type Choices = { version: number; sides: ReadonlyMap<string, Side> };

export type EntryEdit = {
  organisation: string;
  /** Of the entry the form was made from. */
  version: number;
  /** The entry with what was filled in; null when what the form is about is not in it. */
  apply: (base: OrganisationDetails) => OrganisationDetails | null;
  choices: Choices | null;
  reason: string;
};

/** `merged`: somebody else changed other fields meanwhile, which are kept. */
export type EntryEdited =
  | (Saved & { merged: boolean })
  | Incomplete
  | { ok: false; error: 'missing' }
  /** `version`: what the choice is made from. */
  | { ok: false; error: 'conflict'; version: number; conflicts: FieldConflict[] };

export function editEntry(
  deps: SaveDeps & { db: Database },
  person: Person,
  { organisation, version, apply, choices, reason }: EntryEdit,
): Promise<EntryEdited> {
  return deps.db.inTransaction(async (tx): Promise<EntryEdited> => {
    const entry = await entryById(tx, organisation);
    const base = entry && (await entryAt(tx, entry, version));
    const mine = base && apply(base);
    if (!entry || entry.status === 'archived' || !mine) return { ok: false, error: 'missing' };

    const { merged, conflicts } = reconcile(base, mine, detailsOf(entry));
    const sides = choices?.version === entry.version ? choices.sides : null;
    if (conflicts.some(({ key }) => !sides?.has(key))) {
      return { ok: false, error: 'conflict', version: entry.version, conflicts };
    }
    const chosen = conflicts.filter(({ key }) => sides?.get(key) === 'mine').map(({ key }) => key);
    const after = applyChanges(merged, mine, new Set(chosen));
    const saved = await saveEntry(tx, deps, person, entry, { after, action: 'edit', reason });
    return saved.ok ? { ...saved, merged: version !== entry.version } : saved;
  });
}
