/** Agreeing on a care path: what is saved is what referrers see, nothing is overwritten, and everything can be put back. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Person } from '#app/domain/access/actor.ts';
import { carePathFor } from '#app/domain/referral/care-path-for.ts';
import { archiveEntry } from '#app/features/entries/write-entry.server.ts';
import { newId } from '#app/platform/ids.server.ts';
import { action, loader } from '#app/routes/curation/care-paths.tsx';
import { loader as loadToday } from '#app/routes/curation/today.tsx';
import { NOW } from '../support/demo-directory.ts';
import {
  aPerson,
  databaseContext,
  formRequest,
  pageRequest,
  type DatabaseContext,
} from '../support/request-context.ts';
import { answerOf } from '../support/signing-in.ts';

const COORDINATOR = aPerson({ coordinator: true });
const WEERT = 'municipality:weert';
const FIELDS = { first: '', steps: 'Bel eerst.\n- Maak een afspraak.', bring: '', urgent: '', agreedOn: '2026-09-01' };

let world: DatabaseContext;
beforeAll(async () => {
  world = await databaseContext();
});
afterAll(() => world.dispose());

function page(theme: string, where: string, person: Person = COORDINATOR) {
  const request = pageRequest(`/beheer/zorgpaden/${theme}?voor=${where}`);
  return loader({ request, params: { theme }, context: world.as(person) });
}

function post(theme: string, where: string, fields: Record<string, string>, person: Person = COORDINATOR) {
  const request = formRequest(`/beheer/zorgpaden/${theme}?voor=${where}`, fields);
  return action({ request, params: { theme }, context: world.as(person) });
}

const saved = (...asked: Parameters<typeof post>) => answerOf(() => post(...asked));
const agreedIn = (theme: string, code: string) => carePathFor(world.context.directory.current(), theme, code)?.path;

describe('an agreement', () => {
  test('is what a referrer sees there, is changed, put back and withdrawn, and keeps its history', async () => {
    await saved('housing', WEERT, { ...FIELDS, version: '0' });
    expect(agreedIn('housing', 'GM0988')).toMatchObject({ steps: ['Bel eerst.', 'Maak een afspraak.'], version: 1 });
    await saved('housing', WEERT, { ...FIELDS, steps: 'Anders.', version: '1' });
    const { one } = await page('housing', WEERT);
    expect(one?.history.map(({ steps }) => steps?.[0])).toEqual(['Anders.', 'Bel eerst.']);
    await saved('housing', WEERT, { version: '2', pressed: `revert-${one!.history[1]!.id}` });
    expect(agreedIn('housing', 'GM0988')).toMatchObject({ steps: ['Bel eerst.', 'Maak een afspraak.'], version: 3 });
    await saved('housing', WEERT, { version: '3', pressed: 'withdraw' });
    expect(agreedIn('housing', 'GM0988')?.scope).not.toBe('municipality');
    expect((await page('housing', WEERT)).one?.history).toHaveLength(4);
  });

  test('of two who save at once one is told what the other agreed, and loses nothing', async () => {
    await saved('money', WEERT, { ...FIELDS, version: '0' });
    const refused = await post('money', WEERT, { ...FIELDS, steps: 'Van de ander.', version: '0' });
    expect(refused).toMatchObject({ refused: 'conflict', result: { initialValue: { steps: 'Van de ander.' } } });
    expect(agreedIn('money', 'GM0988')?.steps).toEqual(['Bel eerst.', 'Maak een afspraak.']);
  });

  test('has somebody first who helps there with it', async () => {
    const { one } = await page('money', WEERT);
    const first = one!.firsts[0]!.value;
    await saved('money', WEERT, { ...FIELDS, first, version: String(one!.version) });
    const found = carePathFor(world.context.directory.current(), 'money', 'GM0988');
    expect(found?.path.firstOrganisation).toBe(first);
  });

  test.each([
    ['steps', { steps: ' \n ' }],
    ['steps', { steps: 'stap\n'.repeat(3) + Array.from({ length: 13 }, (_, at) => `stap ${at}`).join('\n') }],
    ['agreedOn', { agreedOn: 'gisteren' }],
    ['first', { first: 'nobody' }],
    ['urgent', { urgent: 'x'.repeat(601) }],
  ])('is refused with a wrong %s, at the field', async (field, wrong: Record<string, string>) => {
    const { one } = await page('money', WEERT);
    const answer = await post('money', WEERT, { ...FIELDS, ...wrong, version: String(one!.version) });
    expect(answer).toMatchObject({ result: { error: { [field]: expect.any(Array) as string[] } } });
  });

  test.each(['no-such', 'money'])('of %s for nowhere is not there', async (theme) => {
    const answer = await post(theme, 'municipality:nowhere', { ...FIELDS, version: '0' });
    expect(answer).toMatchObject({ refused: 'missing' });
    expect((await page(theme, 'region:..')).one).toBeNull();
  });
});

test('a kartrekker agrees for the own municipality alone', async () => {
  const lead = aPerson({ leads: ['GM0988'] });
  expect((await page('money', WEERT, lead)).one).not.toBeNull();
  for (const where of ['coalition', 'region:midden-limburg', 'municipality:leudal']) {
    expect((await page('money', where, lead)).one, where).toBeNull();
    expect(await post('money', where, { ...FIELDS, version: '0' }, lead), where).toMatchObject({
      refused: 'forbidden',
    });
  }
  const { list } = await loader({ request: pageRequest('/beheer/zorgpaden'), params: {}, context: world.as(lead) });
  expect(list?.areas.map(({ value }) => value)).toEqual([WEERT]);
});

test('a first contact that left is on the list of who can agree anew, and the search falls back', async () => {
  const today = async (person: Person) => {
    const { waiting } = await loadToday({ request: pageRequest('/beheer'), params: {}, context: world.as(person) });
    return waiting.find(({ list }) => list === 'carePaths') ?? null;
  };
  expect(await today(COORDINATOR)).toBeNull();
  const { one } = await page('money', WEERT);
  const first = one!.firsts[0]!.value;
  await saved('money', WEERT, { ...FIELDS, first, version: String(one!.version) });
  const { db, directory } = world.context;
  await db.inTransaction(async (tx) => {
    await archiveEntry(
      tx,
      { now: NOW, newId },
      {
        id: first,
        version: directory.current().byId(first)!.version,
        mergedInto: null,
        actor: { kind: 'coordinator', id: null },
        reason: 'Gestopt',
      },
    );
  });
  await directory.refresh();
  expect(await today(COORDINATOR)).toMatchObject({
    href: '/beheer/zorgpaden',
    text: expect.stringMatching(/^[1-9]/) as string,
  });
  expect(await today(aPerson({ leads: ['GM0957'] }))).toBeNull();
  const found = carePathFor(directory.current(), 'money', 'GM0988');
  expect(found?.path.firstOrganisation).not.toBe(first);
  expect(found?.passedOver[0]?.area).toBe('GM0988');
});
