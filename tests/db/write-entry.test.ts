/** Writing entries: history, addresses that keep answering, proposals, conflicts, and nobody's work lost. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Person } from '#app/domain/access/actor.ts';
import { detailsOf, type OrganisationDetails } from '#app/domain/organisation/organisation.ts';
import { editEntry, type Choices } from '#app/features/entries/edit-entry.server.ts';
import { readDeparted } from '#app/features/entries/read-departed.server.ts';
import { revertChange } from '#app/features/entries/revert-change.server.ts';
import {
  applyProposal,
  archiveEntry,
  changeEntry,
  createEntry,
  proposeChange,
  restoreEntry,
} from '#app/features/entries/write-entry.server.ts';
import { loadDirectory } from '#app/features/load-directory.server.ts';
import { newId } from '#app/platform/ids.server.ts';
import { addGrant, personForEmail } from '#db/repositories/people.server.ts';
import { entryById, publishedOrganisations, slugsOf, type Entry } from '#db/repositories/read-organisations.server.ts';
import { latestMails } from '#db/repositories/outbox.server.ts';
import {
  decideRevision,
  entryRevisionsOf,
  markSeen,
  pendingRevisions,
  revisionById,
  unseenRevisions,
} from '#db/repositories/revisions.server.ts';
import { aContact, aLocation, anOrganisation, aService } from '#tests/support/an-organisation.ts';
import { temporaryDatabase, type TemporaryDatabase } from '#tests/support/database.ts';
import { NOW } from '#tests/support/demo-directory.ts';
import { aPerson } from '#tests/support/request-context.ts';

const SITE = { name: 'Kansrijke Start', baseUrl: 'https://gids.voorbeeld.example', from: 'gids@voorbeeld.example' };
const SYSTEM = { kind: 'system' as const, id: null };

let temporary: TemporaryDatabase;
let entry: Entry;
let coordinator: Person;
let editor: Person;

beforeEach(async () => {
  temporary = await temporaryDatabase('empty');
  const [first] = [await aPartner('Stichting Het Lampje'), await aPartner('Buurthuis Tweede'), await aPartner('Derde')];
  entry = (await entryById(temporary.db.read, first.id))!;
  coordinator = aPerson({ coordinator: true });
  editor = aPerson({ edits: [entry.id] });
});
afterEach(() => temporary.dispose());

function deps(now = NOW) {
  return { db: temporary.db, newId, now, site: SITE };
}

/** A published partner whose parts have ids of their own. */
function aPartner(name: string) {
  const details = anOrganisation({
    name,
    locations: [aLocation({ id: newId() })],
    services: [aService({ id: newId() })],
    contacts: [aContact({ id: newId() })],
  });
  const made = { details, actor: SYSTEM, action: 'registration' as const, reason: '', status: 'published' as const };
  return temporary.db.inTransaction((tx) => createEntry(tx, deps(), made));
}

async function current(): Promise<Entry> {
  return (await entryById(temporary.db.read, entry.id))!;
}

function change(after: Partial<OrganisationDetails>, from: Entry = entry, by: 'partner' | 'coordinator' = 'partner') {
  const actor = { kind: by, id: newId() };
  const written = { id: from.id, version: from.version, after: { ...from, ...after }, actor };
  return temporary.db.inTransaction((tx) => changeEntry(tx, deps(), { ...written, action: 'edit', reason: 'omdat' }));
}

function edit(person: Person, version: number, changed: Partial<OrganisationDetails>, choices: Choices | null = null) {
  const apply = (base: OrganisationDetails) => ({ ...base, ...changed });
  return editEntry(deps(), person, { organisation: entry.id, version, apply, choices, reason: '' });
}

describe('a change', () => {
  test('is one revision with the entry before and after, without what the installation keeps', async () => {
    await change({ summary: 'Nieuw' });
    const [, revision] = await entryRevisionsOf(temporary.db.read, entry.id);
    expect(revision).toMatchObject({ action: 'edit', reason: 'omdat', status: 'applied' });
    expect(revision?.before).toEqual(detailsOf(entry));
    expect(revision?.after).toEqual({ ...detailsOf(entry), summary: 'Nieuw' });
  });

  test('of an older version is refused and writes nothing', async () => {
    await change({ summary: 'Eerst' });
    expect(await change({ summary: 'Laat' })).toEqual({ ok: false, error: 'conflict' });
    expect((await current()).summary).toBe('Eerst');
    expect(await entryRevisionsOf(temporary.db.read, entry.id)).toHaveLength(2);
  });

  test('by a partner is news to coordinators until one has looked; their own is not', async () => {
    const { db } = temporary;
    await change({ summary: 'Van de partner' });
    await change({ summary: 'Van de coördinator' }, await current(), 'coordinator');
    const [unseen, ...more] = await unseenRevisions(db.read);
    expect(unseen?.after.summary).toBe('Van de partner');
    expect(more).toEqual([]);
    await db.inTransaction((tx) => markSeen(tx, [unseen!.id], 'somebody', NOW));
    await db.inTransaction((tx) => markSeen(tx, [unseen!.id], 'somebody else', NOW + 1));
    expect(await unseenRevisions(db.read)).toEqual([]);
    expect(await revisionById(db.read, unseen!.id)).toMatchObject({ seenBy: 'somebody', seenAt: NOW });
  });
});

