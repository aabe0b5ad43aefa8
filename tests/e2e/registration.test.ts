/** A new partner in a real browser: four steps, the mail from a real server, the coordinator, and found in search. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectAccessible } from '#tests/support/accessible.ts';
import { DESKTOP, openBrowser, PHONE, visit, type Visit, type VisitOptions } from '#tests/support/browser.ts';
import { startServer, type RunningServer } from '#tests/support/server.ts';
import { COORDINATOR, signInAs } from '#tests/support/sign-in.ts';
import { linkIn, startSmtp, type TestSmtp } from '#tests/support/smtp.ts';

/** Who fills a form in faster is taken for a robot. */
const PERSON_MS = 2_100;
const KNOWN = 'Geldloket De Spaarvogel';
const ROBOT = '[name="homepage"]';

let server: RunningServer;
let browser: Browser;
let smtp: TestSmtp;

beforeAll(async () => {
  smtp = await startSmtp();
  [server, browser] = await Promise.all([
    startServer({ SMTP_URL: smtp.url, GEOCODER: 'none', MAP_TILES: 'none', TRUST_PROXY: '1' }),
    openBrowser(),
  ]);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
  await smtp?.stop();
});

let visitors = 0;

/** Each from a network address of their own: one address registers no more than a few. */
async function visitor(options: VisitOptions = {}): Promise<Visit> {
  const visiting = await visit(browser, options);
  visitors += 1;
  await visiting.page.setExtraHTTPHeaders({ 'X-Forwarded-For': `192.0.2.${visitors}` });
  return visiting;
}

type Who = { name: string; email: string };

/** Two with the same number would be taken for one. */
let numbers = 6000;

async function open(page: Page, path = '/aanmelden'): Promise<void> {
  await page.goto(server.url + path);
  await page.waitForTimeout(PERSON_MS);
}

async function fillOrganisation(page: Page, { name, email }: Who): Promise<void> {
  await page.getByLabel('Naam van uw organisatie').fill(name);
  await page.getByRole('radio', { name: /Informeel/ }).check();
  await page.getByLabel('Telefoonnummer voor verwijzers').fill(`0475 00 ${(numbers += 1)}`);
  await page.getByLabel('Uw naam').fill('Isa Verzinsel');
  await page.getByLabel('Uw e-mailadres').fill(email);
}

async function fillHelp(page: Page): Promise<void> {
  await page.getByLabel('Wat doet u, in één zin?').fill('Vrijwilligers helpen thuis met de administratie.');
  await page.getByLabel('Hoe heet deze hulp?').fill('Hulp aan de keukentafel');
  await page.getByLabel('Wat krijgt een gezin van u?').fill('Een vrijwilliger komt acht weken lang langs.');
  await page.getByLabel('Waar helpt u vooral bij?').selectOption('money');
  await page.getByLabel('Een professional').check();
  await page.getByLabel('Bellen', { exact: true }).check();
  await page.getByLabel('Wat doet een verwijzer?').fill('Bel het aanmeldteam.');
  await page.getByLabel('Wat gebeurt er dan?').fill('U hoort binnen 2 werkdagen wie er komt.');
}

async function fillPlaces(page: Page): Promise<void> {
  await page.getByLabel('Heel Midden-Limburg').check();
  await page.getByLabel('Straat').fill('Verzonnen Laan');
  await page.getByLabel('Huisnummer').fill('7');
  await page.getByLabel('Postcode').fill('6041 ab');
  await page.getByLabel('Plaats').fill('Roermond');
}

async function fillContact(page: Page): Promise<void> {
  await page.getByLabel('Naam van de contactpersoon of het team').fill('Aanmeldteam');
  await page.getByLabel('Waarvoor belt iemand deze persoon?').fill('Iemand aanmelden');
  await page.getByRole('radio', { name: /Iedereen/ }).check();
  await page.getByRole('checkbox', { name: /vindt het goed/ }).check();
}

async function press(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).last().click();
}

async function register(page: Page, who: Who): Promise<void> {
  await open(page);
  await fillOrganisation(page, who);
  await press(page, 'Verder naar stap 2');
  await page.waitForURL('**/aanmelden/hulp?**');
  await fillHelp(page);
  await press(page, 'Verder naar stap 3');
  await page.waitForURL('**/aanmelden/plekken?**');
  await fillPlaces(page);
  await press(page, 'Verder naar stap 4');
  await page.waitForURL('**/aanmelden/contact?**');
  await fillContact(page);
  await press(page, 'Verder naar controleren');
  await page.getByRole('heading', { name: 'Kijk uw aanmelding na' }).waitFor();
}

