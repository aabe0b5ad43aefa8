/** Curating on a real database: deciding on changes, what owners do not answer, and whose work it is. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Person } from '#app/domain/access/actor.ts';
import { detailsOf, type OrganisationDetails } from '#app/domain/organisation/organisation.ts';
import { changesBetween } from '#app/domain/revision/diff.ts';
import { approveChange, rejectChange, seeChanges } from '#app/features/curation/decide-change.server.ts';
import { changeFacts } from '#app/features/curation/entry-facts.server.ts';
import { settleOverdue } from '#app/features/curation/settle-overdue.server.ts';
import { dealWithMail } from '#app/features/curation/troubled-mail.server.ts';
import { workCounts, workLists } from '#app/features/curation/work-lists.server.ts';
import { changeEntry, proposeChange } from '#app/features/entries/write-entry.server.ts';
import { startLiveDirectory } from '#app/features/live-directory.server.ts';
import { queueMail } from '#app/features/mail/queue-mail.server.ts';
import { newId } from '#app/platform/ids.server.ts';
import { createLog } from '#app/platform/log.server.ts';
import { insertApplication } from '#db/repositories/applications.server.ts';
import { insertCheck, openCheckOf, recordCheckStep, setUnconfirmedSince } from '#db/repositories/checks.server.ts';
import { troubledMails } from '#db/repositories/outbox.server.ts';
import { personForEmail } from '#db/repositories/people.server.ts';
import { entryById, type Entry } from '#db/repositories/read-organisations.server.ts';
import { entryRevisionsOf, revisionById, unseenRevisions } from '#db/repositories/revisions.server.ts';
import { insertSignal } from '#db/repositories/signals.server.ts';
import { applications, checks, mailLinks, organisations, outbox, revisions, users } from '#db/schema.ts';
import { aRegistration } from '#tests/support/a-registration.ts';
import { aLocation, aService } from '#tests/support/an-organisation.ts';
import { checkWorld, SITE, type CheckWorld } from '#tests/support/check-world.ts';
import { NOW } from '#tests/support/demo-directory.ts';
import { aPerson } from '#tests/support/request-context.ts';

const ROERMOND = 'GM0957';
const WEERT = 'GM0988';
const EDITOR = 'zoe@lampje.example';
const COORDINATOR = aPerson({ coordinator: true });

let world: CheckWorld;
beforeAll(async () => {
  world = await checkWorld();
});
afterAll(() => world.dispose());
afterEach(() =>
  world.db.inTransaction(async (tx) => {
    const people = [applications, mailLinks, outbox, revisions, users];
    for (const table of [...people, checks, organisations]) await tx.delete(table);
  }),
);

const deps = () => world.at(NOW);

async function entry(id: string): Promise<Entry> {
  const found = await entryById(world.db.read, id);
  if (!found) throw new Error(`There is no entry ${id}`);
  return found;
}

/** What the editor of an entry wants it to become. @returns id of the proposal */
async function proposed(id: string, wish: Partial<OrganisationDetails>, email = EDITOR): Promise<string> {
  const present = await entry(id);
  return world.db.inTransaction(async (tx) => {
    const { id: editor } = await personForEmail(tx, { id: newId(), name: 'Zoë', email, language: 'nl' }, NOW);
    const actor = { kind: 'partner' as const, id: editor };
    const change = { id, version: present.version, after: { ...detailsOf(present), ...wish }, actor, reason: 'Nieuw' };
    const made = await proposeChange(tx, deps(), change);
    if (!made.ok) throw new Error(`Not proposed: ${made.error}`);
    return made.revision;
  });
}

async function changed(
  id: string,
  wish: Partial<OrganisationDetails>,
  kind: 'coordinator' | 'partner' = 'coordinator',
) {
  const present = await entry(id);
  const change = { id, version: present.version, after: { ...detailsOf(present), ...wish }, reason: 'Anders' };
  const why = { actor: { kind, id: null }, action: 'edit' as const };
  await world.db.inTransaction((tx) => changeEntry(tx, deps(), { ...change, ...why }));
}

function leadOf(...leads: string[]): Person {
  return aPerson({ leads });
}

function inTown(municipality: string) {
  return { locations: [aLocation({ id: newId(), municipality })], services: [aService({ id: newId() })] };
}

