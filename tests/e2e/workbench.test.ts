/** The workbench in a real browser: what waits for a coordinator, decided with the mouse and with the keyboard alone. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser, Cookie } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createEntry } from '#app/features/entries/write-entry.server.ts';
import { startCheck } from '#app/features/freshness/start-check.server.ts';
import { newId } from '#app/platform/ids.server.ts';
import { openDatabase } from '#db/client.server.ts';
import type { Database } from '#db/database.ts';
import { publishedOrganisations } from '#db/repositories/read-organisations.server.ts';
import { aLocation, anOrganisation, aService } from '#tests/support/an-organisation.ts';
import { expectAccessible } from '#tests/support/accessible.ts';
import { openBrowser, PHONE, visit, type Visit, type VisitOptions } from '#tests/support/browser.ts';
import { expectPagesInOrder } from '#tests/support/each-way.ts';
import { giveRole } from '#tests/support/give-role.ts';
import { tabTo } from '#tests/support/keyboard.ts';
import { startServer, type RunningServer } from '#tests/support/server.ts';
import { COORDINATOR, signInAs } from '#tests/support/sign-in.ts';
import { startSmtp, type TestSmtp } from '#tests/support/smtp.ts';

const EDITED = 'geldloket-de-spaarvogel';
const SIGNALLED = 'online-moedergroep-nachtlampje';
const EDITOR = 'bijhouder@elders.example';
const LEAD = 'kartrekker@elders.example';
/** A form that is filled in faster is a robot's. */
const LEAST_MS = 2_100;
const MANY_PAGES_MS = 120_000;

let server: RunningServer;
let smtp: TestSmtp;
let browser: Browser;
let db: Database;
/** Everybody signs in once: codes are not asked for without end. */
const cookiesOf = new Map<string, Cookie[]>();

beforeAll(async () => {
  smtp = await startSmtp();
  const env = { SMTP_URL: smtp.url, MAP_TILES: 'none', GEOCODER: 'none' };
  [server, browser] = await Promise.all([startServer(env), openBrowser()]);
  db = await openDatabase(server.databaseUrl);
  const organisation = await idOf(EDITED);
  await giveRole(db, { name: 'Bo Bijhouder', email: EDITOR, role: 'editor' }, { organisation });
  await giveRole(db, { name: 'Kim Kartrekker', email: LEAD, role: 'lead' }, { municipality: 'GM0957' });
  for (const email of [COORDINATOR, EDITOR, LEAD]) {
    const { page, close } = await visit(browser);
    await signInAs(page, server.url, smtp, email);
    cookiesOf.set(email, await page.context().cookies());
    await close();
  }
});
afterAll(async () => {
  await db?.close();
  await browser?.close();
  await server?.stop();
  await smtp?.stop();
});

async function idOf(slug: string): Promise<string> {
  const found = (await publishedOrganisations(db.read)).find((one) => one.slug === slug);
  if (!found) throw new Error(`The demo has no ${slug}`);
  return found.id;
}

async function open(email: string, path: string, options: VisitOptions = {}): Promise<Visit> {
  const visiting = await visit(browser, options);
  await visiting.page.context().addCookies(cookiesOf.get(email) ?? []);
  await visiting.page.goto(server.url + path);
  return visiting;
}

/** Two entries for what is one organisation. */
async function registerTwice(name: string, secondName: string, houseNumber: string): Promise<[string, string]> {
  const create = async (called: string) => {
    const details = anOrganisation({
      name: called,
      phone: `+314750051${houseNumber}`,
      email: null,
      website: null,
      locations: [aLocation({ id: newId(), street: 'Duplolaan', houseNumber })],
      services: [aService({ id: newId() })],
      contacts: [],
      programmes: [],
    });
    const actor = { kind: 'coordinator' as const, id: null };
    const entry = { details, actor, action: 'edit' as const, reason: '', status: 'published' as const };
    return db.inTransaction((tx) => createEntry(tx, { newId, now: Date.now() }, entry));
  };
  const [first, second] = [await create(name), await create(secondName)];
  // The server sees after a moment what another process wrote.
  while (!(await fetch(`${server.url}/partners/${second.slug}`)).ok) await sleep(50);
  return [first.slug, second.slug];
}

