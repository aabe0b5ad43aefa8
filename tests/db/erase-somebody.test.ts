/** Erasing a person: from every table, from the history, and from the file itself; and what may stay. */
import { readFileSync, existsSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Person } from '#app/domain/access/actor.ts';
import type { Contact } from '#app/domain/organisation/organisation.ts';
import { detailsOf } from '#app/domain/organisation/organisation.ts';
import { revertChange } from '#app/features/entries/revert-change.server.ts';
import { changeEntry, proposeChange } from '#app/features/entries/write-entry.server.ts';
import { isWithinLimits } from '#app/features/limits.server.ts';
import { subscribe } from '#app/features/news/subscription.server.ts';
import { fileAbout } from '#app/features/privacy/about-somebody.server.ts';
import { eraseAgain, eraseSomebody, type Erasing } from '#app/features/privacy/erase-somebody.server.ts';
import { reportWrong } from '#app/features/signals/report-wrong.server.ts';
import { newId } from '#app/platform/ids.server.ts';
import { hashOf } from '#app/platform/secrets.server.ts';
import { fileOf } from '#db/database-file.server.ts';
import { DATABASE_KIND } from '#db/database-kind.ts';
import { writeLeads } from '#db/repositories/coalition.server.ts';
import { erasuresToDoAgain, insertErasure, latestErasures } from '#db/repositories/erasures.server.ts';
import { saveGroup } from '#db/repositories/groups.server.ts';
import { addGrant, personForEmail } from '#db/repositories/people.server.ts';
import { insertQuestion } from '#db/repositories/questions.server.ts';
import { entryById, organisationById } from '#db/repositories/read-organisations.server.ts';
import { entryRevisionsOf, pendingRevisions, recordRevision } from '#db/repositories/revisions.server.ts';
import * as tables from '#db/schema.ts';
import { aContact } from '../support/an-organisation.ts';
import { checkWorld, type CheckWorld } from '../support/check-world.ts';
import { NOW } from '../support/demo-directory.ts';
import { aPerson } from '../support/request-context.ts';

const NAME = 'Zita Zandkorrel';
const PHONE = '+31475005199';
const EMAIL = 'zita@zandkorrel.example';
const SHARED = { id: 'group', slug: 'groep', goal: 'Samen', theme: null, municipalities: [], notes: [] };
const COORDINATOR: Person = aPerson({ coordinator: true });
const ERASING: Erasing = { email: EMAIL, names: [NAME], everywhere: false, reason: `Gevraagd door ${NAME}` };

let world: CheckWorld;
let deps: ReturnType<CheckWorld['at']>;
beforeEach(async () => {
  world = await checkWorld();
  deps = world.at(NOW);
});
afterEach(() => world.dispose());

const zita = (more: Partial<Contact> = {}) => aContact({ id: newId(), name: NAME, email: EMAIL, ...more });

/** Zita is a contact, and her stand-in is not. */
async function partnerOfZita(): Promise<string> {
  const stand = aContact({ id: newId(), name: 'Pim', email: 'pim@lampje.example' });
  const away = { ...stand, absence: { until: '2026-12-31', fallback: NAME } };
  return world.partner({ contacts: [zita({ email: 'Zita@Zandkorrel.example' }), away] });
}

async function everything(): Promise<string> {
  const rows = await Promise.all(Object.values(tables).map((table) => world.db.read.select().from(table)));
  return JSON.stringify(rows, (_, value: unknown) =>
    Buffer.isBuffer(value) ? Buffer.from(value).toString('latin1') : value,
  );
}

/** The tables, and the file they are in when there is one. */
async function everyPlace(): Promise<string[]> {
  const rows = await everything();
  if (DATABASE_KIND === 'postgres') return [rows];
  const file = fileOf(world.url);
  const files = [file, `${file}-wal`].filter((name) => existsSync(name));
  return [rows, files.map((name) => readFileSync(name, 'latin1')).join('')];
}

/** The name and the address both have it; a failure shows a number, not the whole database. */
function timesIn(text: string): number {
  return text.match(/zandkorrel/gi)?.length ?? 0;
}