async function confirm(page: Page, email: string): Promise<void> {
  await page.goto(linkIn(await smtp.mailTo(email, 'application-confirm')));
  await press(page, 'Ja, dit klopt');
}

/** Without scripts the browser tells that it loads none, and an answer that the next one overtakes is dropped. */
function real(complaints: string[]): string[] {
  return complaints.filter((one) => !one.startsWith('AbortError') && !one.endsWith('.js: csp'));
}

describe('a new partner', () => {
  test.each([
    ['on a desktop', DESKTOP, true, 'Zwaluw Kraamzorgen'],
    ['on a phone', PHONE, true, 'Koolmees Taalcafé'],
    ['without JavaScript', PHONE, false, 'Winterkoning Babyspullen'],
  ])('registers %s, is approved, and is found', async (_how, viewport, javaScript, name) => {
    const email = `isa@${name.split(' ')[0]!.toLowerCase()}.example`;
    const { page, complaints, close } = await visitor({ viewport, javaScript });
    await register(page, { name, email });
    await press(page, 'Verstuur de aanmelding');
    await page.getByRole('heading', { name: 'Bevestig de mail' }).waitFor();
    await confirm(page, email);
    await page.getByRole('heading', { name: 'Uw aanmelding is binnen' }).waitFor();
    const follow = linkIn(await smtp.mailTo(email, 'application-received'));

    const coordinator = await visitor();
    await signInAs(coordinator.page, server.url, smtp, COORDINATOR, '/beheer/aanmeldingen');
    await coordinator.page.getByRole('link', { name: new RegExp(name) }).click();
    await coordinator.page.getByRole('button', { name: 'Zet in de gids', exact: true }).click();
    await coordinator.page.waitForURL('**/beheer/aanmeldingen?**');
    await coordinator.close();

    await page.goto(linkIn(await smtp.mailTo(email, 'application-decided')));
    await page.getByRole('heading', { name, level: 1 }).waitFor();
    await page.goto(follow);
    await page.getByRole('heading', { name: `${name} staat in de gids` }).waitFor();
    await page.goto(`${server.url}/?${new URLSearchParams({ q: name })}`);
    await page.getByRole('link', { name, exact: true }).first().waitFor();
    expect(real(complaints)).toEqual([]);
    await close();
  });

  test.each([
    ['with', true],
    ['without', false],
  ])('finishes later with the link in the mail, %s JavaScript', async (how, javaScript) => {
    const email = `later@${how}.example`;
    const first = await visitor({ javaScript });
    await open(first.page);
    await first.page.getByLabel('Naam van uw organisatie').fill('Roodborst');
    await first.page.getByLabel('Telefoonnummer voor verwijzers').fill('0475 00 12');
    await first.page.getByLabel('Uw e-mailadres').fill(email);
    await press(first.page, 'Bewaar en ga later verder');
    await first.page.getByText(`In de mail aan ${email} staat een link`).waitFor();
    await first.close();

    const { page, complaints, close } = await visitor({ javaScript, viewport: PHONE });
    await page.goto(linkIn(await smtp.mailTo(email, 'application-started')));
    await page.getByRole('heading', { name: 'Maak uw aanmelding af' }).waitFor();
    await page.getByRole('link', { name: 'Uw organisatie' }).click();
    await page.waitForURL('**/aanmelden/organisatie?**');
    expect(await page.getByLabel('Naam van uw organisatie').inputValue()).toBe('Roodborst');
    expect(await page.getByLabel('Telefoonnummer voor verwijzers').inputValue()).toBe('0475 00 12');
    await press(page, 'Verder naar stap 2');
    await page.getByText('Dit nummer heeft 8 cijfers').first().waitFor();
    expect(real(complaints)).toEqual([]);
    await close();
  });

  test('goes back in the browser and changes a step without being told of another window', async () => {
    const { page, close } = await visitor();
    await open(page);
    await fillOrganisation(page, { name: 'Kwikstaart', email: 'isa@kwikstaart.example' });
    await press(page, 'Verder naar stap 2');
    await page.waitForURL('**/aanmelden/hulp?**');
    await fillHelp(page);
    await press(page, 'Verder naar stap 3');
    await page.waitForURL('**/aanmelden/plekken?**');
    await page.goBack();
    await page.waitForURL('**/aanmelden/hulp?**');
    await page.getByLabel('Hoe heet deze hulp?').fill('Iets anders');
    await press(page, 'Verder naar stap 3');
    await page.waitForURL('**/aanmelden/plekken?**');
    await page.getByRole('link', { name: /Hulp en doelgroep/ }).click();
    await page.waitForURL('**/aanmelden/hulp?**');
    expect(await page.getByLabel('Hoe heet deze hulp?').inputValue()).toBe('Iets anders');
    await close();
  });

  test('moves the pin with the arrows, and finds it there again', async () => {
    const { page, close } = await visitor();
    await open(page);
    await fillOrganisation(page, { name: 'Goudvink', email: 'isa@goudvink.example' });
    await press(page, 'Verder naar stap 2');
    await page.waitForURL('**/aanmelden/hulp?**');
    await page.goto(page.url().replace('/hulp', '/plekken'));
    await fillPlaces(page);
    await page.getByLabel('Plaats').blur();
    await page.getByText('bij benadering op de kaart, in Roermond').waitFor();
    await page.getByRole('button', { name: 'Omhoog' }).click();
    await page.getByText('U hebt de speld verzet').waitFor();
    const pin = await page.locator('[name="pin"]').inputValue();
    expect(pin).toMatch(/^51\.\d+,5\.\d+$/);
    await press(page, 'Verder naar stap 4');
    await page.waitForURL('**/aanmelden/contact?**');
    await page.goto(page.url().replace('/contact', '/plekken'));
    await page.getByText('U hebt de speld verzet').waitFor();
    expect(await page.locator('[name="pin"]').inputValue()).toBe(pin);
    await close();
  });

  test('looks an address up without JavaScript too', async () => {
    const { page, close } = await visitor({ javaScript: false });
    await open(page);
    await fillOrganisation(page, { name: 'Sijsje', email: 'isa@sijsje.example' });
    await press(page, 'Verder naar stap 2');
    await page.waitForURL('**/aanmelden/hulp?**');
    await page.goto(page.url().replace('/hulp', '/plekken'));
    await fillPlaces(page);
    await press(page, 'Zoek dit adres op');
    await page.getByText('bij benadering op de kaart, in Roermond').waitFor();
    await page.getByLabel('Postcode').fill('1012 JS');
    await press(page, 'Verder naar stap 4');
    await page.getByText('Deze postcode kennen wij niet').first().waitFor();
    expect(await page.getByLabel('Straat').inputValue()).toBe('Verzonnen Laan');
    await close();
  });
});

