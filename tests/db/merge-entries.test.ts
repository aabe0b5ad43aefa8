/** Two entries of one organisation on a real database: merged wholly or not at all, or said to be different. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Person } from '#app/domain/access/actor.ts';
import { duplicatePairs, sayDifferent } from '#app/features/curation/duplicates.server.ts';
import { mergeEntries } from '#app/features/curation/merge-entries.server.ts';
import { workLists } from '#app/features/curation/work-lists.server.ts';
import { readDeparted } from '#app/features/entries/read-departed.server.ts';
import { newId } from '#app/platform/ids.server.ts';
import { insertCarePath, readCarePaths } from '#db/repositories/care-paths.server.ts';
import { readGroups, saveGroup } from '#db/repositories/groups.server.ts';
import { readLessons, saveLesson } from '#db/repositories/lessons.server.ts';
import { readMemberships, replaceMembership } from '#db/repositories/memberships.server.ts';
import { editorsOf } from '#db/repositories/people.server.ts';
import { entryById, type Entry } from '#db/repositories/read-organisations.server.ts';
import { insertReferralRoutes, readReferralRoutes } from '#db/repositories/referral-routes.server.ts';
import { entryRevisionsOf, revisionsOf } from '#db/repositories/revisions.server.ts';
import { carePaths, lessons, organisations, revisions, users, workingGroups } from '#db/schema.ts';
import { aLocation } from '#tests/support/an-organisation.ts';
import { checkWorld, type CheckWorld } from '#tests/support/check-world.ts';
import { NOW } from '#tests/support/demo-directory.ts';
import { aPerson } from '#tests/support/request-context.ts';

const EDITOR = 'zoe@lampje.example';
const COORDINATOR = aPerson({ coordinator: true });

const GROUP = {
  id: newId(),
  slug: 'vaders',
  name: 'Vaders',
  goal: 'Vaders zijn welkom.',
  theme: null,
  municipalities: [],
  state: 'active' as const,
  notes: [],
};
const LESSON = {
  id: newId(),
  slug: 'samen-bellen',
  title: 'Samen bellen',
  summary: 'Wij bellen samen.',
  situation: 'Niemand belde.',
  approach: 'Samen.',
  result: 'Gelukt.',
  themes: [],
  programmes: [],
  state: 'published' as const,
  author: null,
  publishedOn: '2026-09-01',
};

let world: CheckWorld;
beforeAll(async () => {
  world = await checkWorld();
});
afterAll(() => world.dispose());
afterEach(() =>
  world.db.inTransaction(async (tx) => {
    for (const table of [revisions, users, lessons, workingGroups, organisations]) await tx.delete(table);
  }),
);

const deps = () => world.at(NOW);

async function entry(id: string): Promise<Entry> {
  const found = await entryById(world.db.read, id);
  if (!found) throw new Error(`There is no entry ${id}`);
  return found;
}

describe('merging', () => {
  let kept: string;
  let other: string;
  let third: string;
  beforeEach(async () => {
    kept = await world.partner({ name: 'Stichting Het Lampje' });
    other = await world.partner({
      name: 'Het Lampje Roermond',
      locations: [aLocation({ id: newId(), postcode: '6042 AB' })],
    });
    third = await world.partner({ name: 'De Kapstok' });
    await world.editor(kept, 'beide@lampje.example');
    await world.editor(other, 'beide@lampje.example');
    await world.editor(other, EDITOR);
    await world.db.inTransaction(async (tx) => {
      const often = { theme: 'money', frequency: 'weekly' as const };
      await insertReferralRoutes(tx, [
        { from: third, to: other, ...often },
        { from: other, to: kept, ...often },
      ]);
      await tx.delete(carePaths);
      await insertCarePath(tx, {
        id: newId(),
        theme: 'money',
        scope: 'coalition',
        area: '',
        firstOrganisation: other,
        firstService: null,
        steps: ['Bel samen.'],
        bring: [],
        urgent: null,
        agreedOn: '2026-05-20',
        version: 1,
        updatedAt: NOW,
      });
    });
  });

  const merge = (versions = { keptVersion: 1, otherVersion: 1 }, person = COORDINATOR) =>
    mergeEntries(deps(), person, { kept, other, reason: 'Dezelfde organisatie.', ...versions });

  test('makes one entry with what both said, and both keep their history', async () => {
    expect(await merge()).toEqual({ ok: true, slug: 'stichting-het-lampje' });
    const merged = await entry(kept);
    expect(merged.locations.map(({ postcode }) => postcode)).toEqual(['6041 AB', '6042 AB']);
    expect(merged.keywords).toContain('Het Lampje Roermond');
    expect(await entry(other)).toMatchObject({
      status: 'archived',
      mergedInto: kept,
      archiveReason: 'Dezelfde organisatie.',
    });
    for (const id of [kept, other]) {
      const history = await entryRevisionsOf(world.db.read, id);
      expect(history.map(({ action }) => action)).toEqual(['import', 'merge']);
      expect(history[1]).toMatchObject({ reason: 'Dezelfde organisatie.', actor: { kind: 'coordinator' } });
    }
    const directory = await world.directory();
    expect(directory.organisations.map(({ id }) => id).sort()).toEqual([kept, third].sort());
    expect(await readDeparted({ db: world.db, directory }, 'het-lampje-roermond')).toEqual({
      kind: 'moved',
      name: 'Het Lampje Roermond',
      slug: 'stichting-het-lampje',
    });
  });

  test('moves editors and referrals, once each, and none to itself', async () => {
    await merge();
    const editors = (await editorsOf(world.db.read, kept)).map(({ email }) => email);
    expect(editors.sort()).toEqual(['beide@lampje.example', EDITOR]);
    expect(await editorsOf(world.db.read, other)).toEqual([]);
    expect((await readReferralRoutes(world.db.read)).map(({ from, to }) => [from, to])).toEqual([[third, kept]]);
    expect(await readCarePaths(world.db.read)).toMatchObject([{ firstOrganisation: kept, version: 2 }]);
    expect(await revisionsOf(world.db.read, 'care-path', 'money coalition ')).toMatchObject([
      { before: { firstOrganisation: other }, after: { firstOrganisation: kept }, actor: { id: COORDINATOR.id } },
    ]);
  });

  test('moves what the coalition has of it: its membership, members of groups and lessons', async () => {
    const first = { version: 1, updatedAt: NOW };
    const member = { organisation: other, name: 'Ruud Verzonnen', role: 'chair' as const };
    await world.db.inTransaction(async (tx) => {
      const details = { ring: 'core' as const, signedBy: 'Fleur Fictief', document: null };
      await replaceMembership(tx, { ...first, ...details, organisation: other });
      await saveGroup(tx, { ...GROUP, ...first, members: [member, { ...member, organisation: kept }] });
      await saveLesson(tx, { ...LESSON, ...first, organisation: other });
    });
    await merge();
    const { read } = world.db;
    expect(await readMemberships(read)).toMatchObject([
      { organisation: kept, ring: 'core', signedBy: 'Fleur Fictief' },
    ]);
    expect((await readGroups(read))[0]).toMatchObject({ members: [{ ...member, organisation: kept }], version: 2 });
    expect(await readLessons(read)).toMatchObject([{ organisation: kept, version: 2 }]);
    for (const [kind, id] of [
      ['membership', kept],
      ['membership', other],
      ['group', GROUP.id],
      ['lesson', LESSON.id],
    ] as const)
      expect(await revisionsOf(read, kind, id), kind).toMatchObject([{ actor: { id: COORDINATOR.id } }]);
  });

  test('leaves the kept one its own membership', async () => {
    await world.db.inTransaction(async (tx) => {
      const details = { signedBy: null, document: null, version: 1, updatedAt: NOW };
      await replaceMembership(tx, { ...details, organisation: other, ring: 'core' });
      await replaceMembership(tx, { ...details, organisation: kept, ring: 'network' });
    });
    await merge();
    expect(await readMemberships(world.db.read)).toMatchObject([{ organisation: kept, ring: 'network' }]);
  });

  test.each([
    ['the kept one', { keptVersion: 0, otherVersion: 1 }],
    ['the other', { keptVersion: 1, otherVersion: 0 }],
  ])('leaves everything as it was when %s was changed since it was shown', async (_which, versions) => {
    const state = async () => ({
      entries: [await entry(kept), await entry(other)],
      routes: await readReferralRoutes(world.db.read),
      editors: await editorsOf(world.db.read, other),
      history: await world.db.read.select().from(revisions),
    });
    const before = await state();
    expect(await merge(versions)).toEqual({ ok: false, error: 'conflict' });
    expect(await state()).toEqual(before);
  });

  test('is done once when two do it at once', async () => {
    const both = await Promise.all([merge(), merge()]);
    expect(both).toEqual([
      { ok: true, slug: 'stichting-het-lampje' },
      { ok: false, error: 'missing' },
    ]);
    expect((await entry(kept)).version).toBe(2);
  });

  test('is for coordinators, and of two different entries', async () => {
    const versions = { keptVersion: 1, otherVersion: 1 };
    expect(await merge(versions, aPerson({ leads: ['GM0957'] }))).toEqual({ ok: false, error: 'forbidden' });
    const self = { kept, other: kept, reason: '', ...versions };
    expect(await mergeEntries(deps(), COORDINATOR, self)).toEqual({ ok: false, error: 'missing' });
  });
});

describe('two that look alike', () => {
  test('are compared by the kartrekker of both, and by no other', async () => {
    for (const name of ['Stichting Het Lampje', 'Het Lampje']) await world.partner({ name });
    for (const [name, municipality] of [
      ['Stichting De Kapstok', 'GM0957'],
      ['De Kapstok', 'GM0988'],
    ] as const) {
      const place = aLocation({ id: newId(), municipality });
      await world.partner({ name, phone: '+31475005999', email: null, website: null, locations: [place] });
    }
    const directory = await world.directory();
    const namesFor = async (person: Person) =>
      (await workLists({ db: world.db, directory }, person)).duplicates.map(({ a, b }) => [a.name, b.name].sort());
    const ofRoermond = [['Het Lampje', 'Stichting Het Lampje']];
    expect(await namesFor(COORDINATOR)).toContainEqual(['De Kapstok', 'Stichting De Kapstok']);
    expect(await namesFor(aPerson({ leads: ['GM0957'] }))).toEqual(ofRoermond);
    expect(await namesFor(aPerson({ leads: ['GM0988'] }))).toEqual([]);
  });

  test('are shown until somebody says that they are different', async () => {
    await world.partner({ name: 'Stichting Het Lampje' });
    await world.partner({ name: 'Het Lampje' });
    const [pair, ...others] = await duplicatePairs(world.db, await world.directory());
    expect(others).toEqual([]);
    for (const person of [COORDINATOR.id, 'a second one']) await sayDifferent(deps(), person, pair!);
    expect(await duplicatePairs(world.db, await world.directory())).toEqual([]);
  });
});