async function sendSignal(text: string, email: string): Promise<void> {
  const { page, close } = await visit(browser, { viewport: PHONE, javaScript: false });
  await page.goto(`${server.url}/partners/${SIGNALLED}/klopt-niet`);
  await page.getByLabel('Wat klopt er niet?').fill(text);
  await page.getByLabel('Uw e-mailadres').fill(email);
  await page.waitForTimeout(LEAST_MS);
  await page.getByRole('button', { name: 'Verstuur' }).click();
  await page.getByRole('heading', { name: 'Dank u, uw melding is verstuurd' }).waitFor();
  await close();
}

test('what a visitor says is wrong is taken up and answered, with the keyboard alone', async () => {
  await sendSignal('Dit nummer is afgesloten.', 'oma@bezoeker.example');
  const { page, complaints, close } = await open(COORDINATOR, '/beheer');
  await tabTo(page, page.getByRole('link', { name: '1 signaal', exact: true }));
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('link', { name: /Dit nummer is afgesloten/ }));
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('button', { name: 'Ik pak dit op' }));
  await page.keyboard.press('Enter');
  await page.getByText(/Opgepakt door/).waitFor();
  await tabTo(page, page.locator('summary', { hasText: 'Antwoord' }));
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByLabel('Wat wilt u terugschrijven?'));
  await page.keyboard.type('Dank u, het nieuwe nummer staat erin.');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByText('Uw antwoord is verstuurd.').waitFor();
  await page.getByText('Er zijn geen signalen.').waitFor();
  const answer = await smtp.mailTo('oma@bezoeker.example');
  expect(answer.text).toContain('Dank u, het nieuwe nummer staat erin.');
  expect(complaints).toEqual([]);
  await close();
});

test('several signals are closed at once, in the order that is asked for, and keys lead along the list', async () => {
  for (const text of ['De bel is stuk.', 'Het hek was dicht.', 'Niemand nam op.']) {
    await sendSignal(text, 'oma@bezoeker.example');
  }
  const { page, complaints, close } = await open(COORDINATOR, '/beheer/signalen');
  await page.getByRole('link', { name: 'Oudste eerst' }).click();
  await page.waitForURL('**/signalen?volgorde=oldest');
  const lines = page.locator('.bench-list li > a');
  expect(await lines.first().innerText()).toContain('De bel is stuk.');
  await page.getByRole('link', { name: 'Werkbank 3' }).waitFor();

  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await page.keyboard.press('k');
  await page.keyboard.press('Enter');
  await page.locator('.bench-item').waitFor();
  await page.keyboard.press('v');
  await page.keyboard.type('jkt?');
  expect(await page.getByLabel('Wat wilt u terugschrijven?').inputValue()).toBe('jkt?');
  await page.getByRole('button', { name: 'Sneltoetsen' }).click();
  const help = page.getByRole('dialog', { name: 'Sneltoetsen' });
  await expectAccessible(page);
  await help.getByLabel('Sneltoetsen staan aan').uncheck();
  await help.getByRole('button', { name: 'Sluit' }).click();
  await page.locator('.bench-item header p').click();
  await page.keyboard.press('?');
  expect(await help.isVisible()).toBe(false);

  await page
    .getByLabel(/^Kies /)
    .first()
    .check();
  await page
    .getByLabel(/^Kies /)
    .nth(1)
    .check();
  await page.getByRole('button', { name: 'Handel af zonder antwoord' }).click();
  await page.getByText('2 gedaan.').waitFor();
  await page.getByRole('heading', { name: '1 signaal' }).waitFor();
  await expectAccessible(page);
  await page
    .getByLabel(/^Kies /)
    .first()
    .check();
  await page.getByRole('button', { name: 'Handel af zonder antwoord' }).click();
  await page.getByText('Er zijn geen signalen.').waitFor();
  expect(complaints).toEqual([]);
  await close();
});

