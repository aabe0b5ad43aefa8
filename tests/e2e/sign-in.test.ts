/** Signing in and out in a real browser, with the code and the link of a real mail; what is typed is never lost. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createOTP } from '@better-auth/utils/otp';
import { base32 } from '@better-auth/utils/base32';
import { openDatabase } from '#db/client.server.ts';
import { publishedOrganisations } from '#db/repositories/read-organisations.server.ts';
import { expectAccessible } from '#tests/support/accessible.ts';
import { DESKTOP, openBrowser, PHONE, visit } from '#tests/support/browser.ts';
import { expectPagesInOrder } from '#tests/support/each-way.ts';
import { giveRole } from '#tests/support/give-role.ts';
import { startServer, type RunningServer } from '#tests/support/server.ts';
import { signInAs } from '#tests/support/sign-in.ts';
import { codeIn, linkIn, startSmtp, type TestSmtp } from '#tests/support/smtp.ts';

const SLUG = 'geldloket-de-spaarvogel';
/** Each for one test: codes are not asked for without end. */
const [TYPIST, FOLLOWER, CAREFUL, WRITER, LOOKER] = ['typ', 'link', 'stap', 'schrijf', 'kijk'].map(
  (name) => `${name}@elders.example`,
) as [string, string, string, string, string];

let server: RunningServer;
let smtp: TestSmtp;
let browser: Browser;

beforeAll(async () => {
  smtp = await startSmtp();
  const env = { SMTP_URL: smtp.url, MAP_TILES: 'none', GEOCODER: 'none' };
  [server, browser] = await Promise.all([startServer(env), openBrowser()]);
  const db = await openDatabase(server.databaseUrl);
  const organisation = (await publishedOrganisations(db.read)).find(({ slug }) => slug === SLUG)!.id;
  for (const email of [TYPIST, FOLLOWER, CAREFUL, WRITER, LOOKER])
    await giveRole(db, { name: 'Noor van Nergens', email, role: 'editor' }, { organisation });
  await db.close();
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
  await smtp?.stop();
});

async function askForCode(page: Page, email: string, path = '/inloggen'): Promise<void> {
  await page.goto(server.url + path);
  await page.getByLabel('Uw e-mailadres').fill(email);
  await page.keyboard.press('Enter');
  await page.waitForURL('**/inloggen/code');
}

async function isSignedIn(page: Page): Promise<boolean> {
  await page.goto(`${server.url}/mijn`);
  return new URL(page.url()).pathname === '/mijn';
}

