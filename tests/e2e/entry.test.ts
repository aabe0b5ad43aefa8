/** Keeping an entry right in a real browser: edit, live, take back; two editors at once; with and without scripts. */
import type { Browser, Cookie, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '#app/platform/ids.server.ts';
import { openDatabase } from '#db/client.server.ts';
import { addGrant, personForEmail } from '#db/repositories/people.server.ts';
import { publishedOrganisations } from '#db/repositories/read-organisations.server.ts';
import { expectAccessible } from '#tests/support/accessible.ts';
import { DESKTOP, openBrowser, PHONE, visit, type Visit, type VisitOptions } from '#tests/support/browser.ts';
import { startServer, type RunningServer } from '#tests/support/server.ts';
import { COORDINATOR, signInAs } from '#tests/support/sign-in.ts';
import { startSmtp, type TestSmtp } from '#tests/support/smtp.ts';

const SLUG = 'geldloket-de-spaarvogel';
const EDITOR = 'noor@voorbeeld.example';
const EDIT = `/partners/${SLUG}/bewerken`;

let server: RunningServer;
let browser: Browser;
let smtp: TestSmtp;

beforeAll(async () => {
  smtp = await startSmtp();
  [server, browser] = await Promise.all([startServer({ SMTP_URL: smtp.url }), openBrowser()]);
  const db = await openDatabase(server.databaseUrl);
  const organisation = (await publishedOrganisations(db.read)).find(({ slug }) => slug === SLUG)!;
  await db.inTransaction(async (tx) => {
    const wanted = { id: newId(), name: 'Noor van Nergens', email: EDITOR, language: 'nl' as const };
    const { id } = await personForEmail(tx, wanted, Date.now());
    const grant = { role: 'editor' as const, organisation: organisation.id, municipality: null };
    await addGrant(tx, { ...grant, id: newId(), person: id, grantedBy: null }, Date.now());
  });
  await db.close();
});
afterAll(async () => {
  await browser.close();
  await server.stop();
  await smtp.stop();
});

/** Signing in often is refused, so each person does so once. */
const cookiesOf = new Map<string, Cookie[]>();

async function signedIn(email: string, options: VisitOptions = {}): Promise<Visit> {
  const visiting = await visit(browser, options);
  const browsing = visiting.page.context();
  const known = cookiesOf.get(email);
  if (known) await browsing.addCookies(known);
  else await signInAs(visiting.page, server.url, smtp, email, EDIT);
  cookiesOf.set(email, await browsing.cookies());
  await visiting.page.goto(server.url + EDIT);
  return visiting;
}

async function save(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Bewaar', exact: true }).click();
}

/** Another editor in another browser changes the sentence in the list. */
async function meanwhile(text: string): Promise<void> {
  const other = await signedIn(COORDINATOR, { javaScript: false });
  await other.page.goto(`${server.url}${EDIT}/naam`);
  await other.page.getByLabel('Wat u doet, in één zin').fill(text);
  await save(other.page);
  await other.page.getByText('Bewaard. Het staat meteen in de gids.').waitFor();
  await other.close();
}

test('a visitor who works there is led by way of signing in to the entry', async () => {
  const { page, complaints, close } = await visit(browser);
  await page.goto(`${server.url}/partners/${SLUG}`);
  await page.getByRole('link', { name: 'Ik werk hier en pas het aan' }).click();
  await page.getByRole('heading', { name: 'Log in', level: 1 }).waitFor();
  expect(new URL(page.url()).searchParams.get('terug')).toBe(EDIT);
  expect(complaints).toEqual([]);
  await close();
});

test('what an editor changes is live at once, and is taken back with one click', async () => {
  const { page, complaints, close } = await signedIn(EDITOR);
  await page.getByRole('link', { name: /^Pas aan.*Wie u bent/ }).click();
  const before = await page.getByLabel('Wat u doet, in één zin').inputValue();
  await page.getByLabel('Wat u doet, in één zin').fill('Hulp bij geldzorgen, op drie plekken.');
  await page.getByLabel('Waarom past u dit aan?').fill('Nieuwe plek');
  await save(page);
  await page.getByText('Bewaard. Het staat meteen in de gids.').waitFor();
  await page.getByRole('link', { name: 'Bekijk de pagina' }).click();
  await page.locator('.partner-lead').getByText('Hulp bij geldzorgen, op drie plekken.').waitFor();

  await page.goto(`${server.url}/partners/${SLUG}/geschiedenis`);
  const step = page.locator('.entry-history > li').first();
  await step.getByText('Noor van Nergens (de partner)').waitFor();
  await step.getByText('Nieuwe plek').waitFor();
  await step.getByRole('button', { name: 'Draai terug' }).click();
  await page.getByText('Teruggedraaid. Zo staat het nu weer in de gids.').waitFor();
  await page.goto(`${server.url}/partners/${SLUG}`);
  expect(await page.locator('.partner-lead').innerText()).toBe(before);
  expect(complaints).toEqual([]);
  await close();
});

test('what is typed before a slow line has brought the scripts stays, and is counted', async () => {
  const { page, complaints, close } = await signedIn(EDITOR);
  let bring = () => {};
  const isAllowed = new Promise<void>((resolve) => (bring = resolve));
  await page.route('**/assets/entry.client-*.js', async (route) => {
    await isAllowed;
    await route.continue();
  });
  await page.goto(`${server.url}${EDIT}/naam`, { waitUntil: 'commit' });
  const about = page.getByLabel('Meer over u');
  const typed = 'Vroeg getypt';
  await about.fill(typed);
  const count = page.locator('.form-field', { has: about }).locator('.form-count');
  const most = Number(/\d+/.exec(await count.innerText())?.[0]);
  bring();
  await count.getByText(`Nog ${most - typed.length} tekens`).waitFor();
  expect(await about.inputValue()).toBe(typed);
  expect(complaints).toEqual([]);
  await close();
});

test('a new name waits for a coordinator, and can be withdrawn', async () => {
  const { page, close } = await signedIn(EDITOR);
  await page.goto(`${server.url}${EDIT}/naam`);
  await page.getByLabel('Naam van uw organisatie').fill('De Gouden Spaarvogel');
  await save(page);
  await page.getByText('Bewaard als voorstel.').waitFor();
  await page.getByRole('heading', { name: 'Dit wacht op een coördinator' }).waitFor();
  await page.locator('ins', { hasText: 'Gouden' }).waitFor();
  await page.getByRole('button', { name: 'Trek dit in' }).click();
  await page.getByText('Ingetrokken.').waitFor();
  expect(await page.getByRole('heading', { name: 'Dit wacht op een coördinator' }).count()).toBe(0);
  await close();
});

describe.each([
  ['with scripts at a desk', true, DESKTOP],
  ['without scripts on a phone', false, PHONE],
] as const)('two editors at once, %s', (_, hasScripts, viewport) => {
  const options = { viewport, javaScript: hasScripts };

  test('see both versions of the same field, and lose neither', async () => {
    const { page, complaints, close } = await signedIn(EDITOR, options);
    await page.goto(`${server.url}${EDIT}/naam`);
    const mine = `Van mij ${viewport.width}`;
    const theirs = `Van een ander ${viewport.width}`;
    await page.getByLabel('Wat u doet, in één zin').fill(mine);
    await page.getByLabel('Meer over u').fill(`Alleen van mij ${viewport.width}`);
    await meanwhile(theirs);
    await save(page);

    const conflict = page.getByRole('alert');
    await conflict.getByText('Iemand anders paste intussen hetzelfde aan').waitFor();
    await conflict.getByText(mine).waitFor();
    await conflict.getByText(theirs).waitFor();
    expect(await page.getByLabel('Meer over u').inputValue()).toBe(`Alleen van mij ${viewport.width}`);
    // Axe itself is a script.
    if (hasScripts) await expectAccessible(page);

    await conflict.getByRole('radio', { name: 'Wat u typte' }).check();
    await save(page);
    await page.getByText('Bewaard. Iemand anders wijzigde intussen andere velden').waitFor();
    await page.getByText(mine).first().waitFor();
    // A browser in which scripts are off complains of each one it is offered.
    if (hasScripts) expect(complaints).toEqual([]);
    await close();
  });

  test('a service is begun as a copy of another, and taken away again', async () => {
    const { page, close } = await signedIn(EDITOR, options);
    const name = `Inloop voor jonge ouders ${viewport.width}`;
    await page
      .getByRole('link', { name: /^Begin met een kopie/ })
      .first()
      .click();
    await page.getByLabel('Naam van de hulp').fill(name);
    await page.getByRole('button', { name: 'Voeg een stap toe' }).click();
    await page.getByRole('group', { name: 'Stap 2' }).getByLabel('In een paar woorden').fill('Kom langs');
    await save(page);
    await page.getByText('Bewaard. Het staat meteen in de gids.').waitFor();
    await page.getByRole('link', { name: new RegExp(`^Pas aan.*${name}`) }).click();
    await page.getByText('Haal deze hulp weg').first().click();
    await page.getByRole('button', { name: 'Haal deze hulp weg' }).click();
    await page.getByText('Bewaard. Het staat meteen in de gids.').waitFor();
    expect(await page.getByText(name).count()).toBe(0);
    await close();
  });
});

test('axe finds nothing on any of the pages, at a phone’s and a desk’s width', async () => {
  const { page, complaints, close } = await signedIn(COORDINATOR);
  const firstOf = async (kind: string) =>
    (await page.locator(`a[href*="/bewerken/${kind}/"]:not([href*="nieuw"])`).first().getAttribute('href')) ?? '';
  const steps = ['', '/naam', '/plekken', '/hulp/nieuw', '/contact/nieuw', '/programmas', '/stoppen'];
  const pages = [
    ...steps.map((step) => EDIT + step),
    await firstOf('hulp'),
    await firstOf('contact'),
    `/partners/${SLUG}/geschiedenis`,
  ];
  for (const path of pages) {
    await page.goto(server.url + path);
    for (const viewport of [PHONE, DESKTOP]) {
      await page.setViewportSize(viewport);
      await expectAccessible(page);
    }
  }
  expect(complaints).toEqual([]);
  await close();
}, 180_000);

test('a partner that left explains itself, and comes back', async () => {
  const { page, close } = await signedIn(COORDINATOR);
  await page.goto(`${server.url}/partners/taalhuis-babbelwolk/bewerken`);
  await page.getByRole('link', { name: 'Wij doen niet meer mee' }).click();
  await page.getByLabel('Waarom?').fill('Het taalhuis is dicht.');
  await page.getByRole('button', { name: 'Haal uit de gids' }).click();
  await page.getByText('Dit staat niet meer in de gids. Een coördinator kan het terugzetten.').waitFor();
  const response = await page.goto(`${server.url}/partners/taalhuis-babbelwolk`);
  expect(response?.status()).toBe(410);
  await page.getByRole('heading', { name: 'doet niet meer mee' }).waitFor();
  await expectAccessible(page);
  await page.goto(`${server.url}/partners/taalhuis-babbelwolk/bewerken`);
  await page.getByRole('button', { name: 'Zet terug in de gids' }).click();
  await page.getByText('Dit staat weer in de gids.').waitFor();
  expect((await page.goto(`${server.url}/partners/taalhuis-babbelwolk`))?.status()).toBe(200);
  await close();
});
