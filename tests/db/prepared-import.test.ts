/** An import from the browser on a real database: prepared, run in the background whatever happens, and taken back. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Person } from '#app/domain/access/actor.ts';
import type { RowChoice } from '#app/domain/import/prepared-import.ts';
import type { PublicPartner } from '#app/domain/interchange/public-partner.ts';
import { newsEvents } from '#app/domain/news/news-events.ts';
import { detailsOf, type OrganisationDetails } from '#app/domain/organisation/organisation.ts';
import { markVerified } from '#app/features/entries/verify-entry.server.ts';
import { archiveEntry, changeEntry, restoreEntry } from '#app/features/entries/write-entry.server.ts';
import { IMPORT_JOB, workOnImports } from '#app/features/interchange/import-work.server.ts';
import {
  chooseColumns,
  chooseForRows,
  discardImport,
  keepFile,
  planPrepared,
} from '#app/features/interchange/prepare-import.server.ts';
import type { PlannedImport } from '#app/features/interchange/plan-import.server.ts';
import { startImport, startUndo } from '#app/features/interchange/start-import.server.ts';
import { tidyImports } from '#app/features/interchange/tidy-imports.server.ts';
import { newId } from '#app/platform/ids.server.ts';
import { createLog } from '#app/platform/log.server.ts';
import type { Database } from '#db/database.ts';
import { historySteps } from '#db/repositories/history-steps.server.ts';
import { importById, importBytes, type ImportRecord } from '#db/repositories/imports.server.ts';
import { dueJobs, leaseJob } from '#db/repositories/jobs.server.ts';
import { allOrganisations, entryById, type Entry } from '#db/repositories/read-organisations.server.ts';
import { readReferralRoutes } from '#db/repositories/referral-routes.server.ts';
import { entryRevisionsOf } from '#db/repositories/revisions.server.ts';
import { aLocation } from '#tests/support/an-organisation.ts';
import { aRecord, fileOf, recordId } from '#tests/support/a-record.ts';
import { NOW } from '#tests/support/demo-directory.ts';
import { temporaryDatabase, type TemporaryDatabase } from '#tests/support/database.ts';
import { aPerson } from '#tests/support/request-context.ts';

const DAY = 24 * 60 * 60_000;
const HEADER = 'naam,domein,werkgebied,postcode,huisnr,telefoon,omschrijving';
const KAPSTOK = 'De Kapstok,informeel,Weert,6001 AB,7,0495 00 41 13,Koffie.';
const LAMPJE = 'Stichting Het Lampje,sociaal,Weert,6001 AC,9,0495 00 41 14,Thee.';

let temporary: TemporaryDatabase;
let now: number;
let coordinator: Person;

beforeEach(async () => {
  temporary = await temporaryDatabase('empty');
  now = NOW;
  coordinator = aPerson({ coordinator: true });
});
afterEach(() => temporary.dispose());

const prepares = () => ({ db: temporary.db, newId, clock: () => now });
const starts = () => ({ db: temporary.db, newId, now });

async function prepared(content: string): Promise<string> {
  const kept = await keepFile(prepares(), coordinator.id, { name: 'blad.csv', bytes: Buffer.from(content) });
  if (!kept.ok) throw new Error(kept.error);
  return kept.id;
}

const sheet = (...rows: string[]) => [HEADER, ...rows].join('\n');
const manyRows = Array.from({ length: 120 }, (_, n) => `Partner ${n},sociaal,Weert,6001 AB,${n + 1},,`);

async function start(id: string, publish = true) {
  return startImport(starts(), coordinator, { id, publish });
}

type Working = { db?: Database; stopping?: AbortSignal };

async function work({ db = temporary.db, stopping = new AbortController().signal }: Working = {}): Promise<void> {
  const deps = { db, log: createLog('silent'), clock: () => now, newId, refresh: () => Promise.resolve() };
  await workOnImports(deps, stopping);
}

async function imported(content: string): Promise<ImportRecord> {
  const id = await prepared(content);
  await start(id);
  await work();
  return given(id);
}

async function given(id: string): Promise<ImportRecord> {
  const found = await importById(temporary.db.read, id);
  if (!found) throw new Error(`There is no import ${id}`);
  return found;
}

async function plan(id: string): Promise<PlannedImport> {
  const planned = await planPrepared(prepares(), await given(id));
  if (!planned?.ok) throw new Error(`The import ${id} cannot be planned`);
  return planned;
}

async function undone(id: string): Promise<ImportRecord> {
  expect(await startUndo(starts(), coordinator, id)).toEqual({ ok: true });
  await work();
  return given(id);
}

async function entryNamed(name: string): Promise<Entry> {
  const found = (await allOrganisations(temporary.db.read)).find((one) => one.name === name);
  if (!found) throw new Error(`There is no ${name}`);
  return (await entryById(temporary.db.read, found.id))!;
}

const historyOf = async (name: string) => entryRevisionsOf(temporary.db.read, (await entryNamed(name)).id);

async function edited(name: string, changed: Partial<OrganisationDetails>): Promise<void> {
  const { id, version, ...entry } = await entryNamed(name);
  const after = { ...detailsOf(entry), ...changed };
  const actor = { kind: 'coordinator' as const, id: coordinator.id };
  await temporary.db.inTransaction((tx) =>
    changeEntry(tx, { newId, now: ++now }, { id, version, after, actor, action: 'edit', reason: '' }),
  );
}

/** Does something before its transaction of this number, counted from 1. */
function before(number: number, deed: () => void | Promise<void>): Database {
  let transactions = 0;
  return {
    ...temporary.db,
    async inTransaction(work) {
      if (++transactions === number) await deed();
      return temporary.db.inTransaction(work);
    },
  };
}

