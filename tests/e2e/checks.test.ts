/** Keeping an entry right, in a real browser and with real mail: a visitor's signal, the owner's answers, a quick change. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askQuestion } from '#app/features/curation/questions.server.ts';
import { sendCheckMails } from '#app/features/freshness/send-check-mails.server.ts';
import { startCheck } from '#app/features/freshness/start-check.server.ts';
import { newId } from '#app/platform/ids.server.ts';
import { openDatabase } from '#db/client.server.ts';
import type { Database } from '#db/database.ts';
import { publishedOrganisations } from '#db/repositories/read-organisations.server.ts';
import type { Organisation } from '#app/domain/organisation/organisation.ts';
import { expectAccessible } from '#tests/support/accessible.ts';
import { DESKTOP, openBrowser, PHONE, visit } from '#tests/support/browser.ts';
import { aPerson } from '#tests/support/request-context.ts';
import { startServer, type RunningServer } from '#tests/support/server.ts';
import { codeIn, linkIn, startSmtp, type TestSmtp } from '#tests/support/smtp.ts';

const DAY_MS = 86_400_000;
const COORDINATOR = 'coordinator@korte-lijntjes.example';
const SILENT = 'geldloket-de-spaarvogel';

let server: RunningServer;
let smtp: TestSmtp;
let browser: Browser;
let db: Database;
/** Partners of the demo with a mail address of their own, each for one test. */
let partners: Organisation[];

beforeAll(async () => {
  smtp = await startSmtp();
  [server, browser] = await Promise.all([startServer({ SMTP_URL: smtp.url, DEMO: 'on' }), openBrowser()]);
  db = await openDatabase(server.databaseUrl);
  const all = await publishedOrganisations(db.read);
  const isAlone = ({ email }: Organisation) => all.filter((one) => one.email === email).length === 1;
  partners = all.filter((one) => one.email !== null && one.slug !== SILENT && isAlone(one));
});
afterAll(async () => {
  await db?.close();
  await browser?.close();
  await server?.stop();
  await smtp?.stop();
});

function nextPartner(): Organisation & { email: string } {
  const next = partners.shift();
  if (!next?.email) throw new Error('The demo has no more partners with a mail address');
  return { ...next, email: next.email.toLowerCase() };
}

function siteOf({ url }: RunningServer) {
  return { name: 'Coalitie', baseUrl: url, from: 'gids@korte-lijntjes.example' };
}

/** The server sends what this process has put in its database. */
async function askOwner(partner: Organisation, now = Date.now()): Promise<void> {
  const deps = { newId, now, site: siteOf(server) };
  await db.inTransaction((tx) => startCheck(tx, deps, { organisation: partner.id, cause: 'coordinator' }));
}

test('a visitor without JavaScript says that a number is wrong; the owner answers the mail with one click', async () => {
  const partner = nextPartner();
  const visitor = await visit(browser, { viewport: PHONE, javaScript: false });
  await visitor.page.goto(`${server.url}/partners/${partner.slug}`);
  await visitor.page.getByRole('link', { name: 'Er klopt iets niet' }).click();
  await visitor.page.getByRole('button', { name: 'Verstuur' }).click();
  expect(await visitor.page.getByRole('alert').innerText()).toContain('Wat klopt er niet?');
  await visitor.page.getByLabel('Wat klopt er niet?').fill('Het nummer is niet meer in gebruik.');
  await visitor.page.getByLabel('Uw e-mailadres').fill('sam@verwijzer.example');
  await visitor.page.waitForTimeout(2100);
  await visitor.page.getByRole('button', { name: 'Verstuur' }).click();
  await visitor.page.getByRole('heading', { name: 'Dank u, uw melding is verstuurd' }).waitFor();
  await visitor.close();

  const told = await smtp.mailTo(COORDINATOR, 'signal');
  expect(told.text).toContain('Het nummer is niet meer in gebruik.');
  const mail = await smtp.mailTo(partner.email, 'signal');
  const owner = await visit(browser, { viewport: PHONE, javaScript: false });
  await owner.page.goto(linkIn(mail, 'dit klopt nog'));
  await owner.page.getByRole('button', { name: 'Ja, dit klopt nog' }).click();
  await owner.page.getByRole('heading', { name: 'Dank u, dit is beantwoord' }).waitFor();
  await owner.page.getByRole('link', { name: 'Bekijk uw pagina' }).click();
  await owner.page.getByText(/Gecontroleerd in \S+ door de organisatie zelf/).waitFor();
  await owner.close();
});

test('an owner who wants to change something signs in with a code and arrives at the form', async () => {
  const partner = nextPartner();
  await askOwner(partner);
  const mail = await smtp.mailTo(partner.email, 'check');
  const { page, complaints, close } = await visit(browser, { viewport: DESKTOP });
  await page.goto(linkIn(mail, 'Pas iets aan'));
  await page.getByRole('button', { name: 'Pas de gegevens aan' }).click();
  await page.waitForURL('**/inloggen/code');
  const code = codeIn(await smtp.mailTo(partner.email, 'sign-in'));
  await page.getByLabel('Code', { exact: true }).fill(code);
  await page.getByRole('button', { name: 'Log in' }).click();
  await page.waitForURL(`**/partners/${partner.slug}/bewerken`);
  expect(complaints).toEqual([]);
  await close();
});

