/** What everybody is told of new and changed partners: by when it happened, and nothing of what only some may see. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Followed } from '#app/domain/news/followed.ts';
import type { OrganisationDetails } from '#app/domain/organisation/organisation.ts';
import {
  archiveEntry,
  changeEntry,
  createEntry,
  publishEntry,
  restoreEntry,
} from '#app/features/entries/write-entry.server.ts';
import { markVerified } from '#app/features/entries/verify-entry.server.ts';
import { latestNews } from '#app/features/news/partner-news.server.ts';
import { newId } from '#app/platform/ids.server.ts';
import { entryById } from '#db/repositories/read-organisations.server.ts';
import { aContact, aLocation, anOrganisation, aService } from '#tests/support/an-organisation.ts';
import { checkWorld, type CheckWorld } from '#tests/support/check-world.ts';
import { NOW } from '#tests/support/demo-directory.ts';

const DAY_MS = 86_400_000;
const EVERYTHING = { municipality: null, theme: null };
const COORDINATOR = { kind: 'coordinator' as const, id: null };

let world: CheckWorld;
beforeEach(async () => {
  world = await checkWorld();
});
afterEach(() => world.dispose());

function days(count: number): number {
  return NOW + count * DAY_MS;
}

async function news(followed: Followed = EVERYTHING, most = 50) {
  const directory = await world.directory();
  const told = await latestNews({ db: world.db, directory }, followed, most);
  return told.map(({ organisation: { name }, kind, at }) => [name, kind, (at - NOW) / DAY_MS]);
}

async function change(id: string, at: number, to: (before: OrganisationDetails) => Partial<OrganisationDetails>) {
  await world.db.inTransaction(async (tx) => {
    const { version, ...before } = (await entryById(tx, id))!;
    const why = { actor: COORDINATOR, action: 'edit' as const, reason: 'test' };
    const after = { ...before, ...to(before) };
    expect(await changeEntry(tx, { newId, now: at }, { id, version, after, ...why })).toEqual({ ok: true });
  });
}

type Step = typeof archiveEntry | typeof restoreEntry | typeof publishEntry;

async function take(step: Step, id: string, at: number) {
  await world.db.inTransaction(async (tx) => {
    const { version } = (await entryById(tx, id))!;
    const why = { id, version, actor: COORDINATOR, reason: 'test' };
    expect(await step(tx, { newId, now: at }, why)).toEqual({ ok: true });
  });
}

describe('a partner', () => {
  test('is new on the day it came, and changed when all can see a difference', async () => {
    const id = await world.partner({ name: 'Het Lampje' });
    expect(await news()).toEqual([['Het Lampje', 'new', 0]]);
    await change(id, days(60), () => ({ summary: 'Licht voor iedereen' }));
    expect(await news()).toEqual([['Het Lampje', 'changed', 60]]);
  });

  test('is still called new when it is corrected soon after', async () => {
    const id = await world.partner({ name: 'Het Lampje' });
    await change(id, days(2), () => ({ phone: '+31475001999' }));
    expect(await news()).toEqual([['Het Lampje', 'new', 2]]);
  });

  test('has no news of what only some may see, nor of a confirmation', async () => {
    const hidden = aContact({ id: newId(), visibility: 'coordinators' });
    const half = aContact({ id: newId(), visibility: 'public', phoneVisibility: 'network' });
    const id = await world.partner({ name: 'Het Lampje', contacts: [hidden, half] });
    await change(id, days(40), ({ contacts }) => ({
      contacts: contacts.map((one) => ({ ...one, phone: '+31475001888' })),
    }));
    await world.db.inTransaction((tx) =>
      markVerified(tx, { newId, now: days(50) }, { id, by: 'partner', how: 'mail' }),
    );
    expect(await news()).toEqual([['Het Lampje', 'new', 0]]);
  });

  test('is not told of while it is a draft or after it left, and is new when it comes or comes back', async () => {
    const details = anOrganisation({
      name: 'De Sluis',
      locations: [aLocation()],
      services: [aService()],
      contacts: [],
    });
    const { id } = await world.db.inTransaction((tx) =>
      createEntry(
        tx,
        { newId, now: NOW },
        { details, actor: COORDINATOR, action: 'registration', reason: 'test', status: 'draft' },
      ),
    );
    expect(await news()).toEqual([]);
    await take(publishEntry, id, days(40));
    expect(await news()).toEqual([['De Sluis', 'new', 40]]);
    await take(archiveEntry, id, days(80));
    expect(await news()).toEqual([]);
    await take(restoreEntry, id, days(120));
    expect(await news()).toEqual([['De Sluis', 'new', 120]]);
  });
});

describe('the list', () => {
  test('has the newest first and no more than asked, also when others were changed unseen since', async () => {
    const hidden = { visibility: 'coordinators' as const };
    for (let number = 0; number < 60; number++) {
      const contacts = [aContact({ id: newId(), ...hidden })];
      const id = await world.partner({ name: `Partner ${number}`, createdAt: days(number), contacts });
      if (number < 10)
        await change(id, days(100), () => ({ contacts: [aContact({ id: newId(), role: 'x', ...hidden })] }));
    }
    const expected = Array.from({ length: 50 }, (_, index) => [`Partner ${59 - index}`, 'new', 59 - index]);
    expect(await news()).toEqual(expected);
    expect(await news(EVERYTHING, 2)).toEqual(expected.slice(0, 2));
  });

  test('has of a theme in a municipality only who helps there with that theme', async () => {
    const money = (serviceAreas: string[]) => [aService({ id: newId(), themes: ['money'], serviceAreas })];
    await world.partner({ name: 'In Leudal', services: money(['GM1640']) });
    await world.partner({ name: 'In Venlo', services: money(['GM0983']) });
    await world.partner({
      name: 'Wonen',
      services: [aService({ id: newId(), themes: ['housing'], serviceAreas: ['GM1640'] })],
    });
    const names = async (followed: Followed) => (await news(followed)).map(([name]) => name).sort();
    expect(await names({ municipality: 'GM1640', theme: 'money' })).toEqual(['In Leudal']);
    expect(await names({ municipality: 'GM1640', theme: null })).toEqual(['In Leudal', 'Wonen']);
    expect(await names({ municipality: null, theme: 'money' })).toEqual(['In Leudal', 'In Venlo']);
  });
});