/** After the lease and the plan. Beside the rows, how far it is may be told. */
const FIRST_FIFTY = 3;
const LATER = 6;

describe('an import', () => {
  test('takes the file in as its coordinator, and keeps the report and not the file', async () => {
    const { id, state, batch, summary } = await imported(sheet(KAPSTOK, 'Zonder domein,,Weert,6001 AB,8,,'));
    expect(state).toBe('done');
    expect(summary).toMatchObject({ read: 2, added: 1, refused: 1, undo: null });
    expect(summary?.findings.map(({ row, code }) => `${row} ${code}`)).toEqual(['2 domain-missing']);
    expect(await importBytes(temporary.db.read, id)).toBeNull();
    expect(await historyOf('De Kapstok')).toMatchObject([
      { action: 'import', batch, actor: { kind: 'import', id: coordinator.id } },
    ]);
  });

  test('of which somebody changes the partner meanwhile is told, and counted as not taken in', async () => {
    await imported(sheet(KAPSTOK));
    const id = await prepared(sheet(KAPSTOK.replace('Koffie', 'Thee')));
    await start(id);
    await work({ db: before(FIRST_FIFTY, () => edited('De Kapstok', { description: 'Water.' })) });
    const { summary } = await given(id);
    expect(summary).toMatchObject({ updated: 0, refused: 1, findings: [{ row: 1, code: 'changed-meanwhile' }] });
    expect((await entryNamed('De Kapstok')).description).toBe('Water.');
  });

  test('is started once, also when two coordinators do so at the same moment', async () => {
    const id = await prepared(sheet(KAPSTOK));
    const both = await Promise.all([start(id), start(id)]);
    expect(both).toEqual([{ ok: true }, { ok: false, error: 'not-now' }]);
    await Promise.all([work(), work()]);
    expect(await historyOf('De Kapstok')).toHaveLength(1);
    expect(await start(id)).toEqual({ ok: false, error: 'not-now' });
  });

  test('that is not there is not started', async () => {
    expect(await start('elders')).toEqual({ ok: false, error: 'missing' });
    expect(await startUndo(starts(), coordinator, 'elders')).toEqual({ ok: false, error: 'missing' });
  });
});

