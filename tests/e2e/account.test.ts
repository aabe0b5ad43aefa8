/** Accounts in a real browser: invited by mail, a second factor, roles, and words that the next search knows. */
import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectAccessible } from '#tests/support/accessible.ts';
import { appCode } from '#tests/support/authenticator-app.ts';
import { DESKTOP, openBrowser, PHONE, visit, type Visit, type VisitOptions } from '#tests/support/browser.ts';
import { startServer, type RunningServer } from '#tests/support/server.ts';
import { COORDINATOR, signInAs } from '#tests/support/sign-in.ts';
import { codeIn, linkIn, startSmtp, type TestSmtp } from '#tests/support/smtp.ts';

const PARTNER = 'Geldloket De Spaarvogel';

let server: RunningServer;
let smtp: TestSmtp;
let browser: Browser;
/** Of the coordinator, who signs in once: codes are not asked for without end. */
let cookies: Awaited<ReturnType<BrowserContext['cookies']>>;

beforeAll(async () => {
  smtp = await startSmtp();
  [server, browser] = await Promise.all([startServer({ SMTP_URL: smtp.url, DEMO: 'on' }), openBrowser()]);
  const { page, close } = await visit(browser);
  await signInAs(page, server.url, smtp, COORDINATOR);
  cookies = await page.context().cookies();
  await close();
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
  await smtp?.stop();
});

async function visitAsCoordinator(path: string, options: VisitOptions = {}): Promise<Visit> {
  const coordinator = await visit(browser, options);
  await coordinator.page.context().addCookies(cookies);
  await coordinator.page.goto(server.url + path);
  return coordinator;
}

test('somebody invited by mail becomes an editor without JavaScript, and hands the entry over', async () => {
  const coordinator = await visitAsCoordinator('/beheer/mensen');
  await expectAccessible(coordinator.page);
  await coordinator.page.getByText('Nodig iemand uit').click();
  await coordinator.page.getByLabel('E-mailadres', { exact: true }).fill('pim@elders.example');
  await coordinator.page.getByRole('radio', { name: /Bijhouder/ }).check();
  await coordinator.page.getByLabel(/Van welke partner/).fill(PARTNER);
  await coordinator.page.getByRole('button', { name: 'Verstuur de uitnodiging' }).click();
  await coordinator.page.getByText('De uitnodiging is verstuurd.').waitFor();
  await expectAccessible(coordinator.page);
  expect(coordinator.complaints).toEqual([]);
  await coordinator.close();

  const mail = await smtp.mailTo('pim@elders.example', /nodigt u uit/);
  const pim = await visit(browser, { viewport: PHONE, javaScript: false });
  await pim.page.goto(linkIn(mail));
  await pim.page.getByLabel(/Uw naam/).fill('Pim Proefstra');
  await pim.page.getByRole('button', { name: 'Neem de uitnodiging aan' }).click();
  await pim.page.waitForURL('**/inloggen/code');
  await pim.page.getByLabel('Code', { exact: true }).fill(codeIn(await smtp.mailTo('pim@elders.example', /code/)));
  await pim.page.getByRole('button', { name: 'Log in' }).click();
  await pim.page.getByRole('heading', { name: PARTNER }).waitFor();

  await pim.page.getByText('Wie houdt dit bij?').click();
  await pim.page.getByLabel('E-mailadres van uw collega').fill('isa@elders.example');
  await pim.page.getByRole('checkbox', { name: 'Ik geef dit over' }).check();
  await pim.page.getByRole('button', { name: 'Nodig uit' }).click();
  await pim.page.getByText('De uitnodiging is verstuurd.').waitFor();
  const isa = await visit(browser);
  const link = linkIn(await smtp.mailTo('isa@elders.example', /nodigt u uit/));
  await isa.page.goto(link);
  await expectAccessible(isa.page);
  await isa.page.getByText('Pim Proefstra vraagt u').waitFor();
  await isa.page.getByRole('button', { name: 'Neem de uitnodiging aan' }).click();
  await isa.page.waitForURL('**/inloggen/code');
  await pim.page.goto(`${server.url}/mijn`);
  await pim.page.getByText('U houdt nog geen gegevens bij.').waitFor();
  await isa.page.goto(link);
  await isa.page.getByText('Deze uitnodiging is al aangenomen').first().waitFor();
  await expectAccessible(isa.page);
  expect(isa.complaints).toEqual([]);
  await pim.close();
  await isa.close();
});