describe('an organisation that is there already', () => {
  test.each([
    ['on a phone', PHONE, true],
    ['without JavaScript', DESKTOP, false],
  ])('is recognised while one fills in, and claimed instead, %s', async (_how, viewport, javaScript) => {
    const { page, complaints, close } = await visitor({ viewport, javaScript });
    await open(page);
    await page.getByLabel('Naam van uw organisatie').fill('Spaarvogel geldhulp');
    if (javaScript) await page.getByLabel('Naam van uw organisatie').blur();
    else await press(page, 'Verder naar stap 2');
    await page.getByText('Bent u dat?').waitFor();
    if (javaScript) await expectAccessible(page);
    await page.getByRole('link', { name: /Ja, dat zijn wij/ }).click();
    await page.getByRole('heading', { name: `Werkt u bij ${KNOWN}?` }).waitFor();
    const email = `noor.${viewport.width}@elders.example`;
    await page.getByLabel('Uw naam').fill('Noor van Nergens');
    await page.getByLabel('Uw e-mailadres').fill(email);
    await page.getByLabel('Wat doet u daar?').fill('Ik doe de aanmeldingen.');
    await page.waitForTimeout(PERSON_MS);
    await press(page, 'Vraag toegang');
    await page.getByRole('heading', { name: 'Bevestig de mail' }).waitFor();
    await confirm(page, email);
    await page.getByRole('heading', { name: 'Uw verzoek is binnen' }).waitFor();
    expect(real(complaints)).toEqual([]);
    await close();
  });

  test.each([
    ['with', true],
    ['without', false],
  ])('can be somebody else, which is asked once, %s JavaScript', async (how, javaScript) => {
    const { page, close } = await visitor({ javaScript });
    await open(page);
    await fillOrganisation(page, { name: 'Spaarvogel geldhulp', email: `isa@${how}.example` });
    await press(page, 'Verder naar stap 2');
    await press(page, 'Nee, wij zijn iemand anders');
    await page.getByText('Bent u dat?').waitFor({ state: 'detached' });
    expect(await page.getByLabel('Uw naam').inputValue()).toBe('Isa Verzinsel');
    await press(page, 'Verder naar stap 2');
    await page.waitForURL('**/aanmelden/hulp?**');
    await page.getByRole('link', { name: /Uw organisatie/ }).click();
    await page.waitForURL('**/aanmelden/organisatie?**');
    expect(await page.getByText('Bent u dat?').count()).toBe(0);
    await close();
  });
});