test('on a phone the list that is open is in sight, though the lists go on beside the screen', async () => {
  const { page, close } = await open(COORDINATOR, '/beheer', { viewport: PHONE });
  for (const path of ['/beheer/dekking', '/beheer/instellingen', '/beheer/post']) {
    await page.goto(server.url + path);
    const box = await page.locator('.bench-rail a[aria-current]').boundingBox();
    expect(box?.x, path).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 0), path).toBeLessThanOrEqual(PHONE.width);
  }
  await close();
});

test('a new name that an editor proposes is compared and approved; the old address leads to the new one', async () => {
  const editor = await open(EDITOR, `/partners/${EDITED}/bewerken/naam`);
  await editor.page.getByLabel('Naam van uw organisatie').fill('Geldloket De Zilvervogel');
  await editor.page.getByRole('button', { name: 'Bewaar', exact: true }).click();
  await editor.page.getByText('Bewaard als voorstel.').waitFor();
  await editor.close();

  const { page, complaints, close } = await open(COORDINATOR, '/beheer/wijzigingen');
  await page.getByRole('link', { name: /Geldloket De Spaarvogel.*wacht op u/s }).click();
  const diff = page.getByRole('table', { name: 'Verschil tussen de gids en het voorstel' });
  await diff.locator('del', { hasText: 'Spaarvogel' }).waitFor();
  await diff.locator('ins', { hasText: 'Zilvervogel' }).waitFor();
  await expectPagesInOrder(browser, [page.url()], { cookies: cookiesOf.get(COORDINATOR) });
  await page.getByText(/^Bo Bijhouder stelt 1 wijziging voor \(\d{1,2} [a-z]+ om \d\d:\d\d\)$/).waitFor();
  await diff.getByRole('checkbox').uncheck();
  await page.getByRole('button', { name: 'Keur 0 wijzigingen goed' }).waitFor();
  await diff.getByRole('checkbox').check();
  await page.getByRole('button', { name: 'Keur 1 wijziging goed' }).waitFor();
  const plain = await open(COORDINATOR, new URL(page.url()).pathname, { javaScript: false });
  await plain.page.getByRole('button', { name: 'Keur goed wat is aangevinkt' }).waitFor();
  await plain.close();
  await page.getByRole('button', { name: 'Keur 1 wijziging goed' }).click();
  await page.getByText('Goedgekeurd. De ander krijgt bericht.').waitFor();
  expect(complaints).toEqual([]);
  await close();

  await smtp.mailTo(EDITOR, /Uw wijziging van .* staat in de gids/);
  const visitor = await visit(browser);
  await visitor.page.goto(`${server.url}/partners/${EDITED}`);
  expect(new URL(visitor.page.url()).pathname).toBe('/partners/geldloket-de-zilvervogel');
  await visitor.page.getByRole('heading', { name: 'Geldloket De Zilvervogel', level: 1 }).waitFor();
  await visitor.close();
});

test('two entries for one organisation become one, and the old address leads to it', async () => {
  const [kept, gone] = await registerTwice('Stichting De Dubbele Duplo', 'De Dubbele Duplo', '88');
  const { page, complaints, close } = await open(COORDINATOR, '/beheer/dubbel');
  await page.getByRole('link', { name: /Dubbele Duplo/ }).click();
  await page.getByText('Kies welke blijft.').waitFor();
  await expectPagesInOrder(browser, [page.url()], { cookies: cookiesOf.get(COORDINATOR) });
  await page.getByRole('button', { name: 'Houd Stichting De Dubbele Duplo', exact: true }).click();
  await page.getByText('Samengevoegd.').waitFor();
  expect(complaints).toEqual([]);
  await close();

  const visitor = await visit(browser);
  await visitor.page.goto(`${server.url}/partners/${gone}`);
  expect(new URL(visitor.page.url()).pathname).toBe(`/partners/${kept}`);
  const answer = await fetch(`${server.url}/api/search?${new URLSearchParams({ q: 'dubbele duplo' })}`);
  const { results } = (await answer.json()) as { results: { slug: string }[] };
  expect(results.map(({ slug }) => slug).filter((slug) => slug.includes('duplo'))).toEqual([kept]);
  await visitor.close();
});