test('an owner who stops is out of the directory at once, and the coordinator hears why', async () => {
  const partner = nextPartner();
  await askOwner(partner);
  const mail = await smtp.mailTo(partner.email, 'check');
  const { page, close } = await visit(browser, { viewport: PHONE, javaScript: false });
  await page.goto(linkIn(mail, 'Wij doen niet meer mee'));
  await page.getByLabel('Waarom stopt u?').fill('Onze stichting houdt op.');
  await page.getByRole('button', { name: 'Haal ons uit de gids' }).click();
  await page.getByRole('heading', { name: 'Dank u, dit is beantwoord' }).waitFor();
  const told = await smtp.mailTo(COORDINATOR, 'entry-archived');
  expect(told.text).toContain('Onze stichting houdt op.');
  const found = await fetch(`${server.url}/api/search?${new URLSearchParams({ q: partner.name })}`);
  const { results } = (await found.json()) as { results: { slug: string }[] };
  expect(results.map((one) => one.slug)).not.toContain(partner.slug);
  await close();
});

test('the waiting time is changed in two taps from the mail', async () => {
  const partner = nextPartner();
  await askOwner(partner);
  const mail = await smtp.mailTo(partner.email, 'check');
  const { page, complaints, close } = await visit(browser, { viewport: PHONE });
  await page.goto(linkIn(mail, 'Pas de wachttijd aan'));
  await expectAccessible(page);
  await page.getByRole('button', { name: '1 tot 3 maanden' }).first().click();
  await page.getByText('Bewaard. Verwijzers zien het nu.').waitFor();
  await expectAccessible(page);
  await page.goto(`${server.url}/partners/${partner.slug}`);
  await page.getByText('1 tot 3 maanden').first().waitFor();
  expect(complaints).toEqual([]);
  await close();
});

test('a coordinator’s question is answered from the mail, without an account and without JavaScript', async () => {
  const partner = nextPartner();
  const deps = { db, newId, now: Date.now(), site: siteOf(server) };
  const about = { kind: 'organisation', id: partner.id } as const;
  await askQuestion(deps, aPerson({ coordinator: true }), { about, text: 'Werkt u ook in Weert?' });
  const link = linkIn(await smtp.mailTo(partner.email, 'question'), 'Beantwoord de vraag');
  for (const viewport of [PHONE, DESKTOP]) {
    const { page, close } = await visit(browser, { viewport });
    await page.goto(link);
    await expectAccessible(page);
    await close();
  }
  const { page, close } = await visit(browser, { viewport: PHONE, javaScript: false });
  await page.goto(link);
  await page.getByText('Werkt u ook in Weert?').waitFor();
  await page.getByRole('button', { name: 'Verstuur het antwoord' }).click();
  expect(await page.getByRole('alert').innerText()).toContain('Uw antwoord');
  await page.getByLabel('Uw antwoord').fill('Ja, elke dinsdag.');
  await page.getByRole('button', { name: 'Verstuur het antwoord' }).click();
  await page.getByRole('heading', { name: 'Dank u, deze vraag is beantwoord' }).waitFor();
  const told = await smtp.mailTo(COORDINATOR, 'answer-received');
  expect(told.text).toContain('Ja, elke dinsdag.');
  await close();
});

describe('an entry whose owner never answered', () => {
  beforeAll(async () => {
    const silent = (await publishedOrganisations(db.read)).find((one) => one.slug === SILENT);
    if (!silent) throw new Error(`The demo has no ${SILENT}`);
    const asked = Date.now() - 50 * DAY_MS;
    await askOwner(silent, asked);
    const site = siteOf(server);
    for (const day of [14, 28, 42]) await sendCheckMails({ db, newId, site, now: asked + day * DAY_MS });
    await new Promise((resolve) => setTimeout(resolve, 1500));
  });

  test.each(['nl', 'en'] as const)('is greyed in search and says so, readably, in %s', async (language) => {
    for (const viewport of [PHONE, DESKTOP]) {
      const { page, complaints, close } = await visit(browser, { viewport, language, reducedMotion: 'reduce' });
      await page.goto(`${server.url}/?q=schulden+roermond`);
      const doubted = page.locator('.res.unconfirmed');
      await doubted.waitFor();
      const text = await doubted.innerText();
      expect(text).toMatch(language === 'nl' ? /Niet bevestigd sinds \S+ 20\d\d/ : /Not confirmed since \S+ 20\d\d/);
      await expectAccessible(page);
      expect(complaints).toEqual([]);
      await close();
    }
  });
});

describe.each(['nl', 'en'] as const)('the pages in %s', (language) => {
  test('have nothing that axe objects to, at a phone’s and a desk’s width', async () => {
    const partner = nextPartner();
    await askOwner(partner);
    const mail = await smtp.mailTo(partner.email, 'check');
    const check = linkIn(mail, 'dit klopt nog');
    const pages = [
      `${server.url}/partners/${partner.slug}/klopt-niet`,
      `${server.url}/partners/${partner.slug}/klopt-niet?verstuurd`,
      check,
      linkIn(mail, 'Pas de wachttijd aan'),
      `${server.url}/controle?sleutel=forged`,
      `${server.url}/wachttijd?sleutel=forged`,
      `${server.url}/vraag?sleutel=forged`,
    ];
    for (const viewport of [PHONE, DESKTOP]) {
      const { page, complaints, close } = await visit(browser, { viewport, language, reducedMotion: 'reduce' });
      for (const url of pages) {
        const response = await page.goto(url);
        expect(response?.status(), url).toBe(200);
        await expectAccessible(page);
      }
      expect(complaints).toEqual([]);
      await close();
    }
  });
});
