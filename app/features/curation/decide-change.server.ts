/**
 * A coordinator decides on a change that waits. What is shown and what is done are the same: the entry as it is today,
 * with the wish of the partner on top. What somebody else changed meanwhile stays, unless the wish is about that too.
 */
import type { Person } from '#app/domain/access/actor.ts';
import { subjectOf } from '#app/domain/access/entry-subject.ts';
import { may } from '#app/domain/access/permissions.ts';
import type { Mail, MailSite } from '#app/domain/mail/mail.ts';
import { detailsOf, type OrganisationDetails } from '#app/domain/organisation/organisation.ts';
import { reconcile, type FieldConflict } from '#app/domain/revision/reconcile.ts';
import { applyChanges } from '#app/domain/revision/take-over.ts';
import { textsIn } from '#app/i18n/i18n.server.ts';
import { paths } from '#app/paths.ts';
import type { Database, Queries } from '#db/database.ts';
import { personById } from '#db/repositories/people.server.ts';
import { entryById, type Entry } from '#db/repositories/read-organisations.server.ts';
import { decideRevision, markSeen, revisionById, type EntryRevision } from '#db/repositories/revisions.server.ts';
import { applyProposal } from '../entries/write-entry.server.ts';
import { queueMail } from '../mail/queue-mail.server.ts';

type Deps = { db: Database; newId: () => string; now: number; site: MailSite };

export type Decided =
  { ok: true } | { ok: false; error: 'missing' | 'forbidden' | 'decided' | 'conflict' | 'invalid' | 'nothing' };

type EntryToday = OrganisationDetails & { id: string };

/** What becomes of an entry when a proposal is accepted, and on which fields somebody else was busy too. */
export function wished(
  entry: EntryToday,
  proposal: EntryRevision,
): { after: OrganisationDetails; conflicts: FieldConflict[] } {
  const today = detailsOf(entry);
  // The proposal wins where both touched a field; the screen shows that it does.
  const { merged, conflicts } = reconcile(proposal.before ?? today, today, proposal.after);
  return { after: merged, conflicts };
}

type Approval = {
  id: string;
  /** Of the entry, as it was when the changes were shown. */
  version: number;
  /** Keys of the changes that are taken over; null for all. */
  chosen: string[] | null;
};

export function approveChange(deps: Deps, person: Person, { id, version, chosen }: Approval): Promise<Decided> {
  return deps.db.inTransaction(async (tx) => {
    const found = await proposalFor(tx, person, id);
    if (!found.ok) return found;
    // Taking over nothing is no approval, and the proposer would be told that it was.
    if (chosen?.length === 0) return { ok: false, error: 'nothing' };
    const { proposal, entry } = found;
    const today = detailsOf(entry);
    const all = wished(entry, proposal).after;
    const after = chosen === null ? all : applyChanges(today, all, new Set(chosen));
    if (!mayDecideOn(person, entry, after)) return { ok: false, error: 'forbidden' };
    if (after.services.length === 0 || after.locations.length === 0) return { ok: false, error: 'invalid' };
    const applied = await applyProposal(tx, deps, { proposal, version, after, by: person.id });
    if (!applied.ok) return applied;
    await tellProposer(tx, deps, proposal, entry, { approved: true, reason: null });
    return { ok: true };
  });
}

export function rejectChange(deps: Deps, person: Person, id: string, reason: string): Promise<Decided> {
  return deps.db.inTransaction(async (tx) => {
    const found = await proposalFor(tx, person, id);
    if (!found.ok) return found;
    const decision = { status: 'rejected' as const, by: person.id };
    if (!(await decideRevision(tx, id, decision, deps.now))) return { ok: false, error: 'decided' };
    await tellProposer(tx, deps, found.proposal, found.entry, { approved: false, reason });
    return { ok: true };
  });
}

/**
 * A coordinator has looked at changes that went live by themselves. Those of entries elsewhere stay unseen.
 * @returns how many could be looked at
 */
export function seeChanges({ db, now }: Pick<Deps, 'db' | 'now'>, person: Person, ids: string[]): Promise<number> {
  return db.inTransaction(async (tx) => {
    const own: string[] = [];
    for (const id of ids) {
      const revision = await revisionById(tx, id);
      const entry = revision && (await entryById(tx, revision.subjectId));
      if (revision && entry && mayDecide(person, entry, revision)) own.push(id);
    }
    await markSeen(tx, own, person.id, now);
    return own.length;
  });
}

/**
 * Over the entry as it is today, and as it would become: a kartrekker neither decides about what left its municipalities
 * nor brings an entry into those of another.
 */
export function mayDecide(person: Person, entry: EntryToday, revision: EntryRevision): boolean {
  return mayDecideOn(person, entry, revision.status === 'pending' ? wished(entry, revision).after : entry);
}

function mayDecideOn(person: Person, entry: EntryToday, after: OrganisationDetails): boolean {
  return [entry, after].every((details) => may(person, 'decide-change', subjectOf(details, entry.id)));
}

type Found = { ok: true; proposal: EntryRevision; entry: Entry } | (Decided & { ok: false });

async function proposalFor(tx: Queries, person: Person, id: string): Promise<Found> {
  const proposal = await revisionById(tx, id);
  const entry = proposal && (await entryById(tx, proposal.subjectId));
  if (!proposal || !entry || entry.status === 'archived') return { ok: false, error: 'missing' };
  if (!mayDecide(person, entry, proposal)) return { ok: false, error: 'forbidden' };
  return proposal.status === 'pending' ? { ok: true, proposal, entry } : { ok: false, error: 'decided' };
}

type Verdict = { approved: boolean; reason: string | null };

async function tellProposer(
  tx: Queries,
  deps: Deps,
  proposal: EntryRevision,
  entry: Entry,
  { approved, reason }: Verdict,
): Promise<void> {
  const proposer = proposal.actor.id === null ? null : await personById(tx, proposal.actor.id);
  if (!proposer) return;
  const t = textsIn(proposer.language);
  const verdict = approved ? 'approved' : 'rejected';
  const mail: Mail = {
    kind: 'change-decided',
    recipient: proposer.email,
    language: proposer.language,
    subject: t(`changeMail.${verdict}.subject`, { name: entry.name }),
    blocks: [
      { kind: 'text', text: t(`changeMail.${verdict}.text`, { name: entry.name }) },
      ...(reason ? [{ kind: 'quote' as const, text: reason }] : []),
      { kind: 'link', label: t('changeMail.link'), url: deps.site.baseUrl + paths.editEntry(entry.slug), main: true },
    ],
    about: { kind: 'organisation', id: entry.id },
  };
  await queueMail(tx, deps, mail);
}
