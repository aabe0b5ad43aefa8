/**
 * The card a parent takes along, as it comes out of the printer: one page for each organisation in every language, a code
 * that leads back to it, and a list of cards that is kept nowhere.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import jsQR from 'jsqr';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { detailsOf, type OrganisationDetails } from '#app/domain/organisation/organisation.ts';
import { CARD_LANGUAGES, type CardLanguage } from '#app/domain/referral/card-languages.ts';
import { changeEntry } from '#app/features/entries/write-entry.server.ts';
import { CARD_TEXTS } from '#app/i18n/card-phrases.server.ts';
import { newId } from '#app/platform/ids.server.ts';
import { openDatabase } from '#db/client.server.ts';
import { publishedOrganisations } from '#db/repositories/read-organisations.server.ts';
import { expectAccessible } from '#tests/support/accessible.ts';
import { DESKTOP, openBrowser, PHONE, visit } from '#tests/support/browser.ts';
import { printedPages, type PrintedPage } from '#tests/support/printed.ts';
import { startServer, type RunningServer } from '#tests/support/server.ts';
import { COORDINATOR, signInAs } from '#tests/support/sign-in.ts';
import { startSmtp, type TestSmtp } from '#tests/support/smtp.ts';

const SPAARVOGEL = 'geldloket-de-spaarvogel';
/** Its entry is made as long as an entry can be. */
const LONGEST = 'stichting-knikkerzak';
const CARD = `/kaartje/${SPAARVOGEL}`;
const GIVEN = 'van=midwife&naam=Verloskundigen+Fabelweide';
const NOBODY = { kind: 'coordinator' as const, id: null };

let server: RunningServer;
let browser: Browser;
let smtp: TestSmtp;

beforeAll(async () => {
  [smtp, browser] = await Promise.all([startSmtp(), openBrowser()]);
  server = await startServer({ SMTP_URL: smtp.url });
  const db = await openDatabase(server.databaseUrl);
  const { id, version, ...partner } = (await publishedOrganisations(db.read)).find(({ slug }) => slug === LONGEST)!;
  const change = {
    id,
    version,
    after: longestOf(detailsOf(partner)),
    actor: NOBODY,
    action: 'edit' as const,
    reason: 'Test',
  };
  await db.inTransaction((tx) => changeEntry(tx, { newId, now: Date.now() }, change));
  await db.close();
  // The server sees after a moment what another process wrote.
  while (!(await fetch(`${server.url}/partners/${LONGEST}`)).redirected) await sleep(50);
});
afterAll(async () => {
  await browser.close();
  await server.stop();
  await smtp.stop();
});

function longestOf(details: OrganisationDetails): OrganisationDetails {
  const line = (text: string) => text.repeat(300).slice(0, 299).trim();
  const week = [1, 2, 3, 4, 5, 6, 7];
  const [location] = details.locations;
  const [service] = details.services;
  const referral = {
    who: ['self' as const],
    channels: ['phone' as const],
    formUrl: null,
    steps: [{ title: line('Bel ons. '), text: '' }],
    next: { title: line('Wij bellen u. '), text: '' },
    bring: week.map(() => line('Een brief die heel belangrijk is. ')),
    sentence: line('Ik heb een vraag over mijn geld. '),
  };
  return {
    ...details,
    name: line('Onvoorstelbaarlangenaam '),
    summary: line('Wij helpen u graag. '),
    locations: [
      {
        ...location!,
        street: line('Eindelozestraatnaam'),
        houseNumber: line('1234'),
        city: line('Verweg '),
        hours: week.map((day) => ({ day, opens: `0${day}:15`, closes: `1${day}:45` })),
      },
    ],
    services: [
      { ...service!, themes: ['healthy-living', 'addiction', 'relationship', 'illness'], cost: 'Gratis', referral },
    ],
    contacts: [],
  };
}

/**
 * What must be found in a printed page of the title. Arabic stands there in the order of the paper, and of its letters
 * only those without dots come back from the font.
 */