describe('an import that is broken off', () => {
  test('when the process ends goes on with the next, under one name in the history', async () => {
    const id = await prepared(sheet(...manyRows));
    await start(id);
    const ending = new AbortController();
    await work({ db: before(LATER - 1, () => ending.abort()), stopping: ending.signal });
    expect((await given(id)).state).toBe('running');
    const first = (await allOrganisations(temporary.db.read)).length;
    expect([50, 100]).toContain(first);
    await work();
    const { state, written, summary, batch } = await given(id);
    expect({ state, written }).toEqual({ state: 'done', written: 120 });
    expect(summary).toMatchObject({ added: 120, unchanged: 0 });
    expect(await allOrganisations(temporary.db.read)).toHaveLength(120);
    expect((await historyOf('Partner 119'))[0]?.batch).toBe(batch);
  });

  test('when the process is killed is taken over after a while, not at once', async () => {
    const id = await prepared(sheet(KAPSTOK));
    await start(id);
    await temporary.db.inTransaction((tx) => leaseJob(tx, id, now, 2 * 60_000));
    await work();
    expect((await given(id)).state).toBe('running');
    now += 2 * 60_000;
    await work();
    expect((await given(id)).state).toBe('done');
  });

  test('by a fault says so; starting again does the rest, and adds nothing twice', async () => {
    await imported(sheet(KAPSTOK));
    const id = await prepared(sheet(`${KAPSTOK.replace('De Kapstok', 'Kapstok Weert')}`, ...manyRows));
    const { rows } = await plan(id);
    expect(rows[0]?.doubt?.name).toBe('De Kapstok');
    await chooseForRows(prepares(), await given(id), new Map<number, RowChoice>([[1, { kind: 'add' }]]));
    await start(id);
    const full = () => {
      throw new Error('disk full');
    };
    await work({ db: before(LATER, full) });
    expect((await given(id)).state).toBe('failed');
    expect(await dueJobs(temporary.db.read, IMPORT_JOB, now)).toEqual([]);
    expect(await start(id)).toEqual({ ok: true });
    await work();
    const { state, summary } = await given(id);
    expect(state).toBe('done');
    expect(summary).toMatchObject({ added: 121, updated: 0, refused: 0 });
    expect(await allOrganisations(temporary.db.read)).toHaveLength(122);
  });

  test('is given up when it brings the process down again and again', async () => {
    const id = await prepared(sheet(KAPSTOK));
    await start(id);
    for (let attempt = 0; attempt < 3; attempt++) {
      await temporary.db.inTransaction((tx) => leaseJob(tx, id, now, 1_000));
      now += 1_000;
    }
    await work();
    expect((await given(id)).state).toBe('failed');
  });
});

