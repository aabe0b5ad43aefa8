/** Several items of the workbench at once: each is decided as by itself, and what needs a closer look stays. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { detailsOf, type OrganisationDetails } from '#app/domain/organisation/organisation.ts';
import { monthlyFigures } from '#app/domain/workbench/monthly-figures.ts';
import { closeManySignals, settleManyChanges, takeMany } from '#app/features/curation/many-at-once.server.ts';
import { takenItems } from '#app/features/curation/taken-items.server.ts';
import { changeEntry, proposeChange } from '#app/features/entries/write-entry.server.ts';
import { newId } from '#app/platform/ids.server.ts';
import { dealtWith } from '#db/repositories/decisions.server.ts';
import { personForEmail } from '#db/repositories/people.server.ts';
import { entryById } from '#db/repositories/read-organisations.server.ts';
import { unseenRevisions } from '#db/repositories/revisions.server.ts';
import { insertSignal } from '#db/repositories/signals.server.ts';
import { aLocation, aService } from '#tests/support/an-organisation.ts';
import { checkWorld, type CheckWorld } from '#tests/support/check-world.ts';
import { NOW } from '#tests/support/demo-directory.ts';
import { aPerson } from '#tests/support/request-context.ts';

const ROERMOND = 'GM0957';
const WEERT = 'GM0988';
const DAY_MS = 86_400_000;
const COORDINATOR = aPerson({ coordinator: true });

let world: CheckWorld;
beforeEach(async () => {
  world = await checkWorld();
});
afterEach(() => world.dispose());

const deps = async () => ({ ...world.at(NOW), directory: await world.directory() });

function partnerIn(...serviceAreas: string[]): Promise<string> {
  const services = [aService({ id: newId(), themes: ['money'], serviceAreas })];
  return world.partner({ locations: [aLocation({ id: newId(), municipality: serviceAreas[0]! })], services });
}

async function proposed(id: string, wish: Partial<OrganisationDetails>) {
  const present = (await entryById(world.db.read, id))!;
  return world.db.inTransaction(async (tx) => {
    const { id: editor } = await personForEmail(
      tx,
      { id: newId(), name: '', email: 'a@b.example', language: 'nl' },
      NOW,
    );
    const after = { ...detailsOf(present), ...wish };
    const actor = { kind: 'partner' as const, id: editor };
    const made = await proposeChange(tx, world.at(NOW), { id, version: present.version, after, actor, reason: '' });
    if (!made.ok) throw new Error(made.error);
    return { id: made.revision, version: present.version };
  });
}

async function changed(id: string, wish: Partial<OrganisationDetails>): Promise<void> {
  const present = (await entryById(world.db.read, id))!;
  const after = { ...detailsOf(present), ...wish };
  const actor = { kind: 'partner' as const, id: null };
  await world.db.inTransaction((tx) =>
    changeEntry(tx, world.at(NOW), { id, version: present.version, after, actor, action: 'edit', reason: '' }),
  );
}

async function signalled(organisation: string, daysAgo = 0): Promise<string> {
  const id = newId();
  const signal = { id, organisation, text: 'Klopt niet', email: null, language: 'nl' as const };
  await world.db.inTransaction((tx) => insertSignal(tx, signal, NOW - daysAgo * DAY_MS));
  return id;
}

test('proposals are approved and changes seen, but for one that clashes and one by which help falls away', async () => {
  const [plain, clashing, shrinking, live] = [
    await partnerIn(ROERMOND),
    await partnerIn(ROERMOND),
    await partnerIn(ROERMOND, WEERT),
    await partnerIn(ROERMOND),
  ];
  const good = await proposed(plain, { name: 'Nieuwe naam' });
  const clash = await proposed(clashing, { name: 'Nieuwe naam' });
  await changed(clashing, { name: 'Andere naam' });
  const services = (await entryById(world.db.read, shrinking))!.services;
  const shrink = await proposed(shrinking, { services: services.map((one) => ({ ...one, serviceAreas: [ROERMOND] })) });
  await changed(live, { summary: 'Anders' });
  const unseen = (await unseenRevisions(world.db.read)).find(({ subjectId }) => subjectId === live)!;

  const ticked = [good, { ...clash, version: 2 }, shrink, { id: unseen.id, version: 2 }, { id: 'nothing', version: 1 }];
  expect(await settleManyChanges(await deps(), COORDINATOR, ticked)).toEqual({ done: 2, left: 3 });
  expect((await entryById(world.db.read, plain))?.name).toBe('Nieuwe naam');
  expect((await entryById(world.db.read, clashing))?.name).toBe('Andere naam');
  expect((await unseenRevisions(world.db.read)).map(({ id }) => id)).not.toContain(unseen.id);
  expect(await settleManyChanges(await deps(), COORDINATOR, [good])).toEqual({ done: 0, left: 1 });
});

test('a kartrekker takes and closes only what lies in the own municipality', async () => {
  const own = await signalled(await partnerIn(ROERMOND));
  const other = await signalled(await partnerIn(WEERT));
  const lead = aPerson({ leads: [ROERMOND] });
  const ticked = [own, other].map((id) => ({ id, version: NaN }));
  expect(await takeMany(await deps(), lead, 'signals', ticked)).toEqual({ done: 1, left: 1 });
  expect([...(await takenItems(world.db, 'signals'))]).toEqual([[own, lead.id]]);
  expect(await closeManySignals(await deps(), lead, ticked)).toEqual({ done: 1, left: 1 });
  expect(await closeManySignals(await deps(), COORDINATOR, ticked)).toEqual({ done: 1, left: 1 });
});

test('the figures of a month are those of what was decided in it', async () => {
  const partner = await partnerIn(ROERMOND);
  const ids = [await signalled(partner, 9), await signalled(partner, 2), await signalled(partner, 1)];
  const ticked = ids.map((id) => ({ id, version: NaN }));
  await closeManySignals(await deps(), COORDINATOR, ticked);
  const dealt = await dealtWith(world.db.read, NOW - 30 * DAY_MS, NOW + 1);
  expect(monthlyFigures(dealt)).toEqual({ count: 3, usualDays: 2 });
  expect(await dealtWith(world.db.read, NOW - 30 * DAY_MS, NOW)).toEqual([]);
});
