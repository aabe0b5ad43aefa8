/** The directory in memory follows the database: what is written is in the next search, without reading everything. */
import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startLiveDirectory, type LiveDirectory } from '#app/features/live-directory.server.ts';
import { noFilters } from '#app/domain/search/filters.ts';
import { search, type SearchAnswer } from '#app/domain/search/search.ts';
import { createLog } from '#app/platform/log.server.ts';
import {
  changesBetween,
  raiseDirectoryVersion,
  type DirectoryChange,
} from '#db/repositories/directory-state.server.ts';
import { insertCarePath } from '#db/repositories/care-paths.server.ts';
import { updateOrganisation } from '#db/repositories/organisations.server.ts';
import { organisationById } from '#db/repositories/read-organisations.server.ts';
import { carePaths, expressions, organisations } from '#db/schema.ts';
import type { Queries } from '#db/database.ts';
import { temporaryDatabase, type TemporaryDatabase } from '#tests/support/database.ts';
import { NOW } from '#tests/support/demo-directory.ts';

let temporary: TemporaryDatabase;
let live: LiveDirectory;

beforeEach(async () => {
  temporary = await temporaryDatabase('demo');
  live = await startLiveDirectory(temporary.db, createLog('silent'));
});
afterEach(async () => {
  live.stop();
  await live.settled();
  await temporary.dispose();
});

function ask(q: string): SearchAnswer {
  const request = { q, place: '', position: null, filters: noFilters(), serves: 'client', sort: 'match' } as const;
  return search(live.current(), request, NOW);
}

function found(q: string): string[] {
  return ask(q)
    .hits()
    .map((hit) => hit.organisation.slug);
}

function exactlyNamed(q: string): string[] {
  return ask(q)
    .hits()
    .filter((hit) => hit.exactName)
    .map((hit) => hit.organisation.slug);
}

async function commit(changes: DirectoryChange[], write: (tx: Queries) => Promise<unknown>): Promise<void> {
  await temporary.db.inTransaction(async (tx) => {
    await write(tx);
    await raiseDirectoryVersion(tx, NOW, changes);
  });
  await live.refresh();
}

async function rename(id: string, name: string): Promise<void> {
  await commit([{ kind: 'organisation', id }], async (tx) => {
    const before = await organisationById(tx, id);
    if (!before) throw new Error(`No organisation ${id}`);
    await updateOrganisation(tx, id, before.version, { ...before, name }, NOW);
  });
}

describe('a changed partner', () => {
  test('is in the next search under its new name, and no longer found by words that it dropped', async () => {
    const partner = live.current().bySlug('geldloket-de-spaarvogel')!;
    await rename(partner.id, 'Geldpunt Zeepaardje');
    expect(found('zeepaardje')).toEqual(['geldloket-de-spaarvogel']);
    expect(exactlyNamed('geldloket de spaarvogel')).toEqual([]);
    expect(exactlyNamed('geldpunt zeepaardje')).toEqual(['geldloket-de-spaarvogel']);
    expect(live.current().bySlug('geldloket-de-spaarvogel')?.name).toBe('Geldpunt Zeepaardje');
  });

  test('costs no other partner its place in memory: only what changed is read', async () => {
    const before = live.current();
    await rename(before.bySlug('geldloket-de-spaarvogel')!.id, 'Geldpunt Zeepaardje');
    const same = live.current().organisations.filter((one) => before.byId(one.id) === one);
    expect(same).toHaveLength(before.organisations.length - 1);
    expect(before.bySlug('geldloket-de-spaarvogel')?.name).toBe('Geldloket De Spaarvogel');
  });

  test('that is no longer published is in no search, and keeps its slug', async () => {
    const partner = live.current().bySlug('geldloket-de-spaarvogel')!;
    await commit([{ kind: 'organisation', id: partner.id }], (tx) =>
      tx.update(organisations).set({ status: 'archived' }).where(eq(organisations.id, partner.id)),
    );
    expect(found('spaarvogel')).not.toContain(partner.slug);
    expect(found('schulden roermond')).not.toContain(partner.slug);
    expect(live.current().slugs.get(partner.slug)).toBe(partner.id);
  });
});