describe('taking an import back', () => {
  test('archives what it added, and makes what it changed as it was, with one name in the history', async () => {
    await imported(sheet(LAMPJE));
    const was = await entryNamed('Stichting Het Lampje');
    const { id } = await imported(sheet(KAPSTOK, LAMPJE.replace('Thee.', 'Koekjes.')));
    const { state, summary } = await undone(id);
    expect(state).toBe('undone');
    expect(summary?.undo).toMatchObject({ archived: 1, reverted: 1, left: [], by: coordinator.id });
    expect(await entryNamed('De Kapstok')).toMatchObject({ status: 'archived', archiveReason: 'Import teruggedraaid' });
    expect(detailsOf(await entryNamed('Stichting Het Lampje'))).toEqual(detailsOf(was));
    const last = [(await historyOf('De Kapstok')).at(-1), (await historyOf('Stichting Het Lampje')).at(-1)];
    for (const step of last) expect(step).toMatchObject({ action: 'revert', batch: summary?.undo?.batch });
  });

  test('leaves room to import the same partners again, and to take that back too', async () => {
    await undone((await imported(sheet(KAPSTOK, LAMPJE))).id);
    const again = await imported(sheet(KAPSTOK, LAMPJE.replace('Thee.', 'Koekjes.')));
    expect(again.summary).toMatchObject({ added: 0, updated: 2, refused: 0 });
    expect(await entryNamed('De Kapstok')).toMatchObject({ status: 'published', archiveReason: null });
    expect((await entryNamed('Stichting Het Lampje')).description).toBe('Koekjes.');
    expect((await undone(again.id)).summary?.undo).toMatchObject({ archived: 2, reverted: 0, left: [] });
    expect((await entryNamed('De Kapstok')).status).toBe('archived');
  });

  test('leaves what somebody changed since, and names it', async () => {
    await imported(sheet(LAMPJE));
    const { id } = await imported(sheet(KAPSTOK, LAMPJE.replace('Thee.', 'Koekjes.').replace('00 41 14', '00 41 15')));
    await edited('De Kapstok', { description: 'Zelf geschreven.' });
    await edited('Stichting Het Lampje', { description: 'Ook zelf.' });
    const { summary } = await undone(id);
    expect(summary?.undo).toMatchObject({
      archived: 0,
      reverted: 1,
      left: [
        { name: 'Stichting Het Lampje', what: 'fields', fields: ['description'] },
        { name: 'De Kapstok', what: 'entry' },
      ],
    });
    expect(await entryNamed('De Kapstok')).toMatchObject({ status: 'published', description: 'Zelf geschreven.' });
    expect(await entryNamed('Stichting Het Lampje')).toMatchObject({
      description: 'Ook zelf.',
      phone: '+31495004114',
    });
  });

  test('leaves a changed partner that has left the coalition since', async () => {
    await imported(sheet(LAMPJE));
    const { id } = await imported(sheet(LAMPJE.replace('Thee.', 'Koekjes.')));
    const { id: lampje, version } = await entryNamed('Stichting Het Lampje');
    const actor = { kind: 'coordinator' as const, id: coordinator.id };
    await temporary.db.inTransaction((tx) =>
      archiveEntry(tx, { newId, now: ++now }, { id: lampje, version, actor, reason: 'Gestopt' }),
    );
    expect((await undone(id)).summary?.undo?.left).toMatchObject([{ name: 'Stichting Het Lampje', what: 'entry' }]);
  });

  test('goes on when it was broken off, and counts everything once', async () => {
    const { id } = await imported(sheet(...manyRows));
    await startUndo(starts(), coordinator, id);
    const ending = new AbortController();
    await work({ db: before(3, () => ending.abort()), stopping: ending.signal });
    expect((await given(id)).state).toBe('undoing');
    await work();
    const { state, summary } = await given(id);
    expect(state).toBe('undone');
    expect(summary?.undo).toMatchObject({ archived: 120, left: [] });
    expect(await historyOf('Partner 0')).toHaveLength(2);
  });

  test('that fails halfway can be started again', async () => {
    const { id } = await imported(sheet(...manyRows));
    await startUndo(starts(), coordinator, id);
    const full = () => {
      throw new Error('disk full');
    };
    await work({ db: before(3, full) });
    expect((await given(id)).state).toBe('done');
    const { summary } = await undone(id);
    expect(summary?.undo).toMatchObject({ archived: 120, left: [] });
  });

  test('is done once', async () => {
    const { id } = await imported(sheet(KAPSTOK));
    const both = await Promise.all([
      startUndo(starts(), coordinator, id),
      startUndo(starts(), aPerson({ coordinator: true }), id),
    ]);
    expect(both).toEqual([{ ok: true }, { ok: false, error: 'not-now' }]);
    await work();
    expect(await startUndo(starts(), coordinator, id)).toEqual({ ok: false, error: 'not-now' });
    expect(await startImport(starts(), coordinator, { id, publish: true })).toEqual({ ok: false, error: 'not-now' });
  });
});