function titleInPrint(language: CardLanguage): string {
  const { title } = CARD_TEXTS[language].themes.money!;
  return language === 'ar' ? [...title.split(' ').at(-1)!].reverse().join('') : title.replace(/\s/g, '');
}

/** Lets everything that is too long for its sheet be known. */
async function cutOff(page: Page): Promise<number[]> {
  await page.emulateMedia({ media: 'print' });
  const cut = await page
    .locator('.card')
    .evaluateAll((cards) => cards.map((card) => card.scrollHeight - card.clientHeight));
  await page.emulateMedia({ media: null });
  return cut.filter((pixels) => pixels > 1);
}

async function readCode(page: Page): Promise<string | undefined> {
  const picture = (await page.locator('.card-code').first().screenshot()).toString('base64');
  const blank = await browser.newPage();
  const { data, width, height } = await blank.evaluate(async (source) => {
    const image = new Image();
    image.src = `data:image/png;base64,${source}`;
    await image.decode();
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext('2d')!;
    context.drawImage(image, 0, 0);
    const pixels = context.getImageData(0, 0, image.width, image.height);
    return { data: [...pixels.data], width: image.width, height: image.height };
  }, picture);
  await blank.close();
  return jsQR(new Uint8ClampedArray(data), width, height)?.data;
}

describe.each(CARD_LANGUAGES)('a card in %s', (language) => {
  test('is one page of A5, with its texts and the number', async () => {
    const { page, complaints, close } = await visit(browser);
    await page.goto(`${server.url}${CARD}?taal=${language}&${GIVEN}`);
    expect(await cutOff(page)).toEqual([]);
    const pages = await printedPages(page);
    expect(pages.map(({ width, height }) => [width, height])).toEqual([[148, 210]]);
    const [{ text }] = pages as [PrintedPage];
    expect(text.replace(/\s/g, '')).toContain('0475001234');
    expect(text).toContain('Geldloket De Spaarvogel');
    expect(text.normalize('NFKC').replace(/[\s\0]/g, '')).toContain(titleInPrint(language));
    expect(complaints).toEqual([]);
    await close();
  });

  test('is one page of A4 with the card on it twice', async () => {
    const { page, close } = await visit(browser);
    await page.goto(`${server.url}${CARD}?taal=${language}&formaat=a4`);
    const pages = await printedPages(page);
    expect(pages.map(({ width, height }) => [width, height])).toEqual([[297, 210]]);
    expect(pages[0]?.text.split('Geldloket De Spaarvogel')).toHaveLength(3);
    await close();
  });

  test('stays one page when the entry is as long as an entry can be', async () => {
    const { page, close } = await visit(browser);
    const typed = `${GIVEN}&zeg=${encodeURIComponent('Ik heb veel te vertellen. '.repeat(7))}`;
    await page.goto(`${server.url}/kaartje/${LONGEST}?taal=${language}&${typed}`);
    expect(await cutOff(page)).toEqual([]);
    expect(await printedPages(page)).toHaveLength(1);
    await close();
  });

  test('has in its code the address of itself, where nothing has changed', async () => {
    const { page, close } = await visit(browser);
    await page.goto(`${server.url}${CARD}?taal=${language}`);
    await page.evaluate(() => document.body.style.setProperty('zoom', '3'));
    const address = await readCode(page);
    expect(address).toMatch(new RegExp(`^${server.url}${CARD}\\?taal=${language}&k=[0-9a-f]{8}$`));
    await page.goto(address!);
    expect(await page.locator('.card-changed').count()).toBe(0);
    expect(await page.locator('h1').innerText()).toBe(CARD_TEXTS[language].themes.money!.title);
    await close();
  });

  test('is accessible where it is made and where somebody comes who scanned it', async () => {
    const { page, complaints, close } = await visit(browser, { reducedMotion: 'reduce' });
    for (const viewport of [PHONE, DESKTOP]) {
      await page.setViewportSize(viewport);
      for (const query of [`taal=${language}&${GIVEN}`, `taal=${language}&k=00000000`]) {
        await page.goto(`${server.url}${CARD}?${query}`);
        await expectAccessible(page);
      }
    }
    const changed = page.locator('.card-changed');
    expect(await changed.innerText()).toContain(CARD_TEXTS[language].changed.title);
    expect(await changed.innerText()).toContain('0475 00 12 34');
    expect(await page.locator('article.card').getAttribute('lang')).toBe(language);
    expect(complaints).toEqual([]);
    await close();
  });
});