test.each([
  ['phone', PHONE, true],
  ['desktop', DESKTOP, true],
  ['browser-without-scripts', PHONE, false],
])('a second factor is set up by %s, asked for, and taken away', async (device, viewport, javaScript) => {
  const email = `${device}@kansrijkestart.voorbeeld.example`;
  const owner = await visitAsCoordinator('/beheer/mensen');
  await owner.page.getByText('Nodig iemand uit').click();
  await owner.page.getByLabel('E-mailadres', { exact: true }).fill(email);
  await owner.page.getByRole('radio', { name: /Lid van het netwerk/ }).check();
  await owner.page.getByRole('button', { name: 'Verstuur de uitnodiging' }).click();
  await owner.page.getByText('De uitnodiging is verstuurd.').waitFor();
  await owner.close();

  const { page, complaints, close } = await visit(browser, { viewport, javaScript });
  await page.goto(linkIn(await smtp.mailTo(email, /nodigt u uit/)));
  await page.getByRole('button', { name: 'Neem de uitnodiging aan' }).click();
  await page.getByLabel('Code', { exact: true }).fill(codeIn(await smtp.mailTo(email, /code/)));
  await page.getByRole('button', { name: 'Log in' }).click();
  await page.getByRole('link', { name: 'Veilig inloggen' }).click();
  await page.getByRole('button', { name: 'Stel de tweede stap in' }).click();
  await page.getByRole('img', { name: 'QR-code voor de app' }).waitFor();
  if (javaScript) await expectAccessible(page);
  const secret = (await page.locator('.account-secret').textContent()) ?? '';
  await page.getByLabel('Code uit de app').fill(appCode(secret, Date.now()));
  await page.getByRole('button', { name: 'Zet de tweede stap aan' }).click();
  const codes = (await page.getByLabel('Om te kopiëren').inputValue()).split('\n');
  expect(codes).toHaveLength(10);
  if (javaScript) await expectAccessible(page);

  await page.goto(`${server.url}/mijn/beveiliging`);
  await page.getByText('Zet de tweede stap uit').click();
  await page
    .locator('form', { hasText: 'Zet uit' })
    .getByLabel(/herstelcode/)
    .fill(codes[0] ?? '');
  await page.getByRole('button', { name: 'Zet uit' }).click();
  await page.getByText('De tweede stap staat nu uit.').waitFor();
  await page.getByRole('link', { name: 'Mijn gegevens' }).click();
  await page.getByRole('heading', { name: 'Mijn gegevens' }).waitFor();
  if (javaScript) await expectAccessible(page);
  await page.getByRole('checkbox', { name: 'Ja, wis mijn account' }).check();
  await page.getByRole('button', { name: 'Wis mijn account' }).click();
  await page.getByRole('heading', { name: 'Uw account is gewist' }).waitFor();
  if (javaScript) expect(complaints).toEqual([]);
  await close();
});

test.each([
  ['phone', PHONE, true],
  ['desktop', DESKTOP, true],
  ['browser-without-scripts', PHONE, false],
])('a coordinator adds a word and the next search knows it, on a %s', async (device, viewport, javaScript) => {
  const { page, complaints, close } = await visitAsCoordinator('/beheer/woorden', { viewport, javaScript });
  if (javaScript) await expectAccessible(page);
  await page.getByRole('link', { name: 'Geldzorgen' }).click();
  const words = page.getByLabel(/Zo zeggen mensen het in het Nederlands/);
  await words.waitFor();
  if (javaScript) await expectAccessible(page);
  await words.fill(`${await words.inputValue()}\nzwierebol${device}`);
  await page.getByRole('button', { name: 'Bewaar' }).click();
  await page.getByText('Het zoeken kent de nieuwe woorden.').waitFor();
  await page.goto(`${server.url}/?q=zwierebol${device}`);
  await page.getByText('Geldzorgen').first().waitFor();
  for (const list of ['rechten', 'instellingen', 'woorden/doelgroepen/nieuw']) {
    await page.goto(`${server.url}/beheer/${list}`);
    await page.locator('h1').waitFor();
    if (javaScript) await expectAccessible(page);
  }
  if (javaScript) expect(complaints).toEqual([]);
  await close();
});