async function changeContacts(id: string, change: (contacts: Contact[]) => Contact[]): Promise<void> {
  await world.db.inTransaction(async (tx) => {
    const entry = (await entryById(tx, id))!;
    const after = { ...detailsOf(entry), contacts: change(entry.contacts) };
    const actor = { kind: 'partner' as const, id: null };
    await changeEntry(tx, deps, { id, version: entry.version, after, actor, action: 'edit', reason: `Over ${NAME}` });
  });
}

/** In every table somebody can get into. */
async function zitaEverywhere(): Promise<string> {
  const id = await partnerOfZita();
  await changeContacts(id, (contacts) => contacts.map((one) => (one.name === NAME ? { ...one, phone: PHONE } : one)));
  const language = 'nl' as const;
  await subscribe(deps, await world.directory(), { email: EMAIL, language, municipality: null, theme: null });
  const organisation = (await organisationById(world.db.read, id))!;
  await reportWrong(deps, [organisation], { text: `Mail ${EMAIL}`, email: EMAIL, language });
  await isWithinLimits(deps, { 'mail-by-email': EMAIL });
  await world.db.inTransaction(async (tx) => {
    const entry = (await entryById(tx, id))!;
    const after = { ...detailsOf(entry), contacts: [zita({ task: 'Overleg' }), ...entry.contacts.slice(1)] };
    const actor = { kind: 'partner' as const, id: null };
    await proposeChange(tx, deps, { id, version: entry.version, after, actor, reason: 'Nieuwe taak' });

    const person = await personForEmail(tx, { id: newId(), name: NAME, email: EMAIL, language }, NOW);
    const grant = { role: 'editor' as const, organisation: id, municipality: null };
    await addGrant(tx, { ...grant, id: newId(), person: person.id, grantedBy: null }, NOW);
    await writeLeads(tx, 'GM0957', [{ name: NAME, role: 'kartrekker', phone: null, email: EMAIL }], newId);
    const members = [{ organisation: id, name: NAME, role: 'member' as const }];
    const group = { ...SHARED, name: 'Groep', state: 'active' as const, members, version: 1, updatedAt: NOW };
    await saveGroup(tx, group);
    const told = { subjectKind: 'group' as const, subjectId: 'group', at: NOW, reason: '', batch: null, before: null };
    await recordRevision(tx, { ...told, id: newId(), actor, after: group });
    await tx
      .insert(tables.memberships)
      .values({ organisation: id, ring: 'core', signedBy: NAME, document: null, version: 1, updatedAt: NOW });
    await insertQuestion(
      tx,
      { id: newId(), recipient: EMAIL, text: 'Klopt dit?', askedBy: 'x', subject: { kind: 'organisation', id } },
      NOW,
    );
    await tx.insert(tables.applications).values({
      id: newId(),
      kind: 'new',
      state: 'waiting',
      organisation: null,
      email: EMAIL,
      applicant: NAME,
      language,
      answers: { contact: { name: NAME, email: EMAIL } },
      version: 1,
      createdAt: NOW,
      updatedAt: NOW,
    });
    await tx.insert(tables.imports).values({
      id: newId(),
      fileName: 'lijst.csv',
      bytes: Buffer.from(`naam,mail\n${NAME},${EMAIL}`),
      columns: {},
      choices: {},
      publish: true,
      state: 'prepared',
      written: 0,
      toWrite: 0,
      person: COORDINATOR.id,
      createdAt: NOW,
    });
    await tx
      .insert(tables.searchCounts)
      .values({ day: '2026-09-01', theme: '', municipality: '', words: EMAIL, outcome: 'none', count: 3 });
  });
  return id;
}