describe.each([
  ['with scripts at a desk', true, DESKTOP],
  ['without scripts on a phone', false, PHONE],
] as const)('%s', (_, javaScript, viewport) => {
  test('the code from the mail signs in, and brings one to the page that was asked for', async () => {
    const { page, complaints, close } = await visit(browser, { viewport, javaScript });
    await page.goto(`${server.url}/partners/${SLUG}/bewerken`);
    await askForCode(page, TYPIST, new URL(page.url()).pathname + new URL(page.url()).search);
    const code = codeIn(await smtp.mailTo(TYPIST, /code/));
    await page.getByLabel('Code', { exact: true }).fill(code === '000000' ? '000001' : '000000');
    await page.keyboard.press('Enter');
    await page
      .getByRole('alert')
      .getByText(/Deze code klopt niet/i)
      .waitFor();
    if (javaScript) expect(await page.getByRole('alert').evaluate((one) => one === document.activeElement)).toBe(true);
    await page.getByLabel('Code', { exact: true }).fill(code);
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/partners/${SLUG}/bewerken`);
    if (javaScript) expect(complaints).toEqual([]);
    await close();
  });

  test('the link from the mail shows a page; only its button signs in, and only once', async () => {
    const { page, complaints, close } = await visit(browser, { viewport, javaScript });
    await askForCode(page, FOLLOWER);
    const link = linkIn(await smtp.mailTo(FOLLOWER, /code/));
    await page.goto(link);
    await page.getByText(`U logt in als ${FOLLOWER}.`).waitFor();
    expect(await isSignedIn(page)).toBe(false);
    await page.goto(link);
    await page.getByRole('button', { name: 'Log in' }).click();
    await page.waitForURL('**/mijn');

    const other = await visit(browser, { viewport, javaScript });
    await other.page.goto(link);
    await other.page.getByRole('button', { name: 'Log in' }).click();
    await other.page.getByRole('heading', { name: 'Deze link werkt niet meer' }).waitFor();
    if (javaScript) await expectAccessible(other.page);
    await other.page.getByRole('link', { name: 'Stuur mij een code' }).click();
    await other.page.getByLabel('Uw e-mailadres').waitFor();
    expect(await isSignedIn(other.page)).toBe(false);
    if (javaScript) expect([...complaints, ...other.complaints]).toEqual([]);
    await other.close();
    await close();
  });
});

test('an address that nobody knows gets the same answer, and no mail', async () => {
  const { page, close } = await visit(browser);
  await askForCode(page, 'niemand@nergens.example');
  await page.getByText('Kan niemand@nergens.example inloggen?').waitFor();
  await page.waitForTimeout(500);
  expect(smtp.received.filter(({ to }) => to === 'niemand@nergens.example')).toEqual([]);
  await close();
});

test('a second factor is set up, and asked for at the next sign-in, where one can also sign out', async () => {
  const first = await visit(browser);
  await signInAs(first.page, server.url, smtp, CAREFUL, '/mijn/beveiliging');
  await first.page.getByRole('button', { name: 'Stel de tweede stap in' }).click();
  const shown = (await first.page.locator('.account-secret').innerText()).replace(/\s/g, '');
  const app = createOTP(new TextDecoder().decode(base32.decode(shown)));
  await first.page.getByLabel('Code uit de app').fill(await app.totp());
  await first.page.getByRole('button', { name: 'Zet de tweede stap aan' }).click();
  await first.page.getByLabel('Om te kopiëren').waitFor();
  await first.close();

  const leaver = await visit(browser);
  await askForCode(leaver.page, CAREFUL);
  await leaver.page.getByLabel('Code', { exact: true }).fill(codeIn(await smtp.mailTo(CAREFUL, /code/)));
  await leaver.page.keyboard.press('Enter');
  await leaver.page.getByRole('heading', { name: 'Nog één stap' }).waitFor();
  await leaver.page.getByRole('button', { name: 'Log uit' }).click();
  await leaver.page.waitForURL((address) => address.pathname === '/');
  await leaver.page.goto(`${server.url}/mijn`);
  await leaver.page.getByRole('heading', { name: 'Log in', level: 1 }).waitFor();
  await leaver.close();

  const { page, complaints, close } = await visit(browser, { viewport: PHONE });
  await askForCode(page, CAREFUL);
  await page.getByLabel('Code', { exact: true }).fill(codeIn(await smtp.mailTo(CAREFUL, /code/)));
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Nog één stap' }).waitFor();
  await expectAccessible(page);
  expect(await isSignedIn(page)).toBe(false);
  await page.getByLabel('Code uit de app').fill('12345');
  await page.keyboard.press('Enter');
  await page.getByRole('alert').waitFor();
  // A code works once; that of the next half minute is taken already.
  await page.getByLabel('Code uit de app').fill(await app.hotp(Math.floor(Date.now() / 30_000) + 1));
  await page.keyboard.press('Enter');
  await page.waitForURL((address) => address.pathname === '/mijn');
  expect(complaints).toEqual([]);
  await close();
});

describe.each([
  ['with scripts', true],
  ['without scripts', false],
] as const)('a form that is sent after the session ended, %s', (_, javaScript) => {
  test('comes back with everything typed, and is sent once more', async () => {
    const { page, close } = await visit(browser, { javaScript });
    await signInAs(page, server.url, smtp, WRITER, `/partners/${SLUG}/bewerken/naam`);
    const sentence = `Hulp bij geldzorgen, ${javaScript ? 'op afspraak' : 'zonder afspraak'}.`;
    await page.getByLabel('Wat u doet, in één zin').fill(sentence);
    const browsing = page.context();
    await browsing.clearCookies();
    await page.getByRole('button', { name: 'Bewaar', exact: true }).click();
    await page.getByRole('heading', { name: 'U bent intussen uitgelogd' }).waitFor();
    if (javaScript) await expectAccessible(page);

    const signIn = browsing.waitForEvent('page');
    await page.getByRole('link', { name: 'Log in (nieuw tabblad)' }).click();
    const tab = await signIn;
    await tab.getByLabel('Uw e-mailadres').fill(WRITER);
    await tab.keyboard.press('Enter');
    await tab.waitForURL('**/inloggen/code');
    await tab.getByLabel('Code', { exact: true }).fill(codeIn(await smtp.mailTo(WRITER, /code/)));
    await tab.keyboard.press('Enter');
    await tab.waitForURL('**/mijn');
    await page.getByRole('button', { name: 'Verstuur opnieuw' }).click();
    await page.getByText('Bewaard. Het staat meteen in de gids.').waitFor();
    await page.goto(`${server.url}/partners/${SLUG}`);
    await page.locator('.partner-lead').getByText(sentence).waitFor();
    await close();
  });
});

test('the pages to sign in and of one’s own are in order, in both languages and widths', async () => {
  const { page, close } = await visit(browser);
  const at = (paths: string[]) => paths.map((path) => server.url + path);
  await expectPagesInOrder(browser, at(['/inloggen', '/inloggen/link?sleutel=forged']));
  await askForCode(page, LOOKER);
  await expectPagesInOrder(browser, at(['/inloggen/code']), { cookies: await page.context().cookies() });
  await page.getByLabel('Code', { exact: true }).fill(codeIn(await smtp.mailTo(LOOKER, /code/)));
  await page.keyboard.press('Enter');
  await page.waitForURL('**/mijn');
  const own = at(['/mijn', '/mijn/beveiliging', '/mijn/gegevens']);
  await expectPagesInOrder(browser, own, { cookies: await page.context().cookies() });
  await close();
});