test('an Arabic card runs from right to left, and its number from left to right', async () => {
  const { page, close } = await visit(browser);
  await page.goto(`${server.url}${CARD}?taal=ar&${GIVEN}`);
  const direction = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((element) => getComputedStyle(element).direction);
  expect(await direction('.card')).toBe('rtl');
  expect(await direction('.card-phone bdi')).toBe('ltr');
  const [from, to] = await Promise.all(
    ['.card-line p:first-child .dom', '.card-line p:last-child .dom'].map((one) => page.locator(one).boundingBox()),
  );
  expect(from!.x).toBeGreaterThan(to!.x);
  await close();
});

test('letters of another script are fetched only for a card in that script, and from this site', async () => {
  const fonts = async (language: string) => {
    const { page, close } = await visit(browser);
    const asked: string[] = [];
    page.on('request', (request) => request.resourceType() === 'font' && asked.push(request.url()));
    await page.goto(`${server.url}${CARD}?taal=${language}`, { waitUntil: 'networkidle' });
    await close();
    return asked;
  };
  expect((await fonts('nl')).filter((url) => url.includes('noto'))).toEqual([]);
  for (const [language, script] of [
    ['ar', 'arabic'],
    ['ti', 'ethiopic'],
    ['uk', 'cyrillic'],
  ] as const) {
    const asked = await fonts(language);
    expect(asked.some((url) => url.includes(`${script}-400`))).toBe(true);
    expect(asked.filter((url) => !url.startsWith(server.url))).toEqual([]);
  }
});

test('what a professional types is put on the card, and goes nowhere', async () => {
  const { page, close } = await visit(browser);
  // Typed at once: the scripts are not there yet.
  await page.goto(server.url + CARD, { waitUntil: 'commit' });
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.getByLabel(/Naam van uw organisatie/).fill('Verloskundigen Fabelweide');
  await page.getByLabel(/Wat kan de ouder zeggen/).fill('Ik wil graag een gesprek.');
  await page.locator('.card', { hasText: 'Verloskundigen Fabelweide' }).waitFor();
  await page.getByLabel('Taal van de kaart').selectOption('pl');
  await page.locator('article.card[lang=pl]').waitFor();
  expect(await page.locator('.card-say').innerText()).toContain('Ik wil graag een gesprek.');
  expect(page.url()).not.toContain('gesprek');
  expect(asked.filter((url) => /gesprek|Fabelweide/.test(url))).toEqual([]);

  await page.getByLabel(/Wat kan de ouder zeggen/).fill('Bel mij op 0612345678.');
  expect(await page.locator('.card').innerText()).not.toContain('0612345678');
  expect(await page.locator('.card-note [role=status]').last().innerText()).toContain('niet op de kaart');
  await close();
});

test('without JavaScript a card is made and a list is opened', async () => {
  const { page, close } = await visit(browser, { javaScript: false });
  await page.goto(server.url + CARD);
  await page.getByLabel('Taal van de kaart').selectOption('tr');
  await page.getByLabel('Van wie krijgt de ouder de kaart?').selectOption('midwife');
  await page.getByRole('button', { name: 'Zet op de kaart' }).click();
  expect(await page.locator('article.card').getAttribute('lang')).toBe('tr');
  expect(await page.locator('.card-line').innerText()).toContain('ebe');
  expect(await printedPages(page)).toHaveLength(1);

  await page.goto(`${server.url}/?q=schulden+roermond`);
  await page.getByRole('link', { name: 'Zet Geldloket De Spaarvogel op mijn lijstje' }).click();
  expect(page.url()).toBe(`${server.url}/lijstje?p=${SPAARVOGEL}`);
  await page.getByRole('link', { name: 'Vergelijk naast elkaar' }).click();
  expect(await page.getByRole('table').innerText()).toContain('0475 00 12 34');
  await close();
});