describe('an address', () => {
  test('keeps answering under every name the partner had', async () => {
    await change({ name: 'Een Andere Naam' });
    expect((await current()).slug).toBe('een-andere-naam');
    expect(await slugsOf(temporary.db.read, entry.id)).toEqual(expect.arrayContaining([entry.slug, 'een-andere-naam']));
    const directory = await loadDirectory(temporary.db);
    expect(directory.bySlug(entry.slug)?.slug).toBe('een-andere-naam');
  });

  test('comes back with the old name', async () => {
    await change({ name: 'Een Andere Naam' });
    await change({ name: entry.name }, await current());
    expect((await current()).slug).toBe(entry.slug);
    expect(await slugsOf(temporary.db.read, entry.id)).toHaveLength(2);
  });

  test('that another partner ever had is not taken', async () => {
    const { db } = temporary;
    const [, other] = await publishedOrganisations(db.read);
    await change({ name: other!.name });
    expect((await current()).slug).toBe(`${other!.slug}-2`);
  });

  test('stays when only signs in the name change', async () => {
    await change({ name: `${entry.name}!` });
    expect((await current()).slug).toBe(entry.slug);
  });
});

describe('leaving', () => {
  const leave = (into: string | null = null) =>
    temporary.db.inTransaction(async (tx) => {
      const { id, version } = await current();
      return archiveEntry(tx, deps(), { id, version, actor: SYSTEM, reason: 'gestopt', mergedInto: into });
    });

  test('takes the entry out of the directory, and its address says so', async () => {
    expect(await leave()).toEqual({ ok: true });
    const directory = await loadDirectory(temporary.db);
    expect(directory.bySlug(entry.slug)).toBeNull();
    const gone = await readDeparted({ db: temporary.db, directory }, entry.slug);
    expect(gone).toMatchObject({ kind: 'left', entry: { archiveReason: 'gestopt', archivedAt: NOW } });
  });

  test('into another entry leads there, also when that one moved on', async () => {
    const { db } = temporary;
    const [, second, third] = await publishedOrganisations(db.read);
    await leave(second!.id);
    await db.inTransaction((tx) =>
      archiveEntry(tx, deps(), { ...second!, actor: SYSTEM, reason: 'samen', mergedInto: third!.id }),
    );
    const directory = await loadDirectory(db);
    expect(await readDeparted({ db, directory }, entry.slug)).toEqual({
      kind: 'moved',
      name: entry.name,
      slug: third!.slug,
    });
  });

  test('can be undone, and nothing was lost', async () => {
    await leave();
    const { id, version } = await current();
    const step = { id, version, actor: SYSTEM, reason: 'toch weer' };
    expect(await temporary.db.inTransaction((tx) => restoreEntry(tx, deps(), step))).toEqual({ ok: true });
    const back = await current();
    expect(detailsOf(back)).toEqual(detailsOf(entry));
    expect(back).toMatchObject({ status: 'published', archivedAt: null, archiveReason: null });
  });

  test('happens once', async () => {
    await leave();
    expect(await leave()).toEqual({ ok: false, error: 'conflict' });
  });
});

