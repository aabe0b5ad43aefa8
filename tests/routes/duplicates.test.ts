/** Two entries that look like one, as a coordinator and a kartrekker see them. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Person } from '#app/domain/access/actor.ts';
import { phrasesIn } from '#app/i18n/phrases.server.ts';
import { loader } from '#app/routes/curation/duplicates.tsx';
import { whyAlike } from '#app/routes/curation/pair-view.server.ts';
import { createEntry } from '#app/features/entries/write-entry.server.ts';
import { aContact, aLocation, anOrganisation, aService } from '../support/an-organisation.ts';
import { demoDirectory, NOW } from '../support/demo-directory.ts';
import { aPerson, databaseContext, pageRequest, type DatabaseContext } from '../support/request-context.ts';

let world: DatabaseContext;
let id: string;
beforeAll(async () => {
  world = await databaseContext({ scenario: 'empty' });
  const { db, directory, newId } = world.context;
  const ids: string[] = [];
  for (const name of ['Stichting Het Lampje', 'Het Lampje']) {
    const details = anOrganisation({
      name,
      locations: [aLocation({ id: newId() })],
      services: [aService({ id: newId() })],
      contacts: [aContact({ id: newId() })],
    });
    const why = { actor: { kind: 'import' as const, id: null }, action: 'import' as const, reason: 'test' };
    const entry = { details, status: 'published' as const, ...why };
    ids.push((await db.inTransaction((tx) => createEntry(tx, { newId, now: NOW }, entry))).id);
  }
  await directory.refresh();
  id = (await pairsFor(aPerson({ coordinator: true }))).lines[0]!.id;
});
afterAll(() => world.dispose());

function pairsFor(person: Person, params: { id?: string } = {}) {
  return loader({ request: pageRequest('/beheer/dubbel'), context: world.as(person), params });
}

test('what both say is not shown as gone and come', async () => {
  const { detail } = await pairsFor(aPerson({ coordinator: true }), { id });
  expect(detail?.rows.map(({ key, kind }) => [key, kind])).toEqual([['name', 'changed']]);
  expect(detail).toMatchObject({ head: { isMine: false }, toAsk: null });
});

test('a kartrekker compares them, takes nothing on, and is told whom to ask', async () => {
  const { detail } = await pairsFor(aPerson({ leads: ['GM0957'] }), { id });
  expect(detail).toMatchObject({ head: { isMine: null }, a: 'Stichting Het Lampje', b: 'Het Lampje' });
  expect(decodeURIComponent(detail?.toAsk?.href ?? '')).toContain(`/beheer/dubbel/${id}`);
});

test('a kartrekker of elsewhere does not see them', async () => {
  const { lines, detail } = await pairsFor(aPerson({ leads: ['GM0988'] }), { id });
  expect({ lines, detail }).toEqual({ lines: [], detail: null });
});

test.each([
  [['name', 'address'], 0, 'zelfde naam, op hetzelfde adres'],
  [['address'], 0, 'zelfde adres'],
  [['name', 'phone'], 0.01, 'zelfde naam en zelfde telefoonnummer, vlak bij elkaar'],
  [['name'], 0.24, 'zelfde naam, 0,2 km van elkaar'],
  [['name'], null, 'zelfde naam'],
] as const)('%j at %s km is said as "%s"', (grounds, km, said) => {
  expect(whyAlike(phrasesIn('nl', demoDirectory(), NOW), { grounds: [...grounds], km })).toBe(said);
});