describe('a draft that an import put online', () => {
  async function draftThenPublished(): Promise<ImportRecord> {
    const draft = await prepared(sheet(LAMPJE));
    await start(draft, false);
    await work();
    expect((await entryNamed('Stichting Het Lampje')).status).toBe('draft');
    now += DAY;
    return imported(sheet(LAMPJE));
  }

  test('is news of that day', async () => {
    await draftThenPublished();
    const { id } = await entryNamed('Stichting Het Lampje');
    expect((await historyOf('Stichting Het Lampje')).map(({ action }) => action)).toEqual(['import', 'publish']);
    const history = (await historySteps(temporary.db.read, [id])).get(id) ?? [];
    const [published] = await allOrganisations(temporary.db.read, [id]);
    expect(newsEvents(published!, history).at(-1)).toEqual({ kind: 'new', at: NOW + DAY });
  });

  test('goes offline again when the import is taken back, also when somebody wrote on it since', async () => {
    const { id } = await draftThenPublished();
    await edited('Stichting Het Lampje', { description: 'Zelf geschreven.' });
    const { summary } = await undone(id);
    expect(summary?.undo).toMatchObject({ archived: 0, reverted: 1, left: [] });
    const entry = await entryNamed('Stichting Het Lampje');
    expect(entry).toMatchObject({ status: 'draft', description: 'Zelf geschreven.' });
    expect((await historyOf('Stichting Het Lampje')).at(-1)).toMatchObject({
      action: 'revert',
      batch: summary?.undo?.batch,
    });
  });

  test('loses what the import changed in it as well', async () => {
    const draft = await prepared(sheet(LAMPJE));
    await start(draft, false);
    await work();
    const { id } = await imported(sheet(LAMPJE.replace('Thee.', 'Koekjes.')));
    await undone(id);
    expect(await entryNamed('Stichting Het Lampje')).toMatchObject({ status: 'draft', description: 'Thee.' });
  });

  test('stays online when a coordinator took it out and put it back since', async () => {
    const { id } = await draftThenPublished();
    for (const step of [archiveEntry, restoreEntry]) {
      const { id, version } = await entryNamed('Stichting Het Lampje');
      const why = { id, version, actor: { kind: 'coordinator' as const, id: coordinator.id }, reason: '' };
      await temporary.db.inTransaction((tx) => step(tx, { newId, now: ++now }, why));
    }
    await undone(id);
    expect((await entryNamed('Stichting Het Lampje')).status).toBe('published');
  });
});

describe('a confirmation that an import brought', () => {
  const confirmed = (at: number) => aRecord({ verification: { at, by: 'partner', how: 'mail' } }, 1);
  const confirmation = async () => (await allOrganisations(temporary.db.read))[0]?.verification;

  test('goes with it, and the one before counts again', async () => {
    const older = NOW - 9 * DAY;
    await imported(fileOf([confirmed(older)]));
    const { id } = await imported(fileOf([confirmed(NOW - DAY)]));
    expect(await confirmation()).toMatchObject({ at: NOW - DAY });
    expect((await undone(id)).summary?.undo).toMatchObject({ reverted: 1, left: [] });
    expect(await confirmation()).toMatchObject({ at: older });
  });

  test('goes with a partner that it added, and can come again', async () => {
    const { id } = await imported(fileOf([confirmed(NOW - DAY)]));
    await undone(id);
    expect(await confirmation()).toBeNull();
    await imported(fileOf([confirmed(NOW - DAY)]));
    expect(await confirmation()).toMatchObject({ at: NOW - DAY });
  });

  test('does not take a later one with it', async () => {
    const { id } = await imported(fileOf([confirmed(NOW - DAY)]));
    const [entry] = await allOrganisations(temporary.db.read);
    const later = { id: entry!.id, by: 'coordinator', how: 'phone' } as const;
    await temporary.db.inTransaction((tx) => markVerified(tx, { newId, now: ++now }, later));
    await undone(id);
    expect(await confirmation()).toMatchObject({ at: now, by: 'coordinator' });
  });
});

