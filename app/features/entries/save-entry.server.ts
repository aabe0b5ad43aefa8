/**
 * Keeps a changed entry. What a partner changes goes live at once, except for what is sensitive, which waits for a
 * coordinator. What a coordinator changes goes live, and the editors of the entry are told.
 */
import { subjectOf } from '#app/domain/access/entry-subject.ts';
import type { Person } from '#app/domain/access/actor.ts';
import type { MailSite } from '#app/domain/mail/mail.ts';
import { detailsOf, organisationDetails, type OrganisationDetails } from '#app/domain/organisation/organisation.ts';
import { changesBetween } from '#app/domain/revision/diff.ts';
import type { RevisionAction } from '#app/domain/revision/revision.ts';
import { splitSensitive } from '#app/domain/revision/sensitive.ts';
import type { Queries } from '#db/database.ts';
import { organisationById, type Entry } from '#db/repositories/read-organisations.server.ts';
import { tellEditors } from './entry-mail.server.ts';
import { revisionActor } from './revision-actor.ts';
import { changeEntry, proposeChange } from './write-entry.server.ts';

export type SaveDeps = { newId: () => string; now: number; site: MailSite };

/** `slug` is the address of the entry from here on. */
export type Saved = { ok: true; slug: string; live: boolean; waiting: boolean };
/** Without a place or a service an entry says nothing. */
export type Incomplete = { ok: false; error: 'incomplete' };

type Change = { after: OrganisationDetails; action: RevisionAction; reason: string };

/** @param entry as it is now, read in this transaction */
export async function saveEntry(
  tx: Queries,
  deps: SaveDeps,
  person: Person,
  entry: Entry,
  { after, action, reason }: Change,
): Promise<Saved | Incomplete> {
  if (!organisationDetails.safeParse(after).success) return { ok: false, error: 'incomplete' };
  const { id } = entry;
  const actor = revisionActor(person, subjectOf(entry, id));
  const before = detailsOf(entry);
  const isCurator = actor.kind === 'coordinator';
  const { now, waiting } = isCurator ? { now: after, waiting: null } : splitSensitive(before, after);
  const changes = changesBetween(before, now);
  const isLive = changes.length > 0;
  if (isLive) await changeEntry(tx, deps, { id, version: entry.version, after: now, actor, action, reason });
  const current = await organisationById(tx, id);
  if (!current) throw new Error(`The entry ${id} was written and cannot be read`);
  if (waiting) await proposeChange(tx, deps, { id, version: current.version, after: waiting, actor, reason });
  if (isLive && isCurator) await tellEditors(tx, deps, person, current, { changes, reason });
  return { ok: true, slug: current.slug, live: isLive, waiting: waiting !== null };
}