test('a list is kept while looking around, ordered, compared and printed: one page for each', async () => {
  const { page, complaints, close } = await visit(browser);
  await page.goto(`${server.url}/?q=schulden+roermond`);
  await page.getByRole('button', { name: 'Zet Geldloket De Spaarvogel op mijn lijstje' }).click();
  await page.goto(`${server.url}/partners/taalhuis-het-woordenrijk`);
  await page.getByRole('button', { name: /^Zet op lijstje/ }).click();
  await page.getByRole('link', { name: /^Mijn lijstje 2 organisaties/ }).click();
  await page.getByRole('link', { name: 'Zet Taalhuis Het Woordenrijk hoger' }).click();
  await page.waitForURL(`**/lijstje?p=taalhuis-het-woordenrijk&p=${SPAARVOGEL}`);
  await page.getByRole('link', { name: 'Print alle meegeefkaarten' }).click();
  await page.getByRole('heading', { name: 'Print alle meegeefkaarten' }).waitFor();
  for (const format of ['A4, 2 kaarten', 'A5, 1 kaart']) {
    await page.getByText(format).click();
    await page
      .locator(`.card-sheet-${format.slice(0, 2).toLowerCase()}`)
      .first()
      .waitFor();
    const pages = await printedPages(page);
    expect(pages).toHaveLength(2);
    expect(pages[0]?.text).toContain('Taalhuis Het Woordenrijk');
  }
  await page.getByRole('link', { name: 'Terug naar uw lijstje' }).click();
  await page.getByRole('link', { name: 'Haal Taalhuis Het Woordenrijk van het lijstje' }).click();
  await page.getByRole('link', { name: /^Mijn lijstje 1 organisatie/ }).waitFor();
  await page.getByRole('link', { name: 'Haal Geldloket De Spaarvogel van het lijstje' }).click();
  await page.getByRole('heading', { name: 'Er staat nog niets op uw lijstje' }).waitFor();
  await page.goto(`${server.url}/lijstje`);
  await page.getByRole('heading', { name: 'Er staat nog niets op uw lijstje' }).waitFor();
  expect(complaints).toEqual([]);
  await close();
});

test('a coordinator sees which languages nobody read, and puts on record that somebody did', async () => {
  const { page, complaints, close } = await visit(browser, { reducedMotion: 'reduce' });
  await signInAs(page, server.url, smtp, COORDINATOR, `${CARD}?taal=pl`);
  await page.getByRole('link', { name: 'Bekijk de kaartteksten' }).click();
  await page.getByRole('link', { name: /Bekijk de teksten.*Pools/ }).click();
  await page.getByRole('heading', { name: 'Teksten in het Pools' }).waitFor();
  for (const viewport of [PHONE, DESKTOP]) {
    await page.setViewportSize(viewport);
    await expectAccessible(page);
  }
  await page.getByLabel('Wie las deze teksten?').fill('Tolk van het ziekenhuis');
  await page.getByRole('button', { name: 'Deze teksten zijn gelezen' }).click();
  await page.getByText('Bewaard: deze teksten zijn gelezen.').waitFor();
  expect(await page.getByRole('listitem').filter({ hasText: 'Pools' }).innerText()).toContain(
    'Tolk van het ziekenhuis',
  );
  await page.goto(`${server.url}${CARD}?taal=pl`);
  expect(await page.getByRole('link', { name: 'Bekijk de kaartteksten' }).count()).toBe(0);
  expect(complaints).toEqual([]);
  await close();
});