test('two entries that only look like one are said to be two without scripts, and do not come back', async () => {
  await registerTwice('Wiegje van Nergens', 'Stichting Wiegje van Nergens', '89');
  const { page, close } = await open(COORDINATOR, '/beheer/dubbel', { viewport: PHONE, javaScript: false });
  await page.getByRole('link', { name: /Wiegje van Nergens/ }).click();
  await page.getByRole('button', { name: 'Dit zijn er twee' }).click();
  await page.getByText('Genoteerd. U ziet dit paar niet meer.').waitFor();
  expect(await page.getByRole('link', { name: /Wiegje van Nergens/ }).count()).toBe(0);
  await close();
});

test('a kartrekker has a workbench for the own municipality, without what is for coordinators', async () => {
  const { page, complaints, close } = await open(LEAD, '/beheer');
  await page.getByRole('navigation', { name: 'Werkbank' }).waitFor();
  expect(await page.getByRole('link', { name: 'Instellingen' }).count()).toBe(0);
  await page.getByRole('link', { name: 'Alle partners' }).click();
  await page.getByRole('heading', { name: 'Alle partners' }).waitFor();
  const mine = await page.locator('.partner-table tbody tr').count();
  expect(mine).toBeGreaterThan(0);
  expect(mine).toBeLessThan((await publishedOrganisations(db.read)).length);
  expect(complaints).toEqual([]);
  for (const list of ['instellingen', 'woorden'])
    expect((await page.goto(`${server.url}/beheer/${list}`))?.status(), list).toBe(403);
  await close();
});

test('a visitor is asked to sign in, and an editor is told it is for others', async () => {
  const visitor = await visit(browser);
  await visitor.page.goto(`${server.url}/beheer/signalen`);
  expect(new URL(visitor.page.url()).pathname).toBe('/inloggen');
  await visitor.close();
  const { page, close } = await open(EDITOR, '/beheer');
  await page.getByRole('heading', { name: 'U mag dit niet zien' }).waitFor();
  await expectAccessible(page);
  for (const list of ['aanmeldingen', 'wijzigingen', 'controle', 'signalen', 'dubbel', 'post', 'partners', 'mensen'])
    expect((await page.goto(`${server.url}/beheer/${list}`))?.status(), list).toBe(403);
  await close();
});

test(
  'every kind of item is in order when it is opened, in both languages and widths',
  async () => {
    await sendSignal('De deur was dicht.', 'opa@bezoeker.example');
    const organisation = (await publishedOrganisations(db.read)).find(({ email }) => email === null)?.id;
    if (!organisation) throw new Error('The demo has nobody without a mail address');
    const site = { name: 'Coalitie', baseUrl: server.url, from: 'gids@korte-lijntjes.example' };
    const check = { organisation, cause: 'coordinator' as const };
    await db.inTransaction((tx) => startCheck(tx, { newId, now: Date.now(), site }, check));
    const editor = await open(EDITOR, '/partners/geldloket-de-zilvervogel/bewerken/naam');
    await editor.page.getByLabel('Wat u doet, in één zin').fill('Hulp bij geldzorgen.');
    await editor.page.getByRole('button', { name: 'Bewaar', exact: true }).click();
    await editor.page.getByText('Bewaard.').first().waitFor();
    await editor.close();

    const { page, close } = await open(COORDINATOR, '/beheer');
    const items: string[] = [];
    for (const list of ['wijzigingen', 'controle', 'signalen']) {
      await page.goto(`${server.url}/beheer/${list}`);
      await page.locator('.bench-list li a').first().click();
      await page.locator('.bench-item').waitFor();
      items.push(page.url());
    }
    await close();
    await expectPagesInOrder(browser, items, { cookies: cookiesOf.get(COORDINATOR) });
  },
  MANY_PAGES_MS,
);

test.each(['nl', 'en'] as const)(
  'every page of the workbench is in order, in %s',
  async (language) => {
    const lists = [
      'aanmeldingen',
      'dubbel',
      'post',
      'partners?q=kraam',
      'rechten',
      'mensen',
      'woorden',
      'instellingen',
    ];
    const pages = ['/beheer', ...lists.map((list) => `/beheer/${list}`)].map((path) => server.url + path);
    await expectPagesInOrder(browser, pages, { cookies: cookiesOf.get(COORDINATOR), languages: [language] });
  },
  MANY_PAGES_MS,
);