describe('a change that waits', () => {
  let id: string;
  beforeEach(async () => {
    id = await world.partner(inTown(ROERMOND));
  });

  test('is in the entry once it is approved, stands once in its history, and who proposed it is told', async () => {
    const change = await proposed(id, { phone: '+31475005999', website: 'https://nieuw.example' });
    expect(await approveChange(deps(), COORDINATOR, { id: change, version: 1, chosen: null })).toEqual({ ok: true });
    expect(await entry(id)).toMatchObject({ phone: '+31475005999', website: 'https://nieuw.example', version: 2 });
    expect((await entryRevisionsOf(world.db.read, id)).map(({ status }) => status)).toEqual(['applied', 'applied']);
    expect(await revisionById(world.db.read, change)).toMatchObject({ decidedBy: COORDINATOR.id, decidedAt: NOW });
    expect((await world.mails()).map(({ kind, recipient }) => [kind, recipient])).toEqual([['change-decided', EDITOR]]);
    expect((await world.directory()).byId(id)?.phone).toBe('+31475005999');
  });

  test('is taken over in part', async () => {
    const before = await entry(id);
    const change = await proposed(id, { phone: '+31475005999', website: 'https://nieuw.example' });
    const proposal = await revisionById(world.db.read, change);
    const chosen = changesBetween(before, proposal!.after)
      .map(({ key }) => key)
      .filter((key) => key === 'phone');
    expect(chosen).toEqual(['phone']);
    await approveChange(deps(), COORDINATOR, { id: change, version: 1, chosen });
    expect(await entry(id)).toMatchObject({ phone: '+31475005999', website: before.website });
    expect(await revisionById(world.db.read, change)).toMatchObject({ after: detailsOf(await entry(id)) });
  });

  test('leaves what somebody else changed meanwhile', async () => {
    const change = await proposed(id, { phone: '+31475005999' });
    await changed(id, { summary: 'Van een ander.' });
    await approveChange(deps(), COORDINATOR, { id: change, version: 2, chosen: null });
    expect(await entry(id)).toMatchObject({ phone: '+31475005999', summary: 'Van een ander.', version: 3 });
  });

  test('is not decided on an entry that was changed since it was shown', async () => {
    const change = await proposed(id, { phone: '+31475005999' });
    await changed(id, { summary: 'Van een ander.' });
    const approval = { id: change, version: 1, chosen: null };
    expect(await approveChange(deps(), COORDINATOR, approval)).toEqual({ ok: false, error: 'conflict' });
    expect(await revisionById(world.db.read, change)).toMatchObject({ status: 'pending' });
    expect(await world.mails()).toEqual([]);
  });

  test('cannot take the last service away', async () => {
    const change = await proposed(id, { services: [aService({ id: newId(), name: 'Een andere' })] });
    const [gone] = (await entry(id)).services;
    const approval = { id: change, version: 1, chosen: [`services.${gone!.id}`] };
    expect(await approveChange(deps(), COORDINATOR, approval)).toEqual({ ok: false, error: 'invalid' });
    expect(await revisionById(world.db.read, change)).toMatchObject({ status: 'pending' });
  });

  test('is not approved when nothing of it is taken over, and waits on', async () => {
    const change = await proposed(id, { phone: '+31475005999' });
    const nothing = { id: change, version: 1, chosen: [] };
    expect(await approveChange(deps(), COORDINATOR, nothing)).toEqual({ ok: false, error: 'nothing' });
    expect(await revisionById(world.db.read, change)).toMatchObject({ status: 'pending' });
    expect(await world.mails()).toEqual([]);
  });

  test('is rejected with a reason that its proposer reads, and the entry stays as it is', async () => {
    const before = await entry(id);
    const change = await proposed(id, { phone: '+31475005999' });
    expect(await rejectChange(deps(), COORDINATOR, change, 'Dit nummer werkt niet.')).toEqual({ ok: true });
    expect(await entry(id)).toEqual(before);
    expect(await revisionById(world.db.read, change)).toMatchObject({ status: 'rejected' });
    const [mail] = await world.mails();
    expect(mail).toMatchObject({ kind: 'change-decided', recipient: EDITOR });
    expect(mail?.body).toContain('Dit nummer werkt niet.');
  });

  test('is decided once when two decide at once', async () => {
    const change = await proposed(id, { phone: '+31475005999' });
    const decided = await Promise.all([
      approveChange(deps(), COORDINATOR, { id: change, version: 1, chosen: null }),
      approveChange(deps(), aPerson({ coordinator: true }), { id: change, version: 1, chosen: null }),
      rejectChange(deps(), aPerson({ coordinator: true }), change, 'Nee.'),
    ]);
    expect(decided.filter(({ ok }) => ok)).toHaveLength(1);
    expect(decided.filter((one) => !one.ok && one.error === 'decided')).toHaveLength(2);
    expect(await world.mails()).toHaveLength(1);
    expect((await entry(id)).version).toBe(2);
  });

  test('is not for a kartrekker of another municipality, nor for its own editor', async () => {
    const change = await proposed(id, { phone: '+31475005999' });
    for (const person of [leadOf(WEERT), aPerson({ edits: [id] })]) {
      const approval = { id: change, version: 1, chosen: null };
      expect(await approveChange(deps(), person, approval)).toEqual({ ok: false, error: 'forbidden' });
      expect(await rejectChange(deps(), person, change, 'Nee.')).toEqual({ ok: false, error: 'forbidden' });
    }
    const approval = { id: change, version: 1, chosen: null };
    expect(await approveChange(deps(), leadOf(ROERMOND), approval)).toEqual({ ok: true });
  });

  describe('is decided by the kartrekker of where the entry is and of where it would be', () => {
    const all = (change: string, version = 1) => ({ id: change, version, chosen: null });
    const refused = { ok: false, error: 'forbidden' };
    const listedFor = async (person: Person) =>
      (await workLists({ db: world.db, directory: await world.directory() }, person)).changes.map((one) => one.id);

    test('so not by the one of a municipality that it left', async () => {
      const change = await proposed(id, { phone: '+31475005999' });
      await changed(id, { locations: inTown(WEERT).locations });
      expect(await approveChange(deps(), leadOf(ROERMOND), all(change, 2))).toEqual(refused);
      expect(await rejectChange(deps(), leadOf(ROERMOND), change, 'Nee.')).toEqual(refused);
      expect([await listedFor(leadOf(ROERMOND)), await listedFor(leadOf(WEERT))]).toEqual([[], [change]]);
      expect(await approveChange(deps(), leadOf(WEERT), all(change, 2))).toEqual({ ok: true });
    });

    test('so a move between two of them only by who has both, or by a coordinator', async () => {
      const change = await proposed(id, { locations: inTown(WEERT).locations });
      for (const person of [leadOf(ROERMOND), leadOf(WEERT)]) {
        expect(await approveChange(deps(), person, all(change))).toEqual(refused);
        expect(await listedFor(person)).toEqual([]);
      }
      expect(await listedFor(COORDINATOR)).toEqual([change]);
      expect(await approveChange(deps(), leadOf(ROERMOND, WEERT), all(change))).toEqual({ ok: true });
    });

    test('so not by taking over just the part that makes it leave', async () => {
      const [[there], [nearby]] = [inTown(WEERT).locations, inTown(ROERMOND).locations];
      const [here] = (await entry(id)).locations;
      const change = await proposed(id, { locations: [there!, nearby!] });
      const leaving = { ...all(change), chosen: [`locations.${there!.id}`, `locations.${here!.id}`] };
      expect(await approveChange(deps(), leadOf(ROERMOND), leaving)).toEqual(refused);
      expect(await approveChange(deps(), leadOf(ROERMOND), all(change))).toEqual({ ok: true });
    });
  });

  test('that is not there is told to be missing', async () => {
    const approval = { id: 'nothing', version: 1, chosen: null };
    expect(await approveChange(deps(), COORDINATOR, approval)).toEqual({ ok: false, error: 'missing' });
  });
});

