/**
 * Somebody who never gave us anything reads what is kept, asks to be taken out, and is: from the mail, by the link in it, to
 * a coordinator who erases. What is left of the person is looked for in the database, not on the page that says so.
 */
import { existsSync, readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createEntry } from '#app/features/entries/write-entry.server.ts';
import { tellContacts } from '#app/features/privacy/tell-contacts.server.ts';
import { newId } from '#app/platform/ids.server.ts';
import { hashOf } from '#app/platform/secrets.server.ts';
import { openDatabase } from '#db/client.server.ts';
import type { Database } from '#db/database.ts';
import { latestErasures } from '#db/repositories/erasures.server.ts';
import { raiseDirectoryVersion } from '#db/repositories/directory-state.server.ts';
import { allOrganisations } from '#db/repositories/read-organisations.server.ts';
import * as tables from '#db/schema.ts';
import { expectAccessible } from '#tests/support/accessible.ts';
import { aContact, aLocation, anOrganisation, aService } from '#tests/support/an-organisation.ts';
import { DESKTOP, openBrowser, PHONE, visit } from '#tests/support/browser.ts';
import { startServer, type RunningServer } from '#tests/support/server.ts';
import { COORDINATOR, signInAs } from '#tests/support/sign-in.ts';
import { linkIn, startSmtp, type TestSmtp } from '#tests/support/smtp.ts';

const NAME = 'Zita Zandkorrel';
const EMAIL = 'zita@zandkorrel.example';
const HOUR_MS = 60 * 60_000;

let server: RunningServer;
let browser: Browser;
let smtp: TestSmtp;
let db: Database;

beforeAll(async () => {
  [smtp, browser] = await Promise.all([startSmtp(), openBrowser()]);
  server = await startServer({ SMTP_URL: smtp.url, MAP_TILES: 'none' });
  db = await openDatabase(server.databaseUrl);
});
afterAll(async () => {
  await browser.close();
  await db.close();
  await server.stop();
  await smtp.stop();
});

/** A list brought Zita in, two hours ago; the mail about it goes out. */
async function zitaIsTold(): Promise<string> {
  const details = anOrganisation({
    name: 'De Zandbak',
    locations: [aLocation({ id: newId() })],
    services: [aService({ id: newId() })],
    contacts: [aContact({ id: newId(), name: NAME, email: EMAIL, task: 'Overleg' })],
  });
  const now = Date.now();
  const actor = { kind: 'import' as const, id: null };
  const entry = {
    details,
    actor,
    action: 'import' as const,
    reason: `Lijst van ${NAME}`,
    status: 'published' as const,
  };
  const slug = await db.inTransaction(async (tx) => {
    const written = await createEntry(tx, { newId, now: now - 2 * HOUR_MS }, entry);
    await raiseDirectoryVersion(tx, now, [{ kind: 'everything' }]);
    return written.slug;
  });
  await tellContacts({
    db,
    newId,
    now,
    site: { name: 'Coalitie', baseUrl: server.url, from: 'gids@voorbeeld.example' },
  });
  return slug;
}

async function tracesInRows(): Promise<number> {
  const rows = await Promise.all(Object.values(tables).map((table) => db.read.select().from(table)));
  return timesIn(JSON.stringify(rows));
}

function tracesOnDisk(): number {
  const file = server.databaseUrl.replace('file:', '');
  const files = [file, `${file}-wal`].filter((one) => existsSync(one));
  return timesIn(files.map((one) => readFileSync(one, 'latin1')).join(''));
}

/** The name and the address both have it. */
function timesIn(text: string): number {
  return text.match(/zandkorrel/gi)?.length ?? 0;
}

/** As it is on a phone and at a desk. */
async function look(page: Page, name: string): Promise<void> {
  await expectAccessible(page);
  if (!process.env.SHOTS) return;
  for (const viewport of [DESKTOP, PHONE]) {
    await page.setViewportSize(viewport);
    await page.screenshot({ path: `${process.env.SHOTS}/${name}-${viewport.width}.png`, fullPage: true });
  }
}

test('a contact asks by the link in the mail to be taken out, a coordinator erases, and nothing is left', async () => {
  const slug = await zitaIsTold();
  const mail = await smtp.mailTo(EMAIL);
  const link = linkIn(mail, 'Bekijk of verander mijn gegevens');
  expect(new URL(link).pathname).toBe('/uw-gegevens');

  const zita = await visit(browser, { viewport: PHONE });
  await zita.page.goto(link);
  await zita.page.getByText(`Dit staat over u in de gids, bij het adres ${EMAIL}.`).waitFor();
  await zita.page.getByRole('heading', { level: 2, name: 'De Zandbak' }).waitFor();
  await look(zita.page, 'own-contact');
  await zita.page.getByLabel('Haal mij uit de gids').check();
  await zita.page.getByRole('button', { name: 'Verstuur' }).click();
  await zita.page.getByRole('heading', { level: 1, name: 'Wij hebben uw vraag' }).waitFor();
  await look(zita.page, 'own-contact-sent');

  const { page, complaints, close } = await visit(browser, { viewport: PHONE });
  await signInAs(page, server.url, smtp, COORDINATOR, '/beheer/signalen');
  await page
    .getByRole('link', { name: /De Zandbak/ })
    .first()
    .click();
  await page.getByText(EMAIL).first().waitFor();

  await page.goto(`${server.url}/beheer/gegevens`);
  await page.getByLabel('E-mailadres').fill(EMAIL.toUpperCase());
  await page.getByLabel('E-mailadres').press('Enter');
  await page.getByRole('heading', { name: `Dit staat er over ${EMAIL}` }).waitFor();
  await page.getByRole('link', { name: 'De Zandbak' }).waitFor();
  await look(page, 'erase-found');
  await page.getByLabel('Waarom?').fill('Gevraagd met de link uit de mail');
  await page.getByLabel('Ja, wis alles over deze persoon').check();
  expect(await tracesInRows()).toBeGreaterThan(5);
  await page.getByRole('button', { name: 'Wis nu' }).click();
  await page.getByText('Deze persoon is gewist.').waitFor();
  await page.getByText(/^Gewist op .*: Gevraagd met de link uit de mail$/).waitFor();
  await look(page, 'erase-done');

  expect(await tracesInRows()).toBe(0);
  expect(tracesOnDisk()).toBe(0);
  expect((await latestErasures(db.read, 9)).map(({ emailHash }) => emailHash)).toEqual([hashOf(EMAIL)]);
  const left = (await allOrganisations(db.read)).find((one) => one.slug === slug);
  expect(left).toMatchObject({ name: 'De Zandbak', contacts: [] });

  await page.getByLabel('E-mailadres').fill(EMAIL);
  await page.getByLabel('E-mailadres').press('Enter');
  await page.getByText('Met dit adres staat er niets in Korte Lijntjes.').waitFor();
  await zita.page.goto(`${server.url}/partners/${slug}`);
  await zita.page.getByRole('heading', { level: 1, name: 'De Zandbak' }).waitFor();
  expect(await zita.page.content()).not.toMatch(/zandkorrel/i);
  await zita.page.goto(link);
  await zita.page.getByRole('heading', { level: 1, name: 'Deze link werkt niet' }).waitFor();
  await look(zita.page, 'own-contact-gone');
  expect([...complaints, ...zita.complaints]).toEqual([]);
  await zita.close();
  await close();
});
