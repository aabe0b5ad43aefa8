/** Municipalities added and taken away on a real database: places, postcodes, history, and what search knows of it. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { search } from '#app/domain/search/search.ts';
import { readSearchParameters } from '#app/domain/search/parameters.ts';
import { loadDirectory } from '#app/features/load-directory.server.ts';
import {
  addMunicipality,
  givePostcodes,
  removeMunicipality,
  renameRegions,
} from '#app/features/settings/edit-municipalities.server.ts';
import { newId } from '#app/platform/ids.server.ts';
import { readGeography } from '#db/repositories/coalition.server.ts';
import { revisions } from '#db/schema.ts';
import { readNationalGeography } from '#seed/national-geography.ts';
import { temporaryDatabase, type TemporaryDatabase } from '#tests/support/database.ts';
import { NOW } from '#tests/support/demo-directory.ts';
import { aPerson } from '#tests/support/request-context.ts';

const SOEST = 'GM0342';
const ZEIST = 'GM0355';
const SOEST_AREA = { code: '3761', place: 'Soest', municipality: SOEST, latitude: 52.17, longitude: 5.29 };
const by = aPerson({ coordinator: true });

let temporary: TemporaryDatabase;
beforeEach(async () => {
  temporary = await temporaryDatabase('single');
});
afterEach(() => temporary.dispose());

const deps = () => ({ db: temporary.db, newId, now: NOW, country: readNationalGeography });
const geography = () => readGeography(temporary.db.read);
const added = (region: { slug: string } | { name: string } = { slug: 'zeist' }, code = SOEST) =>
  addMunicipality(deps(), by, { code, region, postcodes: [] });

async function understood(q: string) {
  const directory = await loadDirectory(temporary.db);
  const answer = search(directory, readSearchParameters(directory, new URLSearchParams({ q })), NOW);
  return { place: answer.place?.label ?? null, unknown: answer.interpretation.unknownPlace };
}

describe('a municipality', () => {
  test('that is added brings its towns and a postcode, and search knows it', async () => {
    expect(await understood('schulden soest')).toEqual({ place: null, unknown: 'Soest' });
    expect(await added()).toEqual({ ok: true });
    expect(await understood('schulden soest')).toEqual({ place: 'Soest', unknown: null });
    const { places, postcodes } = await geography();
    expect(places.filter(({ name }) => name === 'Soest')).toHaveLength(1);
    expect(postcodes.filter(({ municipality }) => municipality === SOEST)).toHaveLength(1);
    expect(postcodes.filter(({ municipality }) => municipality === ZEIST)).toHaveLength(13);
  });

  test('may come with a region of its own, and with postcodes from a file', async () => {
    const given = { code: SOEST, region: { name: 'Eemland' }, postcodes: [SOEST_AREA] };
    expect(await addMunicipality(deps(), by, given)).toEqual({ ok: true });
    const { regions, municipalities, postcodes } = await geography();
    expect(regions).toContainEqual({ slug: 'eemland', name: 'Eemland' });
    expect(municipalities.find(({ code }) => code === SOEST)?.region).toBe('eemland');
    expect(postcodes).toContainEqual(SOEST_AREA);
  });

  test.each([
    ['nobody knows', 'unknown', () => added({ slug: 'zeist' }, 'GM9999')],
    ['is there already', 'already', () => added({ slug: 'zeist' }, ZEIST)],
    ['gets a region that is not there', 'region', () => added({ slug: 'elders' })],
    [
      'has no line in the file',
      'postcodes',
      () => addMunicipality(deps(), by, { code: 'GM0310', region: { slug: 'zeist' }, postcodes: [SOEST_AREA] }),
    ],
  ])('that %s is refused, and nothing is written', async (_, error, act) => {
    const before = await geography();
    expect(await act()).toEqual({ ok: false, error });
    expect(await geography()).toEqual(before);
    const rows = await temporary.db.read.select().from(revisions);
    expect(rows.filter(({ subjectId }) => subjectId === 'municipalities')).toEqual([]);
  });

  test('nothing points at can be taken away; its towns are outside from then on', async () => {
    await added({ name: 'Eemland' });
    expect(await removeMunicipality(deps(), by, SOEST)).toEqual({ ok: true });
    const { regions, municipalities, places } = await geography();
    expect(regions.map(({ slug }) => slug)).toEqual(['zeist']);
    expect(municipalities.map(({ code }) => code)).toEqual([ZEIST]);
    expect(places.find(({ name }) => name === 'Soest')?.municipality).toBeNull();
    expect(await understood('schulden soest')).toEqual({ place: null, unknown: 'Soest' });
  });

  test('in use stays, and the uses are counted', async () => {
    await added();
    const removed = await removeMunicipality(deps(), by, ZEIST);
    expect(removed).toMatchObject({ ok: false, error: { used: { locations: 14, leads: 1 } } });
    expect(!removed.ok && typeof removed.error === 'object' && removed.error.used.services).toBeGreaterThan(20);
    expect((await geography()).municipalities).toHaveLength(2);
  });

  test('that is the last one stays', async () => {
    expect(await removeMunicipality(deps(), by, ZEIST)).toEqual({ ok: false, error: 'last' });
  });
});

test('postcodes from a file take the place of those that were known', async () => {
  await added();
  expect(await givePostcodes(deps(), by, { code: SOEST, postcodes: [SOEST_AREA] })).toEqual({ ok: true });
  const { postcodes } = await geography();
  expect(postcodes.filter(({ municipality }) => municipality === SOEST)).toEqual([SOEST_AREA]);
  expect(await understood('schulden 3761')).toMatchObject({ place: '3761 Soest' });
});

test('a region is renamed, and each step is in the history with who did it', async () => {
  await added();
  await renameRegions(deps(), by, [{ slug: 'zeist', name: 'De Heuvelrug' }]);
  expect((await geography()).regions).toEqual([{ slug: 'zeist', name: 'De Heuvelrug' }]);
  const rows = (await temporary.db.read.select().from(revisions)).filter(
    ({ subjectId }) => subjectId === 'municipalities',
  );
  expect(rows).toHaveLength(2);
  expect(rows.map(({ actorId }) => actorId)).toEqual([by.id, by.id]);
});