describe('a change that went live by itself', () => {
  test('is news until somebody who curates the entry has looked', async () => {
    const id = await world.partner(inTown(ROERMOND));
    await changed(id, { summary: 'Van de partner.' }, 'partner');
    const [news] = await unseenRevisions(world.db.read);
    await seeChanges(deps(), leadOf(WEERT), [news!.id]);
    expect(await unseenRevisions(world.db.read)).toHaveLength(1);
    await seeChanges(deps(), leadOf(ROERMOND), [news!.id, 'nothing']);
    expect(await unseenRevisions(world.db.read)).toEqual([]);
  });
});

describe('who proposes', () => {
  test.each([
    ['info@lampje.example', 'zoe@lampje.example', true],
    ['info@lampje.example', 'zoe@kapstok.example', false],
    ['lampje@gmail.com', 'iemand@gmail.com', false],
  ])('to an entry with %s, as %s: at its mail domain is %s', async (email, proposer, isAtDomain) => {
    const id = await world.partner({ email });
    const change = await proposed(id, { summary: 'Anders.' }, proposer);
    expect(await changeFacts(world.db, change)).toMatchObject({ isAtDomain, isContact: proposer === EDITOR });
  });
});

/** Nobody answered. */
async function overdue(id: string): Promise<void> {
  await world.db.inTransaction(async (tx) => {
    const check = await insertCheck(tx, { id: newId(), organisation: id, cause: 'due' }, NOW);
    await recordCheckStep(tx, check!.id, { recipient: null, mailsSent: 3, nextAt: null });
    await setUnconfirmedSince(tx, id, NOW);
  });
}