describe('a proposal', () => {
  const propose = async (after: Partial<OrganisationDetails>) => {
    const from = await current();
    const actor = { kind: 'partner' as const, id: editor.id };
    const proposal = { id: from.id, version: from.version, after: { ...from, ...after }, actor, reason: '' };
    const made = await temporary.db.inTransaction((tx) => proposeChange(tx, deps(), proposal));
    if (!made.ok) throw new Error(`The proposal was refused: ${made.error}`);
    return (await revisionById(temporary.db.read, made.revision))!;
  };

  test('leaves the entry as it is, and waits', async () => {
    const proposal = await propose({ name: 'Nieuwe Naam' });
    expect(await current()).toEqual(entry);
    expect(await pendingRevisions(temporary.db.read)).toEqual([proposal]);
  });

  test('is withdrawn when the entry leaves: nobody could decide about it any more', async () => {
    const { id } = await propose({ name: 'Nieuwe Naam' });
    const { version } = await current();
    const step = { id: entry.id, version, actor: SYSTEM, reason: 'gestopt' };
    await temporary.db.inTransaction((tx) => archiveEntry(tx, deps(), step));
    expect(await pendingRevisions(temporary.db.read)).toEqual([]);
    expect((await revisionById(temporary.db.read, id))?.status).toBe('withdrawn');
  });

  test('takes the place of an earlier one about the same, and not of one about something else', async () => {
    await propose({ name: 'Eerste naam' });
    const second = await propose({ name: 'Tweede naam' });
    const third = await propose({ website: 'https://ergens-anders.example' });
    const waiting = await pendingRevisions(temporary.db.read, entry.id);
    expect(waiting.map(({ id }) => id)).toEqual([second.id, third.id]);
  });

  test('that is agreed becomes the revision that tells of it', async () => {
    const proposal = await propose({ name: 'Nieuwe Naam' });
    const agreed = { proposal, version: entry.version, after: proposal.after, by: coordinator.id };
    const apply = () => temporary.db.inTransaction((tx) => applyProposal(tx, deps(NOW + 1), agreed));
    expect(await apply()).toEqual({ ok: true });
    expect(await apply()).toEqual({ ok: false, error: 'conflict' });
    expect((await current()).name).toBe('Nieuwe Naam');
    expect(await revisionById(temporary.db.read, proposal.id)).toMatchObject({
      status: 'applied',
      decidedBy: coordinator.id,
      decidedAt: NOW + 1,
    });
    expect(await entryRevisionsOf(temporary.db.read, entry.id)).toHaveLength(2);
  });

  test('is decided on once, whoever is first', async () => {
    const { db } = temporary;
    const { id } = await propose({ name: 'Nieuwe Naam' });
    const decide = (status: 'rejected' | 'withdrawn') =>
      db.inTransaction((tx) => decideRevision(tx, id, { status, by: null }, NOW));
    expect(await Promise.all([decide('rejected'), decide('withdrawn')])).toEqual([true, false]);
    expect((await revisionById(db.read, id))?.status).toBe('rejected');
  });
});

describe('a form', () => {
  test('of a partner goes live, but for what is sensitive', async () => {
    const edited = await edit(editor, entry.version, { name: 'Nieuwe Naam', summary: 'Nieuw' });
    expect(edited).toMatchObject({ ok: true, live: true, waiting: true, merged: false, slug: entry.slug });
    expect(await current()).toMatchObject({ name: entry.name, summary: 'Nieuw' });
    const [waiting] = await pendingRevisions(temporary.db.read, entry.id);
    expect(waiting?.after).toMatchObject({ name: 'Nieuwe Naam', summary: 'Nieuw' });
  });

  test('of a coordinator goes live whole, and the other editors are told', async () => {
    const { db } = temporary;
    await db.inTransaction(async (tx) => {
      const person = { id: newId(), name: 'Isa', email: 'isa@voorbeeld.example', language: 'nl' as const };
      const { id } = await personForEmail(tx, person, NOW);
      const grant = { role: 'editor' as const, organisation: entry.id, municipality: null };
      await addGrant(tx, { ...grant, id: newId(), person: id, grantedBy: null }, NOW);
    });
    const edited = await edit(coordinator, entry.version, { name: 'Nieuwe Naam' });
    expect(edited).toMatchObject({ ok: true, live: true, waiting: false, slug: 'nieuwe-naam' });
    expect(await latestMails(db.read, 10)).toMatchObject([
      { kind: 'entry-changed', recipient: 'isa@voorbeeld.example' },
    ]);
  });

  test('that changes nothing leaves no trace', async () => {
    expect(await edit(editor, entry.version, {})).toMatchObject({ ok: true, live: false, waiting: false });
    expect(await entryRevisionsOf(temporary.db.read, entry.id)).toHaveLength(1);
  });

  test('that takes the last service away is refused', async () => {
    expect(await edit(editor, entry.version, { services: [] })).toEqual({ ok: false, error: 'incomplete' });
    expect(await current()).toEqual(entry);
  });

  test('made before somebody changed other fields is put together with it', async () => {
    await change({ summary: 'Van een ander' });
    const edited = await edit(editor, entry.version, { description: 'Van mij' });
    expect(edited).toMatchObject({ ok: true, merged: true });
    expect(await current()).toMatchObject({ summary: 'Van een ander', description: 'Van mij' });
  });

  test('about the same field shows both versions, and loses neither', async () => {
    await change({ summary: 'Van een ander' });
    const mine = { summary: 'Van mij', description: 'Ook van mij' };
    const first = await edit(editor, entry.version, mine);
    expect(first).toMatchObject({
      ok: false,
      error: 'conflict',
      version: entry.version + 1,
      conflicts: [
        {
          key: 'summary',
          values: [{ mine: { kind: 'text', text: 'Van mij' }, theirs: { kind: 'text', text: 'Van een ander' } }],
        },
      ],
    });
    expect((await current()).summary).toBe('Van een ander');

    const keepTheirs = { version: entry.version + 1, sides: new Map([['summary', 'theirs' as const]]) };
    expect(await edit(editor, entry.version, mine, keepTheirs)).toMatchObject({ ok: true, merged: true });
    expect(await current()).toMatchObject({ summary: 'Van een ander', description: 'Ook van mij' });

    const keepMine = { version: entry.version + 2, sides: new Map([['summary', 'mine' as const]]) };
    expect(await edit(editor, entry.version, mine, keepMine)).toMatchObject({ ok: true });
    expect((await current()).summary).toBe('Van mij');
  });

  test('asks again when it changed once more before the choice came', async () => {
    await change({ summary: 'Van een ander' });
    const choice = { version: entry.version + 1, sides: new Map([['summary', 'mine' as const]]) };
    await change({ summary: 'Van een derde' }, await current());
    const edited = await edit(editor, entry.version, { summary: 'Van mij' }, choice);
    expect(edited).toMatchObject({ ok: false, error: 'conflict', version: entry.version + 2 });
  });

  test('of two people at once both are kept or asked about', async () => {
    const outcomes = await Promise.all([
      edit(editor, entry.version, { summary: 'Een' }),
      edit(editor, entry.version, { summary: 'Twee' }),
    ]);
    expect(outcomes.map(({ ok }) => ok)).toEqual([true, false]);
    expect((await current()).summary).toBe('Een');
  });

  test('of a version that never was is refused', async () => {
    expect(await edit(editor, entry.version + 5, { summary: 'x' })).toEqual({ ok: false, error: 'missing' });
    expect(await edit(editor, NaN, { summary: 'x' })).toEqual({ ok: false, error: 'missing' });
  });
});

