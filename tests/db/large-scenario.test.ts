import { afterAll, beforeAll, expect, test } from 'vitest';
import { fillDatabase } from '#app/features/fill-database.server.ts';
import { newId } from '#app/platform/ids.server.ts';
import type { Database } from '#db/database.ts';
import { readGeography } from '#db/repositories/coalition.server.ts';
import { publishedOrganisations } from '#db/repositories/read-organisations.server.ts';
import { readReferralRoutes } from '#db/repositories/referral-routes.server.ts';
import { revisionsOf } from '#db/repositories/revisions.server.ts';
import { startingContents } from '#seed/scenarios.ts';
import { temporaryDatabase, type TemporaryDatabase } from '#tests/support/database.ts';
import { NOW } from '#tests/support/demo-directory.ts';

const COUNT = 500;

let temporary: TemporaryDatabase;
let db: Database;

function contents() {
  let ids = 0;
  return startingContents('large', NOW, () => `id-${ids++}`, COUNT);
}

beforeAll(async () => {
  temporary = await temporaryDatabase(null);
  db = temporary.db;
  await fillDatabase({ db, newId, now: NOW })(contents());
}, 60_000);
afterAll(() => temporary.dispose());

test('partners of the large scenario come back from the database as they were made', async () => {
  const wanted = [...contents().partners];
  const stored = new Map((await publishedOrganisations(db.read)).map((one) => [one.slug, one]));
  expect(stored.size).toBe(COUNT);
  for (const { slug, details, verification } of wanted) {
    expect(stored.get(slug)).toMatchObject({ ...details, slug, verification, demo: true, version: 1 });
  }
});

test('so do the routes between them', async () => {
  const { partners, routes } = contents();
  const count = [...partners].length;
  const wanted = [...routes].map(({ from, to, theme }) => `${from} ${to} ${theme}`);
  expect(wanted.length).toBeGreaterThan(count);
  const slugs = new Map((await publishedOrganisations(db.read)).map(({ id, slug }) => [id, slug]));
  const stored = await readReferralRoutes(db.read);
  expect(stored.map(({ from, to, theme }) => `${slugs.get(from)} ${slugs.get(to)} ${theme}`).sort()).toEqual(
    wanted.sort(),
  );
});

test('each has its first revision', async () => {
  const [organisation] = await publishedOrganisations(db.read);
  expect(await revisionsOf(db.read, 'organisation', organisation!.id)).toHaveLength(1);
});

test('the municipalities and towns of the whole country are there', async () => {
  const { municipalities, places, regions } = await readGeography(db.read);
  expect(municipalities).toHaveLength(342);
  expect(regions).toHaveLength(12);
  expect(places.length).toBe(contents().geography.places.length);
});

test('a database that has a coalition is left as it is', async () => {
  const again = await fillDatabase({ db, newId, now: NOW })(contents());
  expect(again).toEqual({ ok: false, error: 'not-empty' });
});
