import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startLiveDirectory } from '#app/features/live-directory.server.ts';
import { createLog } from '#app/platform/log.server.ts';
import { openDatabase } from '#db/client.server.ts';
import { DatabaseUnavailable } from '#db/database.ts';
import { directoryVersion, raiseDirectoryVersion } from '#db/repositories/directory-state.server.ts';
import { updateOrganisation } from '#db/repositories/organisations.server.ts';
import { organisationById, publishedOrganisations } from '#db/repositories/read-organisations.server.ts';
import { revisionsOf } from '#db/repositories/revisions.server.ts';
import { NOW } from '#tests/support/demo-directory.ts';
import { temporaryDatabase, type TemporaryDatabase } from '#tests/support/database.ts';

let temporary: TemporaryDatabase;

beforeEach(async () => {
  temporary = await temporaryDatabase('demo');
});
afterEach(() => temporary.dispose());

test('the database of a test has nothing of what another one wrote', async () => {
  const { db, url } = temporary;
  const before = await directoryVersion(db.read);
  await db.inTransaction((tx) => raiseDirectoryVersion(tx, NOW, [{ kind: 'everything' }]));
  const other = await temporaryDatabase('demo');
  expect(other.url).not.toBe(url);
  expect(await directoryVersion(db.read)).toBe(before + 1);
  expect(await directoryVersion(other.db.read)).toBe(before);
  await other.dispose();
});

describe('a transaction', () => {
  test('keeps nothing when it throws', async () => {
    const { db } = temporary;
    const before = await directoryVersion(db.read);
    const failing = db.inTransaction(async (tx) => {
      await raiseDirectoryVersion(tx, NOW, [{ kind: 'everything' }]);
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await directoryVersion(db.read)).toBe(before);
  });

  test('waits for the one before it, also when that one fails', async () => {
    const { db } = temporary;
    const order: string[] = [];
    const first = db.inTransaction(async () => {
      await sleep(30);
      order.push('first');
      throw new Error('no');
    });
    const second = db.inTransaction(async () => void order.push('second'));
    await Promise.allSettled([first, second]);
    expect(order).toEqual(['first', 'second']);
  });

  test('lets what waits for its turn go before the next one', async () => {
    const { db } = temporary;
    const order: string[] = [];
    setImmediate(() => order.push('a request'));
    await db.inTransaction(async () => void order.push('first'));
    await db.inTransaction(async () => void order.push('second'));
    expect(order.indexOf('a request')).toBeLessThan(order.indexOf('second'));
  });

  test('of another connection is waited for, not given up', async () => {
    const { db, url } = temporary;
    const other = await openDatabase(url);
    const holding = other.inTransaction(async (tx) => {
      await raiseDirectoryVersion(tx, NOW, [{ kind: 'everything' }]);
      await sleep(300);
    });
    await db.inTransaction((tx) => raiseDirectoryVersion(tx, NOW, [{ kind: 'everything' }]));
    await holding;
    expect(await directoryVersion(db.read)).toBe(3);
    await other.close();
  });
});

describe('organisations', () => {
  test('come back from the database as they went in', async () => {
    const { db } = temporary;
    const organisation = (await publishedOrganisations(db.read)).find((one) => one.slug === 'geldloket-de-spaarvogel');
    const { id, slug: _, verification: __, demo: ___, version, updatedAt: ____, ...details } = organisation!;
    await db.inTransaction((tx) => updateOrganisation(tx, id, version, details, NOW));
    const { version: next, ...after } = (await organisationById(db.read, id))!;
    expect(next).toBe(version + 1);
    expect(after).toEqual({ ...organisation, version: undefined, updatedAt: NOW });
  });

  test('are not overwritten by somebody who saw an older version', async () => {
    const { db } = temporary;
    const [organisation] = await publishedOrganisations(db.read);
    const { id, version } = organisation!;
    await db.inTransaction((tx) => updateOrganisation(tx, id, version, { ...organisation!, name: 'Eerst' }, NOW));
    const late = await db.inTransaction((tx) =>
      updateOrganisation(tx, id, version, { ...organisation!, name: 'Laat' }, NOW),
    );
    expect(late).toBe(false);
    expect((await organisationById(db.read, id))?.name).toBe('Eerst');
  });

  test('of the seed each have a first revision', async () => {
    const { db } = temporary;
    const [organisation] = await publishedOrganisations(db.read);
    const revisions = await revisionsOf(db.read, 'organisation', organisation!.id);
    expect(revisions).toHaveLength(1);
    expect(revisions[0]).toMatchObject({ before: null, actor: { kind: 'seed' } });
  });
});

test('the live directory follows a commit of another process within a second', async () => {
  const { db, url } = temporary;
  const live = await startLiveDirectory(db, createLog('silent'));
  const other = await openDatabase(url);
  const before = live.current();
  await other.inTransaction(async (tx) => {
    const [organisation] = await publishedOrganisations(tx);
    await updateOrganisation(tx, organisation!.id, 1, { ...organisation!, name: 'Een heel andere naam' }, NOW);
    await raiseDirectoryVersion(tx, NOW, [{ kind: 'organisation', id: organisation!.id }]);
  });
  await expect.poll(() => live.current().version, { timeout: 1000 }).toBe(before.version + 1);
  expect(live.current().organisations.map((one) => one.name)).toContain('Een heel andere naam');
  expect(before.organisations.map((one) => one.name)).not.toContain('Een heel andere naam');
  live.stop();
  await other.close();
});

test('an address that names no database of ours is refused with what was expected', async () => {
  await expect(openDatabase('mysql://x')).rejects.toThrow(DatabaseUnavailable);
});