describe('who means no good', () => {
  test('is a robot when it is fast or fills in what people do not see; what was typed stays', async () => {
    const { page, close } = await visitor({ javaScript: false });
    const who = { name: 'Merelnest', email: 'robot@merel.example' };
    await page.goto(`${server.url}/aanmelden`);
    await fillOrganisation(page, who);
    await press(page, 'Verder naar stap 2');
    // A slow machine can be slow enough to be a person.
    await open(page);
    await fillOrganisation(page, who);
    await page.locator(ROBOT).fill('https://spam.example', { force: true });
    await press(page, 'Verder naar stap 2');
    await page.getByText('Wij konden dit niet aannemen').first().waitFor();
    expect(await page.getByLabel('Naam van uw organisatie').inputValue()).toBe(who.name);
    await close();
  });

  test('types HTML that stays text, in the pages and in the mail', async () => {
    const name = '<img src=x onerror="document.title=1"><b>Vink</b>';
    const email = 'isa@vink.example';
    const { page, complaints, close } = await visitor();
    await register(page, { name, email });
    await page.getByText(name).first().waitFor();
    expect(await page.title()).not.toBe('1');
    await press(page, 'Verstuur de aanmelding');
    await page.getByRole('heading', { name: 'Bevestig de mail' }).waitFor();
    const mail = await smtp.mailTo(email, 'application-confirm');
    expect(mail.subject).toContain(name);
    expect(mail.html).not.toContain('<img src=x');
    expect(mail.html).toContain('&lt;img src=x');
    expect(real(complaints)).toEqual([]);
    await close();
  });

  test.each(['/aanmelden/stand', '/aanmelden/bevestigen', '/aanmelden/hulp'])(
    'with a link that was made up is offered a new one, and learns nothing: %s',
    async (path) => {
      const { page, close } = await visitor({ javaScript: false });
      await page.goto(`${server.url}${path}?sleutel=verzonnen`);
      await page.getByRole('heading', { name: 'Deze link werkt niet meer' }).waitFor();
      const before = smtp.received.length;
      await press(page, 'Stuur een nieuwe link');
      await page.getByText('Kennen wij deze link?').waitFor();
      expect(smtp.received).toHaveLength(before);
      await close();
    },
  );
});

describe('every page', () => {
  test.each(['nl', 'en'] as const)('is accessible in %s, with all that can be wrong on it', async (language) => {
    const { page, complaints, close } = await visitor({ language, reducedMotion: 'reduce' });
    const look = async () => {
      for (const viewport of [PHONE, DESKTOP]) {
        await page.setViewportSize(viewport);
        await expectAccessible(page);
      }
    };
    const refuse = async () => {
      await page.locator('button[value="next"]').click();
      await page.locator('.error-summary').waitFor();
    };
    await open(page);
    await refuse();
    await look();
    await page.locator('[name="name"]').fill('Boomklever');
    await page.locator('[name="applicantEmail"]').fill(`isa@boomklever-${language}.example`);
    await page.locator('.registration-next button[value="later"]').click();
    await page.locator('.registration-steps').waitFor();
    await look();
    const secret = new URL(page.url()).searchParams.get('sleutel');
    for (const step of ['hulp', 'plekken', 'contact']) {
      await page.goto(`${server.url}/aanmelden/${step}?sleutel=${secret}`);
      await refuse();
      await look();
    }
    for (const path of ['bestaand/geldloket-de-spaarvogel', 'stand?sleutel=x']) {
      await page.goto(`${server.url}/aanmelden/${path}`);
      await look();
    }
    expect(real(complaints)).toEqual([]);
    await close();
  });
});