describe('taking a change back', () => {
  const lastChange = async () => (await entryRevisionsOf(temporary.db.read, entry.id)).at(-1)!.id;
  const takeBack = (revision: string, person = editor) =>
    revertChange(deps(), person, { organisation: entry.id, revision, reason: 'terug' });

  test('puts the entry as it was, and is a change itself', async () => {
    await change({ summary: 'Mis' });
    expect(await takeBack(await lastChange())).toMatchObject({ ok: true, kept: [] });
    expect(detailsOf(await current())).toEqual(detailsOf(entry));
    expect((await entryRevisionsOf(temporary.db.read, entry.id)).at(-1)?.action).toBe('revert');
  });

  test('keeps and names what was changed again since', async () => {
    await change({ summary: 'Mis', description: 'Ook mis' });
    const revision = await lastChange();
    await change({ summary: 'Beter' }, await current());
    expect(await takeBack(revision)).toMatchObject({ ok: true, kept: [{ key: 'summary' }] });
    expect(await current()).toMatchObject({ summary: 'Beter', description: entry.description });
    expect(await takeBack(revision)).toMatchObject({ ok: false, error: 'nothing' });
  });

  test('is refused for a change of another entry, and for the first one', async () => {
    const [, other] = await publishedOrganisations(temporary.db.read);
    const [first] = await entryRevisionsOf(temporary.db.read, other!.id);
    expect(await takeBack(first!.id)).toEqual({ ok: false, error: 'missing' });
    const [own] = await entryRevisionsOf(temporary.db.read, entry.id);
    expect(await takeBack(own!.id)).toEqual({ ok: false, error: 'missing' });
  });

  test('of a coordinator’s new name by the partner waits', async () => {
    await change({ name: 'Nieuwe Naam' }, entry, 'coordinator');
    expect(await takeBack(await lastChange())).toMatchObject({ ok: true, live: false, waiting: true });
    expect((await current()).name).toBe('Nieuwe Naam');
  });
});

test('a new entry has a first revision, an address of its own, and a place in the directory', async () => {
  const { db } = temporary;
  const made = await aPartner(entry.name);
  expect(made.slug).toBe(`${entry.slug}-2`);
  expect(await entryRevisionsOf(db.read, made.id)).toMatchObject([{ before: null, action: 'registration' }]);
  expect((await loadDirectory(db)).bySlug(made.slug)?.id).toBe(made.id);
});