describe('preparing', () => {
  test('does not keep a file that cannot be read', async () => {
    const kept = await keepFile(prepares(), coordinator.id, { name: 'x.csv', bytes: Buffer.from('') });
    expect(kept).toMatchObject({ ok: false, error: 'empty' });
  });

  test('keeps a name that can be shown', async () => {
    const bytes = Buffer.from(sheet(KAPSTOK));
    const kept = await keepFile(prepares(), coordinator.id, { name: `\u202e<b>\n${'x'.repeat(500)}.csv`, bytes });
    const { fileName } = await given(kept.ok ? kept.id : '');
    expect(fileName).toMatch(/^<b>x+…$/);
    expect(fileName).toHaveLength(120);
  });

  test('takes a column for another, but none at all', async () => {
    const id = await prepared(sheet(KAPSTOK).replace('omschrijving', 'verhaal'));
    const { heads } = await plan(id);
    expect(heads.at(-1)).toEqual({ title: 'verhaal', column: null });
    expect(await chooseColumns(prepares(), id, { verhaal: 'description' })).toEqual({ ok: true });
    const nothing = Object.fromEntries(HEADER.split(',').map((head) => [head, null]));
    expect(await chooseColumns(prepares(), id, nothing)).toMatchObject({ error: 'no-header' });
    await start(id);
    await work();
    expect((await entryNamed('De Kapstok')).description).toBe('Koffie.');
  });

  test('makes a plan once for all its pages, and anew when anything was changed', async () => {
    const id = await prepared(sheet(KAPSTOK));
    const first = await plan(id);
    expect(await plan(id)).toBe(first);
    await imported(sheet(KAPSTOK));
    const second = await plan(id);
    expect([first, second].map(({ rows }) => rows[0]?.outcome)).toEqual(['added', 'unchanged']);
  });

  test('is over once the import runs', async () => {
    const id = await prepared(sheet(KAPSTOK));
    const was = await given(id);
    await start(id);
    const late = { ok: false, error: 'not-now' };
    expect(await chooseColumns(prepares(), id, {})).toEqual(late);
    expect(await chooseForRows(prepares(), was, new Map())).toEqual(late);
    expect(await discardImport(prepares(), id)).toEqual(late);
  });

  test('does not keep a file longer than a week when nobody goes on with it', async () => {
    const id = await prepared(sheet(KAPSTOK));
    await tidyImports({ db: temporary.db, now: now + 6 * DAY });
    expect((await given(id)).hasFile).toBe(true);
    await tidyImports({ db: temporary.db, now: now + 8 * DAY });
    expect((await given(id)).hasFile).toBe(false);
    expect(await start(id)).toEqual({ ok: false, error: 'not-now' });
    expect(await planPrepared(prepares(), await given(id))).toBeNull();
  });
});

describe('whom partners refer to', () => {
  const door = (number: number) => aLocation({ id: newId(), houseNumber: String(number), postcode: `600${number} AB` });
  const partner = (number: number, refersTo: PublicPartner['refersTo'] = []) =>
    aRecord({ name: `Partner ${number}`, phone: null, email: null, locations: [door(number)], refersTo }, number);
  const to = (number: number, frequency: 'weekly' | 'monthly' = 'weekly') => ({
    partner: recordId(number),
    theme: 'money',
    frequency,
  });
  const frequencies = async () => (await readReferralRoutes(temporary.db.read)).map(({ frequency }) => frequency);
  const file = (...partners: PublicPartner[]) => fileOf(partners);

  test('becomes what it was', async () => {
    const [one, other] = [partner(1, [to(2)]), partner(2)];
    const first = await imported(file(one, other));
    const second = await imported(file({ ...one, refersTo: [to(2, 'monthly')] }, other));
    expect(await frequencies()).toEqual(['monthly']);
    expect((await undone(second.id)).summary?.undo?.left).toEqual([]);
    expect(await frequencies()).toEqual(['weekly']);
    expect((await undone(first.id)).summary?.undo).toMatchObject({ archived: 2, left: [] });
    expect(await frequencies()).toEqual([]);
  });

  test('stays when it was changed since', async () => {
    const [one, other] = [partner(1, [to(2)]), partner(2)];
    const { id } = await imported(file(one, other));
    await imported(file({ ...one, refersTo: [to(2, 'monthly')] }, other));
    expect((await undone(id)).summary?.undo?.left).toMatchObject([{ name: 'Partner 1', what: 'routes' }]);
    expect(await frequencies()).toEqual(['monthly']);
  });
});
