/**
 * Takes a person out of every table, in the transaction of the caller: as contact in entries, from what was sent, asked and
 * registered, and from the history, so that taking a change back cannot bring the person back. Who may do so, and keeping
 * that it was done, is decided before.
 */
import { canonicalEmail } from '#app/domain/access/limits.ts';
import { detailsOf, type OrganisationDetails } from '#app/domain/organisation/organisation.ts';
import { isPerson, valueWithout, type Wanted } from '#app/domain/privacy/without-person.ts';
import { changesBetween } from '#app/domain/revision/diff.ts';
import { textsIn } from '#app/i18n/i18n.server.ts';
import { hashOf } from '#app/platform/secrets.server.ts';
import type { Queries } from '#db/database.ts';
import { readCoalition } from '#db/repositories/coalition.server.ts';
import { raiseDirectoryVersion } from '#db/repositories/directory-state.server.ts';
import { rewriteMentions, type Mention } from '#db/repositories/mentions.server.ts';
import { erasePerson } from '#db/repositories/people.server.ts';
import {
  entriesNaming,
  releaseTakenItems,
  removeCounts,
  removeGroupMembers,
  removeRecordsOf,
} from '#db/repositories/personal-data.server.ts';
import { entryById } from '#db/repositories/read-organisations.server.ts';
import { decideRevision, pendingRevisions } from '#db/repositories/revisions.server.ts';
import { changeEntry } from '../entries/write-entry.server.ts';
import { isLastCoordinator } from '../people/roles.server.ts';
import { aboutSomebody, type AboutSomebody } from './about-somebody.server.ts';

type Deps = { newId: () => string; now: number };

export type Removal = {
  /** In small letters. */
  email: string;
  /** Which of the names that stand beside the address are this person; null for all. */
  names: readonly string[] | null;
  /** Also where only the name stands: nobody else in the directory is called so. */
  everywhere: boolean;
  /** Id of the coordinator. */
  by: string;
};

/** `coalition-contact`: the coalition is known by this address; another has to take its place first. */
export type Removed =
  | { ok: true; rows: number; wanted: Wanted }
  | { ok: false; error: 'unknown' | 'last-coordinator' | 'coalition-contact' };

export async function removePerson(tx: Queries, deps: Deps, removal: Removal): Promise<Removed> {
  const { email, names, everywhere, by } = removal;
  const about = await aboutSomebody(tx, email);
  const { account, mentions } = about;
  const coalition = await readCoalition(tx);
  if (coalition?.coordinator.email.toLowerCase() === email) return { ok: false, error: 'coalition-contact' };
  if (account && (await isLastCoordinator(tx, account.id))) return { ok: false, error: 'last-coordinator' };
  if (!account && mentions.length === 0) return { ok: false, error: 'unknown' };

  const wanted: Wanted = { email, names: about.names.filter((name) => names === null || names.includes(name)) };
  const near = subjectsOf(about);
  await leaveEntries(tx, deps, by, wanted, everywhere ? null : near);
  await removeRecordsOf(tx, email);
  await removeCounts(tx, [email, canonicalEmail(email)].map(hashOf));
  const groups = await removeGroupMembers(tx, [...wanted.names], everywhere ? 'everywhere' : [...near]);
  for (const group of groups) near.add(group);
  if (account) {
    await releaseTakenItems(tx, account.id);
    await erasePerson(tx, account.id);
  }
  const rewritten = await rewriteMentions(tx, {
    texts: [email, ...wanted.names],
    rewrite: valueWithout(wanted),
    isMeant: ({ row }) => everywhere || isNear(row, near) || namesAddress(row, email),
  });
  await withdrawEmptied(tx, deps, by);
  await raiseDirectoryVersion(tx, deps.now, [{ kind: 'everything' }]);
  return { ok: true, rows: mentions.length + rewritten, wanted };
}

/** Ids of what the person had to do with: there the name is theirs. */
function subjectsOf({ account, contacts, mentions }: AboutSomebody): Set<string> {
  const ofEntries = mentions.flatMap(({ table, row }) => {
    if (table === 'organisations') return [row.id];
    return [row.organisation, table === 'revisions' ? row.subjectId : null];
  });
  const ofAccount = account ? [account.id, ...account.grants.map(({ organisation }) => organisation)] : [];
  const all = [...ofEntries, ...ofAccount, ...contacts.map(({ organisation }) => organisation)];
  return new Set(all.filter((id) => typeof id === 'string'));
}

function isNear(row: Mention['row'], near: ReadonlySet<string>): boolean {
  return Object.values(row).some((value) => typeof value === 'string' && near.has(value));
}

function namesAddress(row: Mention['row'], email: string): boolean {
  return JSON.stringify(row).toLowerCase().includes(email);
}

/** @param near ids of entries; null for all */
async function leaveEntries(
  tx: Queries,
  deps: Deps,
  by: string,
  wanted: Wanted,
  near: ReadonlySet<string> | null,
): Promise<void> {
  const reason = textsIn('nl')('erasing.historyReason');
  for (const organisation of await entriesNaming(tx, wanted.email, wanted.names)) {
    const entry = near === null || near.has(organisation) ? await entryById(tx, organisation) : null;
    if (!entry) continue;
    const after = withoutPerson(detailsOf(entry), wanted);
    const actor = { kind: 'coordinator' as const, id: by };
    const { id, version } = entry;
    const written = await changeEntry(tx, deps, { id, version, after, actor, action: 'edit', reason });
    if (!written.ok) throw new Error(`The entry ${id} could not be written: ${written.error}`);
  }
}

/** Proposals that only said something about this person say nothing any more. */
async function withdrawEmptied(tx: Queries, { now }: Deps, by: string): Promise<void> {
  for (const { id, before, after } of await pendingRevisions(tx)) {
    if (changesBetween(before, after).length > 0) continue;
    await decideRevision(tx, id, { status: 'withdrawn', by }, now);
  }
}

function withoutPerson(details: OrganisationDetails, wanted: Wanted): OrganisationDetails {
  const contacts = details.contacts.filter((contact) => !isPerson(contact, wanted));
  const hasOwnAddress = details.email?.toLowerCase() === wanted.email;
  const names = new Set(contacts.map(({ name }) => name));
  return {
    ...details,
    email: hasOwnAddress ? null : details.email,
    contacts: contacts.map((contact) =>
      names.has(contact.absence?.fallback ?? contact.name)
        ? contact
        : { ...contact, absence: contact.absence && { ...contact.absence, fallback: null } },
    ),
  };
}