test('a synonym that is added is understood in the next search, and one that is removed no longer', async () => {
  const word = { kind: 'theme', term: 'money', language: 'nl', text: 'knaken' } as const;
  const themes = (q: string) =>
    ask(q).interpretation.needs.flatMap((need) => need.meanings.map((meaning) => meaning.id));
  expect(themes('knaken')).toEqual([]);
  await commit([{ kind: 'vocabulary' }], (tx) => tx.insert(expressions).values(word));
  expect(themes('knaken')).toEqual(['money']);
  await live.settled();
  expect(themes('knaken')).toEqual(['money']);
  await commit([{ kind: 'vocabulary' }], (tx) => tx.delete(expressions).where(eq(expressions.text, word.text)));
  expect(themes('knaken')).toEqual([]);
});

test('what is written while the index is built anew is in the new one', async () => {
  const [first, second] = live.current().organisations;
  await commit([{ kind: 'vocabulary' }], (tx) =>
    tx.insert(expressions).values({ kind: 'theme', term: 'money', language: 'nl', text: 'knaken' }),
  );
  // The vocabulary has changed, so a build is under way.
  await rename(first!.id, 'Huis van de Zeester');
  await live.settled();
  await rename(second!.id, 'Praktijk Zwaluwstaart');
  expect(found('zeester')).toEqual([first!.slug]);
  expect(found('zwaluwstaart')).toEqual([second!.slug]);
  expect(live.current().organisations.map((one) => one.id)).toEqual(
    [...live.current().organisations.map((one) => one.id)].sort(),
  );
});

test('another vocabulary makes a new index in the background, one changed partner does not', async () => {
  const words = () => live.current().search.parts[0]!.words;
  const before = words();
  await rename(live.current().organisations[0]!.id, 'Huis van de Zeester');
  await live.settled();
  expect(words()).toBe(before);
  await commit([{ kind: 'vocabulary' }], (tx) => tx.delete(expressions).where(eq(expressions.text, 'schulden')));
  await live.settled();
  expect(words()).not.toBe(before);
});

test('an agreement is there at once, costs no partner its place, and is kept while the index is built anew', async () => {
  const before = live.current();
  const agreed = {
    id: 'agreed',
    theme: 'money',
    scope: 'coalition',
    area: '',
    firstOrganisation: before.organisations[0]!.id,
    firstService: null,
    steps: ['Bel eerst.'],
    bring: [],
    urgent: null,
    agreedOn: '2026-09-01',
    version: 1,
    updatedAt: NOW,
  } as const;
  await commit([{ kind: 'vocabulary' }], (tx) =>
    tx.insert(expressions).values({ kind: 'theme', term: 'money', language: 'nl', text: 'knaken' }),
  );
  // The vocabulary has changed, so a build is under way.
  await commit([{ kind: 'referral' }], async (tx) => {
    await tx.delete(carePaths);
    await insertCarePath(tx, { ...agreed, steps: [...agreed.steps], bring: [] });
  });
  expect(live.current().carePaths).toEqual([agreed]);
  expect(live.current().organisations[0]).toBe(before.organisations[0]);
  await live.settled();
  expect(live.current().carePaths).toEqual([agreed]);
});

test('a change of everything is read and built once', async () => {
  const before = live.current();
  await commit([{ kind: 'everything' }], () => Promise.resolve());
  const after = live.current();
  expect(after.organisations).toEqual(before.organisations);
  expect(after.organisations[0]).not.toBe(before.organisations[0]);
  await live.settled();
  expect(live.current()).toBe(after);
});

test('what happened too many versions ago is no longer known, so that everything is read anew', async () => {
  const { db } = temporary;
  const before = live.current();
  await db.inTransaction(async (tx) => {
    for (let turn = 0; turn < 1002; turn++) await raiseDirectoryVersion(tx, NOW, [{ kind: 'vocabulary' }]);
  });
  expect(await changesBetween(db.read, before.version, before.version + 1002)).toBeNull();
  await live.refresh();
  expect(live.current().version).toBe(before.version + 1002);
  expect(live.current().organisations[0]).not.toBe(before.organisations[0]);
});

test('versions that never were are unknown', async () => {
  const { db } = temporary;
  const before = live.current().version;
  await rename(live.current().organisations[0]!.id, 'Huis van de Zeester');
  expect(await changesBetween(db.read, before, before + 1)).toHaveLength(1);
  expect(await changesBetween(db.read, before - 5, before + 1)).toBeNull();
});