describe('a person', () => {
  test('is nowhere after being erased: in no table, and not in the file', async () => {
    const id = await zitaEverywhere();
    await world.coordinator('co@voorbeeld.example');
    for (const place of await everyPlace()) expect(timesIn(place)).toBeGreaterThan(30);

    expect(await eraseSomebody(deps, COORDINATOR, ERASING)).toMatchObject({ ok: true });

    const left = await everything();
    for (const place of await everyPlace()) expect(timesIn(place)).toBe(0);
    expect(left.includes(PHONE)).toBe(false);
    expect(left.includes('pim@lampje.example')).toBe(true);
    const entry = (await entryById(world.db.read, id))!;
    expect(entry.contacts.map(({ name, absence }) => [name, absence?.fallback])).toEqual([['Pim', null]]);
    expect(entry.status).toBe('published');
  });

  test('does not come back by taking a change back, and proposals about them are withdrawn', async () => {
    const id = await zitaEverywhere();
    await eraseSomebody(deps, COORDINATOR, ERASING);
    expect(await pendingRevisions(world.db.read)).toEqual([]);
    for (const { id: revision } of await entryRevisionsOf(world.db.read, id)) {
      await revertChange(deps, COORDINATOR, { organisation: id, revision, reason: 'Terug' });
    }
    expect(timesIn(await everything())).toBe(0);
  });

  test('is recorded as erased: when, by whom and why, without who it was', async () => {
    await partnerOfZita();
    await eraseSomebody(deps, COORDINATOR, ERASING);
    expect(await latestErasures(world.db.read, 5)).toMatchObject([
      { at: NOW, by: COORDINATOR.id, reason: 'Gevraagd door [verwijderd]', emailHash: hashOf(EMAIL) },
    ]);
  });

  test('leaves a namesake elsewhere alone, unless nobody else is called so', async () => {
    await partnerOfZita();
    const other = await world.partner({ name: 'Elders', contacts: [zita({ email: 'z@elders.example' })] });
    await eraseSomebody(deps, COORDINATOR, ERASING);
    expect((await entryById(world.db.read, other))!.contacts).toHaveLength(1);

    await world.partner({ name: 'Derde', contacts: [zita()] });
    await eraseSomebody(deps, COORDINATOR, { ...ERASING, everywhere: true });
    expect((await entryById(world.db.read, other))!.contacts).toEqual([]);
  });

  test('is handed everything that is kept, also from the history, and nothing about a colleague', async () => {
    const id = await partnerOfZita();
    await changeContacts(id, (contacts) => contacts.slice(1));
    const file = JSON.stringify(await fileAbout(deps, EMAIL));
    expect(file).toContain(NAME);
    expect(file).not.toContain('pim@lampje.example');
  });
});

test('a person comes back with a backup of before, and is erased again; a namesake and who is gone are not', async () => {
  const id = await partnerOfZita();
  const other = await world.partner({ name: 'Elders', contacts: [zita({ email: 'z@elders.example' })] });
  const again = {
    id: newId(),
    emailHash: hashOf(EMAIL),
    at: NOW - 1,
    by: COORDINATOR.id,
    reason: 'Gevraagd',
    rows: null,
  };
  await world.db.inTransaction(async (tx) => {
    await insertErasure(tx, again);
    await insertErasure(tx, { ...again, id: newId(), emailHash: hashOf('weg@voorbeeld.example') });
  });
  await eraseAgain(deps);
  expect((await entryById(world.db.read, id))!.contacts.map(({ name }) => name)).toEqual(['Pim']);
  expect((await entryById(world.db.read, other))!.contacts).toHaveLength(1);
  expect(await erasuresToDoAgain(world.db.read)).toEqual([]);
});

test('somebody who was erased can be put in again, and stays', async () => {
  await partnerOfZita();
  await eraseSomebody(deps, COORDINATOR, ERASING);
  const id = await world.partner({ name: 'Later', contacts: [zita()] });
  await eraseAgain(deps);
  expect((await entryById(world.db.read, id))!.contacts).toHaveLength(1);
});

describe('erasing is refused', () => {
  test('to whoever does not manage people', async () => {
    await partnerOfZita();
    const lead = aPerson({ leads: ['GM0957'] });
    expect(await eraseSomebody(deps, lead, ERASING)).toEqual({ ok: false, error: 'forbidden' });
    expect(timesIn(await everything())).toBeGreaterThan(0);
  });

  test('for an address that is nowhere, for the last coordinator, and for the address of the coalition', async () => {
    const refusal = async (email: string) => eraseSomebody(deps, COORDINATOR, { ...ERASING, email });
    expect(await refusal('niemand@voorbeeld.example')).toEqual({ ok: false, error: 'unknown' });
    await world.coordinator('laatste@voorbeeld.example');
    expect(await refusal('laatste@voorbeeld.example')).toEqual({ ok: false, error: 'last-coordinator' });
    const { coordinator } = (await world.directory()).coalition;
    expect(await refusal(coordinator.email)).toEqual({ ok: false, error: 'coalition-contact' });
  });
});
