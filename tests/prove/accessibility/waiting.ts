/**
 * What a new demo coalition has not yet, so that its pages have something to show: something in every list of the workbench,
 * a file to import, links in mails, and somebody halfway through signing in.
 */
import { fileURLToPath } from 'node:url';
import type { Browser, Cookie, Page } from 'playwright-core';
import { createEntry } from '#app/features/entries/write-entry.server.ts';
import { startCheck } from '#app/features/freshness/start-check.server.ts';
import { confirmApplication } from '#app/features/registration/confirm-application.server.ts';
import { startClaim } from '#app/features/registration/start-application.server.ts';
import { newId } from '#app/platform/ids.server.ts';
import { openDatabase } from '#db/client.server.ts';
import type { Database } from '#db/database.ts';
import { publishedOrganisations } from '#db/repositories/read-organisations.server.ts';
import { aLocation, anOrganisation, aService } from '#tests/support/an-organisation.ts';
import { appCode } from '#tests/support/authenticator-app.ts';
import { visit } from '#tests/support/browser.ts';
import type { RunningServer } from '#tests/support/server.ts';
import { signInAs } from '#tests/support/sign-in.ts';
import { codeIn, type TestSmtp } from '#tests/support/smtp.ts';
import type { Visitor } from './visitors.ts';

const SHEET = fileURLToPath(new URL('../../samples/partners.csv', import.meta.url));
const APPLICANT = 'isa@elders.example';
/** Who fills a form in faster is taken for a robot. */
const PERSON_MS = 2_100;

type World = { server: RunningServer; smtp: TestSmtp; browser: Browser };

/** @returns addresses that mails lead to, within the site */
export async function leaveWork(world: World, visitors: readonly Visitor[], partner: string): Promise<string[]> {
  const { server, smtp } = world;
  const as = (role: Visitor['role']) => visitors.find((one) => one.role === role)!.cookies;
  const db = await openDatabase(server.databaseUrl);
  await askAndDouble(db, server.url, smtp);
  await db.close();
  await at(world, [], `/partners/${partner}/klopt-niet`, async (page) => {
    await page.getByLabel('Wat klopt er niet?').fill('Dit nummer is afgesloten.');
    await page.waitForTimeout(PERSON_MS);
    await page.getByRole('button', { name: 'Verstuur' }).click();
    await page.getByRole('heading', { name: 'Dank u, uw melding is verstuurd' }).waitFor();
  });
  await at(world, as('editor'), `/partners/${partner}/bewerken/naam`, async (page) => {
    await page.getByLabel('Naam van uw organisatie').fill('Geldloket De Zilvervogel');
    await page.getByRole('button', { name: 'Bewaar', exact: true }).click();
    await page.getByText('Bewaard als voorstel.').waitFor();
  });
  await at(world, as('coordinator'), '/beheer/import', async (page) => {
    await page.getByLabel('Bestand', { exact: true }).setInputFiles(SHEET);
    await page.getByRole('button', { name: 'Bekijk wat erin staat' }).click();
    await page.getByRole('heading', { name: 'Import van partners.csv' }).waitFor();
  });
  return smtp.received.flatMap(({ text }) => linksTo(server.url, text));
}

function linksTo(url: string, text: string): string[] {
  return (text.match(/https?:\/\/\S+/g) ?? [])
    .filter((one) => one.startsWith(`${url}/`))
    .map((one) => one.slice(url.length));
}

/** An owner who is asked, one who cannot be, a claim, and two entries for one organisation. */
async function askAndDouble(db: Database, baseUrl: string, smtp: TestSmtp): Promise<void> {
  const site = { name: 'Coalitie', baseUrl, from: 'gids@korte-lijntjes.example' };
  const deps = () => ({ db, newId, now: Date.now(), site });
  const partners = await publishedOrganisations(db.read);
  const asked = [partners.find(({ email }) => email !== null), partners.find(({ email }) => email === null)];
  for (const organisation of asked)
    if (organisation)
      await db.inTransaction((tx) => startCheck(tx, deps(), { organisation: organisation.id, cause: 'coordinator' }));
  const claim = { ip: '192.0.2.1', applicant: 'Isa Verzinsel', email: APPLICANT, language: 'nl' as const };
  await startClaim(deps(), { ...claim, organisation: partners[0]!, reason: 'Ik werk hier als coördinator.' });
  const { text } = await smtp.mailTo(APPLICANT);
  const secret = /sleutel=([\w-]+)/.exec(text)?.[1] ?? null;
  await confirmApplication(deps(), secret);
  for (const name of ['Stichting De Dubbele Duplo', 'De Dubbele Duplo']) {
    const details = anOrganisation({
      name,
      phone: '+31475005188',
      email: null,
      website: null,
      locations: [aLocation({ id: newId(), street: 'Duplolaan', houseNumber: '88' })],
      services: [aService({ id: newId() })],
      contacts: [],
      programmes: [],
    });
    const actor = { kind: 'coordinator' as const, id: null };
    const entry = { details, actor, action: 'edit' as const, reason: '', status: 'published' as const };
    await db.inTransaction((tx) => createEntry(tx, deps(), entry));
  }
}

async function at({ server, browser }: World, cookies: Cookie[], path: string, work: (page: Page) => Promise<void>) {
  const { page, close } = await visit(browser);
  await page.context().addCookies(cookies);
  await page.goto(server.url + path);
  await work(page);
  await close();
}

/** Somebody who asked for a code, and somebody who is asked for a second one. */
export async function halfSignedIn({ server, smtp, browser }: World, email: string): Promise<Visitor[]> {
  const { page, close } = await visit(browser);
  await signInAs(page, server.url, smtp, email, '/mijn/beveiliging');
  await page.getByRole('button', { name: 'Stel de tweede stap in' }).click();
  const secret = await page.locator('.account-secret').innerText();
  await page.getByLabel('Code uit de app').fill(appCode(secret, Date.now()));
  await page.getByRole('button', { name: 'Zet de tweede stap aan' }).click();
  await page.getByLabel('Om te kopiëren').waitFor();
  await page.context().clearCookies();
  await page.goto(`${server.url}/inloggen`);
  await page.getByLabel('Uw e-mailadres').fill(email);
  await page.keyboard.press('Enter');
  await page.waitForURL('**/inloggen/code');
  const asked = await page.context().cookies();
  await page.getByLabel('Code', { exact: true }).fill(codeIn(await smtp.mailTo(email, /code/)));
  await page.keyboard.press('Enter');
  await page.waitForURL(/tweede-stap/);
  const halfway = await page.context().cookies();
  await close();
  return [asked, halfway].map((cookies) => ({ role: 'visitor', cookies }));
}