describe('an entry whose owner does not answer', () => {
  let id: string;
  beforeEach(async () => {
    id = await world.partner(inTown(ROERMOND));
    await overdue(id);
  });

  test('is fresh once a coordinator found it to be right', async () => {
    expect(await settleOverdue(deps(), leadOf(ROERMOND), id, null)).toEqual({ ok: true });
    expect(await entry(id)).toMatchObject({
      verification: { at: NOW, by: 'coordinator', how: 'phone' },
      unconfirmedSince: null,
      status: 'published',
    });
    expect(await openCheckOf(world.db.read, id)).toBeNull();
  });

  test('leaves the directory with the reason that was found', async () => {
    expect(await settleOverdue(deps(), COORDINATOR, id, 'Gestopt in juni.')).toEqual({ ok: true });
    expect(await entry(id)).toMatchObject({ status: 'archived', archiveReason: 'Gestopt in juni.' });
    expect(await openCheckOf(world.db.read, id)).toBeNull();
    expect((await world.directory()).byId(id)).toBeNull();
    expect(await settleOverdue(deps(), COORDINATOR, id, null)).toEqual({ ok: false, error: 'missing' });
  });

  test.each([null, 'Gestopt.'])('is not settled from another municipality (%j)', async (leaves) => {
    expect(await settleOverdue(deps(), leadOf(WEERT), id, leaves)).toEqual({ ok: false, error: 'forbidden' });
    expect(await entry(id)).toMatchObject({ status: 'published', unconfirmedSince: NOW });
  });
});

describe('the lists of the workbench', () => {
  /** One of each kind of work in a municipality. @returns id of the partner it is about */
  async function workIn(municipality: string, postcode: string): Promise<string> {
    const id = await world.partner({
      name: `Partner ${municipality}`,
      phone: null,
      email: null,
      ...inTown(municipality),
    });
    await proposed(id, { summary: 'Anders.' });
    await overdue(id);
    await world.db.inTransaction(async (tx) => {
      const application = { id: newId(), kind: 'new' as const, state: 'waiting' as const, organisation: null };
      const answers = aRegistration({ places: { postcode } });
      const who = { applicant: 'Isa', email: 'isa@zwaluw.example', language: 'nl' as const };
      await insertApplication(tx, { ...application, ...who, answers }, NOW);
      await insertSignal(tx, { id: newId(), organisation: id, text: 'Klopt niet', email: null, language: 'nl' }, NOW);
      await queueMail(tx, deps(), refusedAbout(id));
    });
    return id;
  }

  function refusedAbout(id: string) {
    const about = { kind: 'organisation' as const, id };
    return {
      kind: 'check' as const,
      recipient: 'geen adres',
      language: 'nl' as const,
      subject: 'x',
      blocks: [],
      about,
    };
  }

  async function countsFor(person: Person) {
    const lists = await workLists({ db: world.db, directory: await world.directory() }, person);
    return Object.entries(workCounts(lists)).map(([list, { count }]) => `${list} ${count}`);
  }

  test('show a kartrekker what is of the own municipality, and a coordinator everything', async () => {
    const roermond = await workIn(ROERMOND, '6041 AB');
    await workIn(WEERT, '6001 AB');
    const ofOne = ['applications 1', 'changes 1', 'overdue 1', 'signals 1', 'duplicates 0', 'mail 1'];
    expect(await countsFor(leadOf(ROERMOND))).toEqual(ofOne);
    expect(await countsFor(leadOf(WEERT))).toEqual(ofOne);
    expect(await countsFor(leadOf('GM1640'))).toEqual(ofOne.map((line) => line.replace('1', '0')));
    const everything = await countsFor(COORDINATOR);
    expect(everything.filter((line) => !line.startsWith('duplicates'))).toEqual(
      ['applications', 'changes', 'overdue', 'signals', 'mail'].map((list) => `${list} 2`),
    );
    const lists = await workLists({ db: world.db, directory: await world.directory() }, leadOf(ROERMOND));
    expect([lists.changes[0]?.subjectId, lists.overdue[0]?.organisation, lists.mail[0]?.subjectId]).toEqual([
      roermond,
      roermond,
      roermond,
    ]);
  });

  test('let a kartrekker deal with mail about an entry of the own municipality, once', async () => {
    await workIn(ROERMOND, '6041 AB');
    const directory = await startLiveDirectory(world.db, createLog('silent'));
    const [mail] = await troubledMails(world.db.read);
    const deal = (person: Person) => dealWithMail({ ...deps(), site: SITE, directory }, person, mail!.id, 'settle');
    expect([await deal(leadOf(WEERT)), await deal(leadOf(ROERMOND)), await deal(COORDINATOR)]).toEqual([
      false,
      true,
      false,
    ]);
    directory.stop();
    expect(await troubledMails(world.db.read)).toEqual([]);
  });
});
