/** A list of before does not bring back whoever had themselves erased, and says that it left somebody out. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { eraseSomebody } from '#app/features/privacy/erase-somebody.server.ts';
import { findingText } from '#app/features/interchange/finding-text.server.ts';
import { importPartners } from '#app/features/interchange/import-partners.server.ts';
import { changeEntry } from '#app/features/entries/write-entry.server.ts';
import { detailsOf } from '#app/domain/organisation/organisation.ts';
import { newId } from '#app/platform/ids.server.ts';
import { allOrganisations, entryById } from '#db/repositories/read-organisations.server.ts';
import { aRecord, fileOf } from '#tests/support/a-record.ts';
import { aContact } from '#tests/support/an-organisation.ts';
import { temporaryDatabase, type TemporaryDatabase } from '#tests/support/database.ts';
import { databaseContents } from '#tests/support/database-contents.ts';
import { NOW } from '#tests/support/demo-directory.ts';
import { aPerson } from '#tests/support/request-context.ts';

const NAME = 'Zita Zandkorrel';
const EMAIL = 'zita@zandkorrel.example';
const PHONE = '+31495004113';
const SHEET = [
  'naam,domein,werkgebied,postcode,huisnr,telefoon,e-mailadres,contactpersoon,functie,omschrijving',
  `De Kapstok,informeel,Weert,6001 AB,7,0495 00 41 13,Zita@zandkorrel.example,${NAME},consulent,Koffie.`,
].join('\n');

const zita = aContact({ id: 'zita', name: NAME, email: EMAIL, phone: PHONE });
const pim = aContact({ id: 'pim', name: 'Pim', email: 'pim@kapstok.example' });
const away = { ...pim, absence: { until: '2026-12-31', fallback: NAME } };
const RECORD = fileOf([aRecord({ contacts: [zita, away], email: EMAIL })]);

let temporary: TemporaryDatabase;
beforeEach(async () => {
  temporary = await temporaryDatabase('empty');
});
afterEach(() => temporary.dispose());

async function takeIn(file: string | Uint8Array, { dryRun = false } = {}) {
  const run = importPartners({ db: temporary.db, now: () => NOW, newId });
  const report = await run({ kind: 'import', id: null }, { bytes: Buffer.from(file), publish: true, dryRun });
  if (!report.ok) throw new Error(report.error);
  return report;
}

async function eraseZita(): Promise<void> {
  const erasing = { email: EMAIL, names: [NAME], everywhere: true, reason: 'Gevraagd' };
  const erased = await eraseSomebody({ db: temporary.db, newId, now: NOW }, aPerson({ coordinator: true }), erasing);
  expect(erased).toEqual({ ok: true });
}

const tracesOf = async () =>
  JSON.stringify(await databaseContents(temporary.db)).match(/zandkorrel|\+31495004113/gi)?.length ?? 0;

async function onlyPartner() {
  const [partner, ...others] = await allOrganisations(temporary.db.read);
  expect(others).toEqual([]);
  return partner!;
}

describe.each([
  ['a sheet', SHEET, 'rows' as const],
  ['a file of records', RECORD, 'records' as const],
])('%s', (_what, file, holds) => {
  test('brings in who was never erased', async () => {
    const { remarks } = await takeIn(file);
    expect(remarks.map(({ code }) => code)).not.toContain('person-erased');
    expect((await onlyPartner()).contacts[0]).toMatchObject({ name: NAME, phone: PHONE });
  });

  test('leaves out who was erased, tells it first, and keeps nothing of the person', async () => {
    await takeIn(file);
    await eraseZita();
    expect(await tracesOf()).toBe(0);
    for (const dryRun of [true, false]) {
      const { remarks, refused } = await takeIn(file, { dryRun });
      expect(refused).toBe(0);
      expect(remarks.filter(({ code }) => code === 'person-erased')).toMatchObject([{ row: 1, refuses: false }]);
      expect(JSON.stringify(remarks)).not.toMatch(/zandkorrel/i);
    }
    expect(await tracesOf()).toBe(0);
    const { contacts } = await onlyPartner();
    expect(contacts.map(({ name }) => name)).toEqual(holds === 'rows' ? [] : ['Pim']);
    expect(contacts.flatMap(({ absence }) => absence ?? [])).toEqual(
      holds === 'rows' ? [] : [{ until: '2026-12-31', fallback: null }],
    );
  });

  test('says in both languages what was left out', async () => {
    await takeIn(file);
    await eraseZita();
    const { remarks } = await takeIn(file);
    const finding = remarks.find(({ code }) => code === 'person-erased')!;
    expect(findingText('nl', holds, finding)).toMatch(/is op verzoek gewist\. .*zonder deze persoon/);
    expect(findingText('en', holds, finding)).toMatch(/was erased on request\. .*without this person/);
  });

  test('leaves alone who was put back by hand', async () => {
    await takeIn(file);
    await eraseZita();
    const { id } = await onlyPartner();
    await temporary.db.inTransaction(async (tx) => {
      const entry = (await entryById(tx, id))!;
      const after = { ...detailsOf(entry), contacts: [zita, ...entry.contacts] };
      const actor = { kind: 'coordinator' as const, id: newId() };
      const change = { id, version: entry.version, after, actor, action: 'edit' as const, reason: 'Wil er weer in' };
      await changeEntry(tx, { newId, now: NOW }, change);
    });
    const { remarks } = await takeIn(file);
    expect(remarks.map(({ code }) => code)).not.toContain('person-erased');
    expect((await onlyPartner()).contacts.map(({ name }) => name)).toContain(NAME);
  });
});
